/** Partners with some history, and widget sessions of theirs. */
import { createApiKey } from '../../../api/src/modules/api-keys/index.ts';
import { systemContext } from '../../../api/src/platform/context.ts';
import { type BenchDatabase, inside } from '../support/ground.ts';
import type { Session } from './actions.ts';

export interface LoadedPartner {
  secretKey: string;
  commissionId: string;
}

const REFERRALS = 40;
/** Every so many-th referral is won and paid. */
const WON = 8;
const ABREAST = 10;

/** Through the API itself, inside this process. */
export function fillPartners(database: BenchDatabase, count: number): Promise<LoadedPartner[]> {
  return inside(database, async ({ app, deps }) => {
    const { key: operator } = await createApiKey(systemContext(deps, 'cli'), { kind: 'secret', name: 'Bench' });
    let keys = 0;
    const post = async <T>(path: string, key: string, body: unknown): Promise<T> => {
      const headers = {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        'idempotency-key': `fill-${keys++}`,
      };
      const response = await app.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
      if (!response.ok) throw new Error(`POST ${path} answered ${response.status}: ${await response.text()}`);
      return (await response.json()) as T;
    };
    await post('/v1/plans', operator, {
      tier: 'silver',
      baseRate: '0.1',
      overrideRate: '0.01',
      validFrom: '2020-01-01',
    });

    async function fill(n: number): Promise<LoadedPartner> {
      const fields = { companyName: `Studio ${n}`, tier: 'silver', currency: 'USD' };
      const { id: partnerId } = await post<{ id: string }>('/v1/partners', operator, fields);
      const wanted = { kind: 'secret', name: 'Server', partnerId };
      const { key: secretKey } = await post<{ key: string }>('/v1/api-keys', operator, wanted);
      let commissionId = '';
      for (let i = 1; i <= REFERRALS; i++) {
        const { id } = await post<{ id: string }>('/v1/referrals', secretKey, { clientName: `Client ${i}` });
        if (i % WON !== 0) continue;
        const value = { amount: 1_000_000, currency: 'USD' };
        const project = await post<{ id: string }>(`/v1/referrals/${id}/convert`, operator, { value });
        const paid = await post<{ commissionId: string }>(`/v1/projects/${project.id}/payments`, operator, {
          amount: { ...value, amount: 400_000 },
        });
        commissionId = paid.commissionId;
      }
      return { secretKey, commissionId };
    }

    const partners: LoadedPartner[] = [];
    for (let n = 0; n < count; n += ABREAST) {
      const some = Array.from({ length: Math.min(ABREAST, count - n) }, (_, i) => fill(n + i));
      partners.push(...(await Promise.all(some)));
    }
    return partners;
  });
}

/** Mints sessions as a partner's server does; each partner gets as many as every other. */
export async function mintSessions(url: string, partners: readonly LoadedPartner[], count: number): Promise<Session[]> {
  const origin = 'https://partner.example';
  const mint = async (n: number): Promise<Session> => {
    const partner = partners[n % partners.length];
    if (!partner) throw new Error('no partners');
    const response = await fetch(`${url}/v1/widget-sessions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${partner.secretKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ subject: `user-${n}`, origin }),
    });
    if (!response.ok) throw new Error(`a session was not minted: ${response.status} ${await response.text()}`);
    const { token } = (await response.json()) as { token: string };
    return { token, origin, commissionId: partner.commissionId };
  };
  const sessions: Session[] = [];
  for (let n = 0; n < count; n += ABREAST) {
    sessions.push(...(await Promise.all(Array.from({ length: ABREAST }, (_, i) => mint(n + i)))));
  }
  return sessions;
}
