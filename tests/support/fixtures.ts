import type { TestServer } from './server.ts';

/** A partner with its keys, made through the API. */
export interface GivenPartner {
  id: string;
  secretKey: string;
  publishableKey: string;
}

export const ORIGIN = 'https://partner.example';

/** Plans of all tiers that have long been in force: bronze 10 %, silver 12.5 %, gold 15 %, override 1 %. */
export async function givenPlans(server: TestServer, validFrom = '2020-01-01'): Promise<void> {
  const rates = { bronze: '0.1', silver: '0.125', gold: '0.15' };
  for (const [tier, baseRate] of Object.entries(rates)) {
    const body = { tier, baseRate, overrideRate: '0.01', validFrom };
    await server.json('POST', '/v1/plans', { key: server.operatorKey, body });
  }
}

export async function givenPartner(server: TestServer, fields: Record<string, unknown> = {}): Promise<GivenPartner> {
  const key = server.operatorKey;
  const body = { companyName: 'Northwind Studio', tier: 'silver', currency: 'USD', ...fields };
  const { id } = await server.json<{ id: string }>('POST', '/v1/partners', { key, body });
  const make = (kind: string, more: object) =>
    server.json<{ key: string }>('POST', '/v1/api-keys', { key, body: { kind, name: kind, partnerId: id, ...more } });
  const [secret, publishable] = await Promise.all([
    make('secret', {}),
    make('publishable', { allowedOrigins: [ORIGIN] }),
  ]);
  return { id, secretKey: secret.key, publishableKey: publishable.key };
}

/** A referral of the partner's, submitted with its secret key. */
export async function givenReferral(server: TestServer, partner: GivenPartner, fields: Record<string, unknown> = {}) {
  const body = { clientName: 'Ada Byron', clientEmail: 'ada@byron.example', ...fields };
  return server.json<{ id: string; status: string }>('POST', '/v1/referrals', { key: partner.secretKey, body });
}

/** A won referral's project. `value` in minor units. */
export async function givenProject(server: TestServer, partner: GivenPartner, value = 1_000_000, currency = 'USD') {
  const referral = await givenReferral(server, partner);
  const body = { value: { amount: value, currency } };
  const path = `/v1/referrals/${referral.id}/convert`;
  return server.json<{ id: string; referralId: string }>('POST', path, { key: server.operatorKey, body });
}
