import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AppEnv } from '../../api/src/http/env.ts';
import { securityHeaders } from '../../api/src/http/middleware.ts';
import { type GivenPartner, givenPartner, ORIGIN } from '../support/fixtures.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { type Caller, createCaller } from './support/caller.ts';

let server: TestServer;
let operator: Caller;
let partner: GivenPartner;
beforeAll(async () => {
  server = await startTestServer();
  operator = createCaller(server);
  partner = await givenPartner(server);
});
beforeEach(() => {
  server.log.length = 0;
});
afterAll(() => server.close());

const lines = () => server.log.filter(({ message }) => message === 'request');

describe('security headers', () => {
  test.each(['/v1/referrals', '/v1/nothing', '/healthz', '/.well-known/jwks.json', '/v1/brand'])(
    'stand on %s',
    async (path) => {
      const { headers } = await server.request('GET', path, { key: partner.secretKey });
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('server')).toBeNull();
    },
  );

  test('keep data out of every cache, but for the public keys', async () => {
    for (const path of ['/v1/referrals', '/v1/nothing', '/healthz']) {
      const { headers } = await server.request('GET', path, { key: partner.secretKey });
      expect([path, headers.get('cache-control')]).toEqual([path, 'no-store']);
    }
    const { headers } = await server.request('GET', '/.well-known/jwks.json');
    expect(headers.get('cache-control')).toBe('public, max-age=300');
  });

  test('leave a page of ours its own policy, without a script from elsewhere', async () => {
    const { headers } = await server.request('GET', '/docs');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:/);
  });

  test('ask for https where the service is reached by it, and only there', async () => {
    const hsts = async (https: boolean) => {
      const app = new Hono<AppEnv>().use(securityHeaders(https)).get('/', (c) => c.text(''));
      return (await app.request('/')).headers.get('strict-transport-security');
    };
    expect([await hsts(true), await hsts(false)]).toEqual(['max-age=31536000; includeSubDomains', null]);
    const plain = await server.request('GET', '/healthz');
    expect(plain.headers.get('strict-transport-security')).toBeNull();
  });
});

describe('a request id', () => {
  test('is made for every answer', async () => {
    const ids = new Set<string | null>();
    for (const path of ['/v1/referrals', '/v1/nothing', '/healthz']) {
      ids.add((await server.request('GET', path)).headers.get('x-request-id'));
    }
    expect(ids.size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^req_[0-7][0-9a-z]{25}$/);
  });

  test.each(['0af76519-16cd-43dd-8448-eb211c80319c', 'abcdefgh', 'a.b-c_d.1'])(
    'of the caller, %s, is kept',
    async (id) => {
      const answer = await operator.ask('GET', '/v1/programme', { headers: { 'x-request-id': id } });
      expect(answer.headers.get('x-request-id')).toBe(id);
      expect(lines()[0]?.requestId).toBe(id);
    },
  );

  test.each(['short', 'has space in it', 'quote"quote"quote', `${'a'.repeat(129)}`, '{"level":"error"}'])(
    'of the caller that is not well formed, %j, is not',
    async (id) => {
      const answer = await operator.ask('GET', '/v1/programme', { headers: { 'x-request-id': id } });
      expect(answer.headers.get('x-request-id')).toMatch(/^req_/);
      expect(JSON.stringify(server.log)).not.toContain(id);
    },
  );

  test('stands on the audit rows of what the request changed', async () => {
    const headers = { 'x-request-id': 'audit-me-please' };
    const own = operator.as(partner.secretKey);
    const { body } = await own.ask('POST', '/v1/referrals', { headers, body: { clientName: 'Ada' } });
    const rows = await server.sql(`select action, subject_id from audit_log where request_id = 'audit-me-please'`);
    expect(rows).toEqual([{ action: 'referral.create', subject_id: body.id }]);
  });
});

describe('the log', () => {
  test('has one line per request, with who, what, how it ended and how long it took', async () => {
    const own = operator.as(partner.secretKey);
    await own.ask('GET', '/v1/referrals?limit=5');
    const [line, ...others] = lines();
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      level: 'info',
      method: 'GET',
      path: '/v1/referrals',
      status: 200,
      actor: 'secret_key',
      partnerId: partner.id,
    });
    expect(line?.actorId).toMatch(/^key_/);
    expect(line?.ms).toEqual(expect.any(Number));
  });

  test('has one line for a refusal too, with its code', async () => {
    await operator.refused('GET', '/v1/referrals/ref_01k9zq3m7xw5v8h2t6r4d1e0cb');
    await operator.anonymous.refused('GET', '/v1/referrals');
    await operator.refused('PUT', '/v1/referrals');
    expect(lines().map(({ status, code }) => [status, code])).toEqual([
      [404, 'not_found'],
      [401, 'unauthenticated'],
      [405, 'method_not_allowed'],
    ]);
    expect(server.log).toHaveLength(3);
  });

  test('says when an answer was a replay', async () => {
    const request = { headers: { 'idempotency-key': 'log' }, body: { clientName: 'Ada' } };
    for (let n = 0; n < 2; n++) await operator.as(partner.secretKey).ask('POST', '/v1/referrals', request);
    expect(lines().map(({ replayed }) => replayed)).toEqual([undefined, true]);
  });

  test('never holds a key, a token, a query, a body or a header', async () => {
    const own = operator.as(partner.secretKey);
    const session = { body: { subject: 'subject-to-hide', origin: ORIGIN } };
    const { body } = await own.ask<{ token: string }>('POST', '/v1/widget-sessions', session);
    const page = operator.as(body.token, { origin: ORIGIN, referer: 'https://partner.example/?secret=1' });
    await page.ask('GET', '/v1/dashboard?from=2026-03-01');
    const lead = { clientName: 'Name to hide', clientEmail: 'hide@client.example' };
    await operator.as(partner.publishableKey, { origin: ORIGIN }).ask('POST', '/v1/referrals', { body: lead });
    await own.refused('POST', '/v1/referrals', { body: { ...lead, clientEmail: 'not an address to hide' } });
    await own.ask('GET', '/v1/referrals?externalId=external-to-hide', { headers: { 'user-agent': 'agent-to-hide' } });
    await operator.as('sk_test_wrong0123456789012345678901234567890123456789').refused('GET', '/v1/referrals');
    const text = JSON.stringify(server.log);
    for (const hidden of [
      partner.secretKey,
      partner.publishableKey,
      server.operatorKey,
      body.token,
      'sk_test_wrong',
      'subject-to-hide',
      'Name to hide',
      'hide@client',
      'to hide',
      'to-hide',
      'from=',
      'secret=1',
    ]) {
      expect(text).not.toContain(hidden);
    }
    expect(lines()).toHaveLength(6);
  });
});
