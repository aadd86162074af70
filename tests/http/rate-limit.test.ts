import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type GivenPartner, givenPartner, ORIGIN } from '../support/fixtures.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { type Caller, createCaller } from './support/caller.ts';

const limits = { readsPerMinute: 5, writesPerMinute: 40, submissionsPerMinute: 3 };

let server: TestServer;
let operator: Caller;
let partner: GivenPartner;
let own: Caller;
beforeAll(async () => {
  server = await startTestServer({ at: '2026-03-15T12:00:00.000Z', settings: { limits, trustProxy: 1 } });
  operator = createCaller(server);
});
beforeEach(async () => {
  // Another minute for the windows in memory, another partner for those in the database.
  server.clock.advance({ seconds: 60 });
  partner = await givenPartner(server);
  own = operator.as(partner.secretKey);
});
afterAll(() => server.close());

const limitOf = (headers: Headers) => [headers.get('ratelimit-policy'), headers.get('ratelimit')];

describe('reads', () => {
  test('are counted down in every answer, then refused until the window ends', async () => {
    const seen: (string | null)[][] = [];
    for (let n = 0; n < 5; n++) seen.push(limitOf((await own.ask('GET', '/v1/referrals')).headers));
    expect(seen).toEqual([4, 3, 2, 1, 0].map((left) => ['"reads";q=5;w=60', `"reads";r=${left};t=60`]));
    server.clock.advance({ seconds: 45 });
    const refusal = await own.refused('GET', '/v1/referrals');
    expect(refusal).toMatchObject({ status: 429, code: 'rate_limited', detail: 'Wait 15 seconds, then go on.' });
    expect(refusal.headers.get('retry-after')).toBe('15');
    expect(limitOf(refusal.headers)).toEqual(['"reads";q=5;w=60', '"reads";r=0;t=15']);
    server.clock.advance({ seconds: 14 });
    expect((await own.refused('GET', '/v1/referrals')).headers.get('retry-after')).toBe('1');
    server.clock.advance({ seconds: 1 });
    await own.ask('GET', '/v1/referrals');
  });

  test('of one key leave those of another alone, and writes leave reads alone', async () => {
    const other = operator.as((await givenPartner(server)).secretKey);
    for (let n = 0; n < 5; n++) await own.ask('GET', '/v1/referrals');
    await own.refused('GET', '/v1/referrals');
    await other.ask('GET', '/v1/referrals');
    const { headers } = await own.ask('POST', '/v1/referrals', { body: { clientName: 'Ada' } });
    expect(limitOf(headers)).toEqual(['"writes";q=40;w=60', '"writes";r=39;t=60']);
  });

  test('that are refused for another reason count too, and say so', async () => {
    const { headers } = await own.refused('GET', '/v1/referrals/ref_01k9zq3m7xw5v8h2t6r4d1e0cb');
    expect(limitOf(headers)).toEqual(['"reads";q=5;w=60', '"reads";r=4;t=60']);
  });

  test('without a key are counted by the address that the proxy names', async () => {
    const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });
    for (let n = 0; n < 5; n++) await operator.anonymous.refused('GET', '/v1/referrals', from('spoofed, 192.0.2.1'));
    const refused = async (address: string) =>
      (await operator.anonymous.refused('GET', '/v1/referrals', from(address))).code;
    expect(await refused('spoofed anew, 192.0.2.1')).toBe('rate_limited');
    expect(await refused('192.0.2.1, 192.0.2.2')).toBe('unauthenticated');
  });
});

describe('submissions with a publishable key', () => {
  const submit = (address: string, key = partner.publishableKey) => ({
    method: 'POST',
    path: '/v1/referrals',
    request: { key, body: { clientName: 'Ada' }, headers: { origin: ORIGIN, 'x-forwarded-for': address } },
  });
  const accepted = async ({ method, path, request }: ReturnType<typeof submit>) =>
    (await server.request(method, path, request)).status;

  test('are limited per address, by the database’s own clock, and the page is told for how long', async () => {
    const { method, path, request } = submit('198.51.100.7');
    for (let n = 0; n < 3; n++) await operator.ask(method, path, request);
    // Should the minute end just here, three more fit into the next.
    for (let n = 0; n < 3 && (await accepted(submit('198.51.100.7'))) === 201; n++);
    const refusal = await operator.refused(method, path, request);
    expect(refusal).toMatchObject({ status: 429, code: 'rate_limited' });
    expect(refusal.headers.get('retry-after')).toMatch(/^[1-9]\d?$/);
    expect(refusal.headers.get('ratelimit-policy')).toBe('"submissions";q=3;w=60');
    expect(refusal.headers.get('ratelimit')).toMatch(/^"submissions";r=0;t=\d+$/);
    expect(refusal.headers.get('access-control-allow-origin')).toBe(ORIGIN);
  });

  test('from other addresses, and with another partner’s key, go on', async () => {
    for (let n = 0; n < 7; n++) await accepted(submit('198.51.100.8'));
    expect(await accepted(submit('198.51.100.9'))).toBe(201);
    expect(await accepted(submit('198.51.100.8', (await givenPartner(server)).publishableKey))).toBe(201);
  });

  test('that no row is written for leave no trace but the count', async () => {
    const before = await server.sql('select count(*)::int as n from referrals');
    for (let n = 0; n < 7; n++) await accepted(submit('198.51.100.10'));
    const after = await server.sql('select count(*)::int as n from referrals');
    expect(Number(after[0]?.n) - Number(before[0]?.n)).toBeLessThanOrEqual(6);
    const [bucket] = await server.sql<{ taken: number }>(`select sum(taken)::int as taken from rate_limits
      where bucket like '%198.51.100.10'`);
    expect(bucket?.taken).toBe(7);
  });

  test('of a server with its secret key are not limited like this', async () => {
    for (let n = 0; n < 7; n++) await own.ask('POST', '/v1/referrals', { body: { clientName: 'Ada' } });
  });
});
