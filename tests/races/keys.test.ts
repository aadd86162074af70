import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Caller, createCaller } from '../http/support/caller.ts';
import { type GivenPartner, givenPartner, ORIGIN } from '../support/fixtures.ts';
import { startTestServer, type TestRequest, type TestServer } from '../support/server.ts';

let server: TestServer;
let operator: Caller;
let partner: GivenPartner;
beforeAll(async () => {
  server = await startTestServer({ at: new Date().toISOString() });
  operator = createCaller(server);
});
beforeEach(async () => {
  partner = await givenPartner(server);
});
afterAll(() => server.close());

const times = (n: number) => Array.from({ length: n }, (_, i) => i);
const statusOf = async (answer: Promise<Response>) => (await answer).status;

/** The key with this text, by what its owner may see of it. */
async function idOf(kind: string): Promise<string> {
  const path = `/v1/api-keys?partnerId=${partner.id}&kind=${kind}`;
  return (await operator.ask<{ data: { id: string }[] }>('GET', path)).body.data[0]?.id ?? '';
}

describe('a key that is revoked under load', () => {
  test('ends with the revocation: whatever begins after its answer is refused, and nothing is half done', async () => {
    const id = await idOf('secret');
    const key = partner.secretKey;
    let revoked = false;
    const outcomes: [begunAfter: boolean, status: number][] = [];
    const worker = async (n: number) => {
      for (let i = 0, status = 201; status === 201; i++) {
        const begunAfter = revoked;
        const body = { clientName: `Lead ${n} ${i}`, externalId: `${n}-${i}` };
        status = await statusOf(server.request('POST', '/v1/referrals', { key, body }));
        outcomes.push([begunAfter, status]);
      }
    };
    const revoke = async () => {
      await expect.poll(() => outcomes.length, { interval: 5 }).toBeGreaterThan(10);
      await operator.ask('POST', `/v1/api-keys/${id}/revoke`);
      revoked = true;
    };
    await Promise.all([...times(8).map(worker), revoke()]);
    expect(outcomes.filter(([begunAfter, status]) => begunAfter && status !== 401)).toEqual([]);
    expect(new Set(outcomes.map(([, status]) => status))).toEqual(new Set([201, 401]));
    const [rows] = await server.sql<{ referrals: number; audited: number; told: number }>(
      `select (select count(*) from referrals where partner_id = $1)::int as referrals,
         (select count(*) from audit_log where partner_id = $1 and action = 'referral.create')::int as audited,
         (select count(*) from outbox where partner_id = $1 and type = 'referral.created')::int as told`,
      [partner.id],
    );
    const made = outcomes.filter(([, status]) => status === 201).length;
    expect(rows).toEqual({ referrals: made, audited: made, told: made });
  });

  test('is revoked once, though many ask at once', async () => {
    const id = await idOf('publishable');
    const statuses = await Promise.all(
      times(10).map(() => statusOf(server.request('POST', `/v1/api-keys/${id}/revoke`, { key: server.operatorKey }))),
    );
    expect(statuses).toEqual(times(10).map(() => 200));
    const audited = await server.sql(`select 1 from audit_log where action = 'api_key.revoke' and subject_id = $1`, [
      id,
    ]);
    expect(audited).toHaveLength(1);
  });
});

describe('a partner that is suspended under load', () => {
  test('is out at once with every key and session, and in again at once', async () => {
    const body = { subject: 'user-1', origin: ORIGIN };
    const minted = await operator.as(partner.secretKey).ask<{ token: string }>('POST', '/v1/widget-sessions', { body });
    const callers: TestRequest[] = [
      { key: partner.secretKey },
      { key: partner.publishableKey, headers: { origin: ORIGIN } },
      { key: minted.body.token, headers: { origin: ORIGIN } },
    ];
    const ask = () => Promise.all(callers.map((caller) => statusOf(server.request('GET', '/v1/brand', caller))));
    const set = (status: string) => operator.ask('PATCH', `/v1/partners/${partner.id}`, { body: { status } });
    for (let round = 0; round < 5; round++) {
      expect(await ask()).toEqual([200, 200, 200]);
      await set('suspended');
      expect(await ask()).toEqual([403, 403, 403]);
      await set('active');
    }
  });
});

describe('sessions that many pages ask for at once', () => {
  const mint = (n: number, path = '/v1/widget-sessions') =>
    server.request('POST', path, {
      key: partner.secretKey,
      headers: { 'idempotency-key': `mint-${partner.id}-${path.length}-${n}` },
      body: { subject: `user-${n}`, origin: ORIGIN },
    });

  test('are all minted, also when the signing key has to be fetched anew', async () => {
    for (let round = 0; round < 2; round++) {
      server.clock.advance({ seconds: 61 });
      const began = Date.now();
      const statuses = await Promise.all(times(40).map((n) => statusOf(mint(round * 100 + n))));
      expect(new Set(statuses)).toEqual(new Set([201]));
      // Transactions that wait for one another's connection would give up after ten seconds only.
      expect(Date.now() - began).toBeLessThan(8_000);
    }
  });

  test('are all refreshed', async () => {
    const { id } = (await (await mint(1_000)).json()) as { id: string };
    server.clock.advance({ seconds: 61 });
    const statuses = await Promise.all(
      times(40).map((n) => statusOf(mint(2_000 + n, `/v1/widget-sessions/${id}/refresh`))),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  test('are verified by one look-up of the keys, whatever their number', async () => {
    const minted = (await (await mint(3_000)).json()) as { token: string };
    await operator.ask('POST', '/v1/signing-keys');
    server.clock.advance({ seconds: 61 });
    const fresh = (await (await mint(3_001)).json()) as { token: string };
    const headers = { origin: ORIGIN };
    const tokens = times(30).map((n) => (n % 2 === 0 ? minted.token : fresh.token));
    const statuses = await Promise.all(
      tokens.map((key) => statusOf(server.request('GET', '/v1/brand', { key, headers }))),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
  });
});

test('many rotations at once leave one key in force', async () => {
  await Promise.all(times(6).map(() => operator.ask('POST', '/v1/signing-keys')));
  const inForce = await server.sql('select id from signing_keys where retired_at is null');
  expect(inForce).toHaveLength(1);
});
