import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Deps } from '../../api/src/deps.ts';
import { clientAddress } from '../../api/src/http/client-address.ts';
import type { AppEnv } from '../../api/src/http/env.ts';
import { givenPartner, ORIGIN } from '../support/fixtures.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  const limits = { readsPerMinute: 1_000, writesPerMinute: 1_000, submissionsPerMinute: 3 };
  server = await startTestServer({ listen: true, settings: { trustProxy: 0, limits } });
});
afterAll(() => server.close());

/** The address that a request has behind so many proxies. */
async function addressBehind(trustProxy: number, forwarded?: string): Promise<string> {
  const app = new Hono<AppEnv>();
  app.use(async (c, next) => {
    c.set('deps', { settings: { trustProxy } } as Deps);
    await next();
  });
  app.get('/', (c) => c.text(clientAddress(c)));
  const headers: Record<string, string> = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return (await app.request('/', { headers }, { peerAddress: '203.0.113.9' })).text();
}

describe('the caller’s address', () => {
  test.each([
    ['without a proxy is that of the connection, whatever is claimed', 0, '198.51.100.1', '203.0.113.9'],
    ['behind one is what the proxy added', 1, '198.51.100.1, 192.0.2.7', '192.0.2.7'],
    ['behind two is what the outer one added', 2, 'spoofed, 192.0.2.7, 10.0.0.1', '192.0.2.7'],
    ['with fewer hops than proxies is that of the connection', 2, '198.51.100.1', '203.0.113.9'],
    ['with nothing forwarded is that of the connection', 1, undefined, '203.0.113.9'],
    ['with an empty hop is the last one named', 1, '192.0.2.7, ', '192.0.2.7'],
  ])('%s', async (_, proxies, forwarded, address) => {
    expect(await addressBehind(proxies, forwarded)).toBe(address);
  });

  test('of a real connection limits its submissions, and no header gets around that', async () => {
    const partner = await givenPartner(server);
    const statuses = [];
    for (let n = 0; n < 7; n++) {
      const response = await fetch(`${server.url}/v1/referrals`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${partner.publishableKey}`,
          'content-type': 'application/json',
          origin: ORIGIN,
          'x-forwarded-for': `198.51.100.${n}`,
          'x-real-ip': `198.51.100.${n}`,
          forwarded: `for=198.51.100.${n}`,
        },
        body: JSON.stringify({ clientName: 'Ada' }),
      });
      statuses.push(response.status);
      await response.body?.cancel();
    }
    expect(statuses.slice(0, 3)).toEqual([201, 201, 201]);
    expect(statuses).toContain(429);
    const buckets = await server.sql<{ bucket: string }>('select distinct bucket from rate_limits');
    expect(buckets).toEqual([{ bucket: expect.stringMatching(/^submit key_\w+ (?:::ffff:)?127\.0\.0\.1$/) }]);
  });
});
