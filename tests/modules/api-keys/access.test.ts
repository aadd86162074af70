import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createService, databaseUrls, type Service } from '../../../api/src/entry/service.ts';
import { type Caller, createCaller } from '../../http/support/caller.ts';
import { type GivenPartner, givenPartner, ORIGIN } from '../../support/fixtures.ts';
import { TEST_SECRET } from '../../support/logins.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { audited } from '../referrals/support/traces.ts';

let server: TestServer;
/** Another process of the same service, which has its own memory. */
let other: Service;
let operator: Caller;
let partner: GivenPartner;
let token: string;
beforeAll(async () => {
  server = await startTestServer();
  operator = createCaller(server);
  const { settings, logger } = server.service.deps;
  const { urls } = databaseUrls({ url: server.databaseUrl, adminUrl: server.adminUrl }, TEST_SECRET);
  other = await createService({
    config: { ...settings, pool: 2 },
    urls,
    secret: TEST_SECRET,
    clock: server.clock,
    logger,
  });
});
beforeEach(async () => {
  partner = await givenPartner(server);
  const body = { subject: 'user-1', origin: ORIGIN };
  const minted = await operator.as(partner.secretKey).ask<{ token: string }>('POST', '/v1/widget-sessions', { body });
  token = minted.body.token;
  // Both processes remember all three from now on: the clock stands still.
  expect(await everywhere()).toEqual([200, 200, 200, 200, 200, 200]);
});
afterAll(async () => {
  await other.close();
  await server.close();
});

/** How the secret key, the publishable key and the session are answered, by this process and the other. */
async function everywhere(): Promise<number[]> {
  const callers = [partner.secretKey, partner.publishableKey, token].map((key) => ({
    headers: { authorization: `Bearer ${key}`, origin: ORIGIN },
  }));
  const answers = [server.service.app, other.app].flatMap((app) =>
    callers.map((init) => app.request('/v1/brand', init)),
  );
  return (await Promise.all(answers)).map(({ status }) => status);
}

const setPartner = (body: object) => operator.ask('PATCH', `/v1/partners/${partner.id}`, { body });
async function idOf(kind: string): Promise<string> {
  const list = await operator.ask<{ data: { id: string }[] }>(
    'GET',
    `/v1/api-keys?partnerId=${partner.id}&kind=${kind}`,
  );
  return list.body.data[0]?.id ?? '';
}

describe('at once, in every process, though all remember them', () => {
  test('a revoked secret key is out, with the sessions that it minted', async () => {
    await operator.ask('POST', `/v1/api-keys/${await idOf('secret')}/revoke`);
    expect(await everywhere()).toEqual([401, 200, 401, 401, 200, 401]);
  });

  test('a revoked publishable key is out, and nothing else', async () => {
    await operator.ask('POST', `/v1/api-keys/${await idOf('publishable')}/revoke`);
    expect(await everywhere()).toEqual([200, 401, 200, 200, 401, 200]);
  });

  test('a suspended partner is out and told why, and is in again when it is active', async () => {
    await setPartner({ status: 'suspended' });
    expect(await everywhere()).toEqual([403, 403, 403, 403, 403, 403]);
    expect(await operator.as(partner.secretKey).refused('GET', '/v1/referrals')).toMatchObject({
      code: 'partner_suspended',
    });
    const page = operator.as(token, { origin: ORIGIN });
    expect(await page.refused('GET', '/v1/dashboard')).toMatchObject({ code: 'partner_suspended' });
    await setPartner({ status: 'active' });
    expect(await everywhere()).toEqual([200, 200, 200, 200, 200, 200]);
  });

  test('an inactive partner may read on', async () => {
    await setPartner({ status: 'inactive' });
    expect(await everywhere()).toEqual([200, 200, 200, 200, 200, 200]);
    const own = operator.as(partner.secretKey);
    await own.ask('GET', '/v1/referrals');
    expect(await own.refused('POST', '/v1/referrals', { body: { clientName: 'Ada' } })).toMatchObject({
      code: 'partner_inactive',
    });
    const session = { subject: 'user-1', origin: ORIGIN };
    expect(await own.refused('POST', '/v1/widget-sessions', { body: session })).toMatchObject({
      code: 'partner_inactive',
    });
  });

  test('an archived partner is out for good', async () => {
    await operator.ask('POST', `/v1/partners/${partner.id}/archive`);
    expect(await everywhere()).toEqual([401, 401, 401, 401, 401, 401]);
  });

  test('an expired key is out, with the sessions that it minted', async () => {
    await server.sql(`update api_keys set expires_at = now() - interval '1 second' where partner_id = $1`, [
      partner.id,
    ]);
    expect(await everywhere()).toEqual([401, 401, 401, 401, 401, 401]);
  });

  test('a revoked operator key is out', async () => {
    const made = await operator.ask<{ id: string; key: string }>('POST', '/v1/api-keys', {
      body: { kind: 'secret', name: 'Second' },
    });
    const second = operator.as(made.body.key);
    await second.ask('GET', '/v1/referrals');
    await operator.ask('POST', `/v1/api-keys/${made.body.id}/revoke`);
    expect(await second.refused('GET', '/v1/referrals')).toMatchObject({ status: 401, code: 'unauthenticated' });
    expect(await second.refused('POST', '/v1/partners', { body: { companyName: 'x' } })).toMatchObject({ status: 401 });
  });
});

describe('a revoked key', () => {
  test('is audited once, stays revoked and does not change', async () => {
    const path = `/v1/api-keys/${await idOf('secret')}`;
    const { body } = await operator.ask<{ id: string; revokedAt: string }>('POST', `${path}/revoke`);
    server.clock.advance({ hours: 1 });
    expect((await operator.ask('POST', `${path}/revoke`)).body).toEqual(body);
    expect((await audited(server, body.id)).filter(({ action }) => action === 'api_key.revoke')).toHaveLength(1);
    expect(await operator.refused('PATCH', path, { body: { name: 'x' } })).toMatchObject({
      code: 'invalid_transition',
    });
  });

  test('cannot revoke, read or write anything on its way out', async () => {
    await operator.ask('POST', `/v1/api-keys/${await idOf('secret')}/revoke`);
    const own = operator.as(partner.secretKey);
    const before = await server.sql('select count(*) from audit_log');
    for (const [method, path, body] of [
      ['GET', '/v1/programme', undefined],
      ['POST', '/v1/referrals', { clientName: 'Ada' }],
      ['POST', '/v1/widget-sessions', { subject: 'x', origin: ORIGIN }],
      ['PATCH', `/v1/partners/${partner.id}`, { contactEmail: 'a@b.example' }],
    ] as const) {
      expect([path, (await own.refused(method, path, { body })).status]).toEqual([path, 401]);
    }
    expect(await server.sql('select count(*) from audit_log')).toEqual(before);
  });
});

test('a key with an expiry works until then', async () => {
  const made = async (expiresAt: string) =>
    (await operator.ask<{ key: string }>('POST', '/v1/api-keys', { body: { kind: 'secret', name: 'x', expiresAt } }))
      .body.key;
  await operator.as(await made('2999-01-01T00:00:00Z')).ask('GET', '/v1/referrals');
  // The database's clock decides, and it is past this already.
  expect(
    await operator
      .as(await made(new Date(server.clock.now().getTime() + 1_000).toISOString()))
      .refused('GET', '/v1/referrals'),
  ).toMatchObject({
    status: 401,
  });
});
