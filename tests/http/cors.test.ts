import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GivenPartner, givenPartner, ORIGIN } from '../support/fixtures.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { type Caller, createCaller } from './support/caller.ts';

const STRANGER = 'https://stranger.example';

let server: TestServer;
let operator: Caller;
let partner: GivenPartner;
let token: string;
beforeAll(async () => {
  server = await startTestServer();
  operator = createCaller(server);
  partner = await givenPartner(server);
  const body = { subject: 'user-1', origin: ORIGIN };
  const minted = await operator.as(partner.secretKey).ask<{ token: string }>('POST', '/v1/widget-sessions', { body });
  token = minted.body.token;
});
afterAll(() => server.close());

const preflight = (origin: string, path = '/v1/referrals') =>
  server.request('OPTIONS', path, {
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
  });
const corsOf = (headers: Headers) => [...headers.keys()].filter((name) => name.startsWith('access-control-'));

describe('a preflight', () => {
  test.each(['https://anywhere.example', 'http://localhost:3000', 'null'])('is answered for %s', async (origin) => {
    const response = await preflight(origin);
    expect([response.status, await response.text()]).toEqual([204, '']);
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(response.headers.get('access-control-max-age')).toBe('7200');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    expect(response.headers.get('vary')).toContain('Origin');
  });

  test('allows the methods and headers that the API knows', async () => {
    const { headers } = await preflight(ORIGIN);
    expect(headers.get('access-control-allow-methods')).toBe('GET, POST, PATCH, DELETE');
    const allowed = headers.get('access-control-allow-headers')?.toLowerCase().split(', ').sort();
    expect(allowed).toEqual([
      'authorization',
      'content-type',
      'idempotency-key',
      'if-match',
      'last-event-id',
      'x-request-id',
    ]);
  });

  test('is answered the same on a path that does not exist, and needs no key', async () => {
    expect((await preflight(ORIGIN, '/v1/nothing')).status).toBe(204);
  });
});

describe('the answer to a page', () => {
  const exposed = ['ETag', 'Retry-After', 'RateLimit', 'RateLimit-Policy', 'X-Request-Id', 'Idempotent-Replayed'];

  function expectCors(headers: Headers, origin: string): void {
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('access-control-expose-headers')?.split(', ')).toEqual(expect.arrayContaining(exposed));
    expect(headers.get('vary')).toContain('Origin');
  }

  test('with a publishable key names its origin', async () => {
    const form = operator.as(partner.publishableKey, { origin: ORIGIN });
    expectCors((await form.ask('POST', '/v1/referrals', { body: { clientName: 'Ada' } })).headers, ORIGIN);
    expectCors((await form.ask('GET', '/v1/brand')).headers, ORIGIN);
  });

  test('with a widget session names its origin', async () => {
    expectCors((await operator.as(token, { origin: ORIGIN }).ask('GET', '/v1/dashboard')).headers, ORIGIN);
  });

  test('that is an error can be read by the page too, whatever went wrong', async () => {
    const form = operator.as(partner.publishableKey, { origin: STRANGER });
    const session = operator.as(token, { origin: STRANGER });
    const nobody = operator.as('sk_test_0123456789012345678901234567890123456789012', { origin: STRANGER });
    const refusals = [
      [await form.refused('POST', '/v1/referrals', { body: {} }), 'origin_not_allowed'],
      [await session.refused('GET', '/v1/dashboard'), 'origin_not_allowed'],
      [await nobody.refused('GET', '/v1/dashboard'), 'unauthenticated'],
      [await operator.anonymous.refused('GET', '/v1/dashboard', { headers: { origin: STRANGER } }), 'unauthenticated'],
      [await operator.anonymous.refused('GET', '/v1/nothing', { headers: { origin: STRANGER } }), 'not_found'],
    ] as const;
    for (const [refusal, code] of refusals) {
      expect(refusal.code).toBe(code);
      expectCors(refusal.headers, STRANGER);
    }
    const own = operator.as(partner.publishableKey, { origin: ORIGIN });
    expectCors((await own.refused('POST', '/v1/referrals', { body: {} })).headers, ORIGIN);
    expectCors((await own.refused('GET', '/v1/referrals')).headers, ORIGIN);
  });
});

describe('the answer to a server', () => {
  test('has no CORS header, so that no page can use its key', async () => {
    const headers = { origin: ORIGIN };
    for (const caller of [operator, operator.as(partner.secretKey)]) {
      expect(corsOf((await caller.ask('GET', '/v1/referrals', { headers })).headers)).toEqual([]);
      expect(corsOf((await caller.refused('GET', '/v1/referrals?limit=0', { headers })).headers)).toEqual([]);
      expect(corsOf((await caller.refused('DELETE', '/v1/referrals', { headers })).headers)).toEqual([]);
    }
  });

  test('of a caller that is no page has none either', async () => {
    expect(corsOf((await operator.anonymous.refused('GET', '/v1/referrals')).headers)).toEqual([]);
  });
});
