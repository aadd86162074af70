import { describe, expect, test } from 'vitest';
import { createClient, SisoError } from '../../../sdk/src/index.ts';
import { json, problem, startServer } from './server.ts';

const QUICK = { baseMs: 5, maxMs: 50 };
const thrownBy = (promise: Promise<unknown>): Promise<SisoError> =>
  promise.then(
    () => {
      throw new Error('It should have failed');
    },
    (error) => error,
  );

describe('a call', () => {
  test('fills in path and query, carries the bearer, and returns the answer with its headers', async () => {
    const server = await startServer((_, response) =>
      json(response, 200, { id: 'ref_1' }, { etag: '"7"', 'x-request-id': 'req_9' }),
    );
    const client = createClient({ apiUrl: `${server.url}/`, token: 'sk_test_1' });
    const answer = await client.get('/v1/referrals/{referralId}', { path: { referralId: 'ref_1/é' } });
    expect(answer).toEqual({ data: { id: 'ref_1' }, status: 200, etag: '"7"', requestId: 'req_9', replayed: false });
    await client.get('/v1/referrals', { query: { status: 'new', limit: 5, cursor: undefined } });
    expect(server.seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /v1/referrals/ref_1%2F%C3%A9',
      'GET /v1/referrals?status=new&limit=5',
    ]);
    expect(server.seen[0]?.headers).toMatchObject({ authorization: 'Bearer sk_test_1' });
    expect(server.seen[0]?.headers['idempotency-key']).toBeUndefined();
  });

  test('tells a replayed answer', async () => {
    const server = await startServer((_, response) => json(response, 201, {}, { 'idempotent-replayed': 'true' }));
    const client = createClient({ apiUrl: server.url });
    expect((await client.post('/v1/referrals', { body: { clientName: 'Ada' } })).replayed).toBe(true);
    expect(server.seen[0]).toMatchObject({
      body: { clientName: 'Ada' },
      headers: { 'content-type': 'application/json' },
    });
    expect(server.seen[0]?.headers.authorization).toBeUndefined();
  });

  test('walks every page of a list', async () => {
    const pages: Record<string, unknown> = {
      '/v1/referrals?limit=2': { data: [1, 2], pagination: { nextCursor: 'a', hasMore: true } },
      '/v1/referrals?limit=2&cursor=a': { data: [3, 4], pagination: { nextCursor: 'b', hasMore: true } },
      '/v1/referrals?limit=2&cursor=b': { data: [5], pagination: { nextCursor: null, hasMore: false } },
    };
    const server = await startServer(({ url }, response) => json(response, 200, pages[url]));
    const items: unknown[] = [];
    for await (const item of createClient({ apiUrl: server.url }).list('/v1/referrals', { query: { limit: 2 } })) {
      items.push(item);
    }
    expect(items).toEqual([1, 2, 3, 4, 5]);
    expect(server.seen).toHaveLength(3);
  });
});

describe('an error', () => {
  test('is the problem that the API sent', async () => {
    const errors = [{ in: 'body', pointer: '/clientEmail', detail: 'Not an address' }];
    const server = await startServer((_, response) =>
      json(response, 422, {
        code: 'validation_failed',
        detail: 'One field is wrong',
        title: 'T',
        requestId: 'req_2',
        errors,
      }),
    );
    const error = await thrownBy(createClient({ apiUrl: server.url }).get('/v1/brand'));
    expect(error).toBeInstanceOf(SisoError);
    expect({ ...error, message: error.message }).toEqual({
      name: 'SisoError',
      status: 422,
      code: 'validation_failed',
      detail: 'One field is wrong',
      message: 'One field is wrong',
      errors,
      requestId: 'req_2',
      retryAfter: null,
    });
    expect(server.seen).toHaveLength(1);
  });

  test('is readable when something between answers with a page', async () => {
    const server = await startServer((_, response) => {
      response.writeHead(418, { 'content-type': 'text/html', 'x-request-id': 'req_3' }).end('<h1>no</h1>');
    });
    const error = await thrownBy(createClient({ apiUrl: server.url }).get('/v1/brand'));
    expect(error).toMatchObject({ status: 418, code: 'http_error', detail: 'HTTP 418', requestId: 'req_3' });
  });

  test('has status 0 when the server cannot be reached, and no bearer in it', async () => {
    const client = createClient({ apiUrl: 'http://127.0.0.1:1', token: 'sk_secret', retry: { attempts: 1 } });
    const error = await thrownBy(client.get('/v1/brand'));
    expect(error).toMatchObject({ status: 0, code: 'network_error' });
    expect(JSON.stringify(error) + error.stack + error.message).not.toContain('sk_secret');
  });

  test('is a timeout when no answer comes', async () => {
    const server = await startServer(() => {});
    const client = createClient({ apiUrl: server.url, retry: { attempts: 1, timeoutMs: 40 } });
    expect(await thrownBy(client.get('/v1/brand'))).toMatchObject({ status: 0, code: 'timeout' });
  });

  test('is the reason of the signal when the caller aborted, in flight and between two tries', async () => {
    const server = await startServer(() => {});
    const inFlight = new AbortController();
    const call = createClient({ apiUrl: server.url }).get('/v1/brand', { signal: inFlight.signal });
    setTimeout(() => inFlight.abort(), 30);
    expect(await thrownBy(call)).toMatchObject({ name: 'AbortError' });

    server.answer = (_, response) => problem(response, 503, 'unavailable');
    const waiting = new AbortController();
    const slow = createClient({ apiUrl: server.url, retry: { baseMs: 5_000 } });
    const began = Date.now();
    setTimeout(() => waiting.abort(), 50);
    expect(await thrownBy(slow.get('/v1/brand', { signal: waiting.signal }))).toMatchObject({ name: 'AbortError' });
    expect(Date.now() - began).toBeLessThan(1_000);
    expect(server.seen).toHaveLength(2);
  });
});

describe('retries', () => {
  test('keep the Idempotency-Key over lost answers, 429, 503 and a running duplicate', async () => {
    const server = await startServer((_, response, n) => {
      if (n === 0) response.destroy();
      else if (n === 1) problem(response, 429, 'rate_limited', { 'retry-after': '0' });
      else if (n === 2) problem(response, 503, 'unavailable');
      else if (n === 3) problem(response, 409, 'idempotency_in_progress');
      else if (n === 4) {
        // Half an answer, then nothing.
        response.writeHead(201, { 'content-type': 'application/json', 'content-length': '100' });
        response.write('{"id":');
        setTimeout(() => response.destroy(), 10);
      } else json(response, 201, { id: 'ref_1' });
    });
    const client = createClient({ apiUrl: server.url, retry: { ...QUICK, attempts: 6 } });
    const { data } = await client.post('/v1/referrals', { body: { clientName: 'Ada' } });
    expect(data).toEqual({ id: 'ref_1' });
    const keys = server.seen.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(6);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    await client.post('/v1/referrals', { body: { clientName: 'Ada' } });
    expect(server.seen[6]?.headers['idempotency-key']).not.toBe(keys[0]);
    await client.post('/v1/referrals', { body: { clientName: 'Ada' }, idempotencyKey: 'mine' });
    expect(server.seen[7]?.headers['idempotency-key']).toBe('mine');
  });

  test('end after so many tries, with the last error', async () => {
    const server = await startServer((_, response) => problem(response, 503, 'unavailable'));
    const client = createClient({ apiUrl: server.url, retry: QUICK });
    expect(await thrownBy(client.get('/v1/brand'))).toMatchObject({ status: 503, code: 'unavailable' });
    expect(server.seen).toHaveLength(4);
  });

  test('never come sooner than Retry-After asks', async () => {
    const at: number[] = [];
    const server = await startServer((_, response, n) => {
      at.push(Date.now());
      if (n) json(response, 200, {});
      else problem(response, 429, 'rate_limited', { 'retry-after': '1' });
    });
    await createClient({ apiUrl: server.url, retry: { baseMs: 5, maxMs: 2_000 } }).get('/v1/brand');
    expect((at[1] as number) - (at[0] as number)).toBeGreaterThanOrEqual(1_000);
  });

  test('leave a Retry-After that is too long, or is a date, to the caller', async () => {
    const server = await startServer((_, response, n) => {
      const date = new Date(Date.now() + 90_000).toUTCString();
      problem(response, 429, 'rate_limited', { 'retry-after': n ? date : '120' });
    });
    const client = createClient({ apiUrl: server.url, retry: QUICK });
    expect(await thrownBy(client.get('/v1/brand'))).toMatchObject({ status: 429, retryAfter: 120 });
    const { retryAfter } = await thrownBy(client.get('/v1/brand'));
    expect(retryAfter).toBeGreaterThan(80);
    expect(retryAfter).toBeLessThanOrEqual(90);
    expect(server.seen).toHaveLength(2);
  });

  test('spare what cannot be repeated blindly: DELETE and conditional changes whose answer was lost, and every other error', async () => {
    const server = await startServer((_, response, n) =>
      n < 3 ? void response.destroy() : problem(response, 500, 'internal'),
    );
    const client = createClient<{
      '/v1/things': {
        patch: {
          parameters: object;
          requestBody: { content: { 'application/json': object } };
          responses: { 200: unknown };
        };
        delete: { parameters: object; responses: { 204: unknown } };
      };
    }>({ apiUrl: server.url, retry: QUICK });
    expect(await thrownBy(client.delete('/v1/things'))).toMatchObject({ status: 0 });
    expect(await thrownBy(client.patch('/v1/things', { body: {}, ifMatch: '"1"' }))).toMatchObject({ status: 0 });
    expect(server.seen.map(({ headers }) => headers['if-match'])).toEqual([undefined, '"1"']);
    expect(await thrownBy(client.patch('/v1/things', { body: {} }))).toMatchObject({ status: 500 });
    expect(server.seen).toHaveLength(4);
  });
});

describe('a refused token', () => {
  test('is renewed once for 20 calls that were refused together, and used by calls that come later', async () => {
    let renewals = 0;
    let current = 'old';
    const server = await startServer(async ({ headers }, response) => {
      // The refusals come back spread out, some of them after the renewal is through.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
      if (headers.authorization === 'Bearer new') json(response, 200, {});
      else problem(response, 401, 'token_expired');
    });
    const client = createClient({
      apiUrl: server.url,
      async token(options) {
        if (options?.force) {
          renewals++;
          await new Promise((resolve) => setTimeout(resolve, 20));
          current = 'new';
        }
        return current;
      },
    });
    await Promise.all(Array.from({ length: 20 }, () => client.get('/v1/brand')));
    expect(renewals).toBe(1);
    expect(server.seen).toHaveLength(40);
    await client.get('/v1/brand');
    expect(server.seen).toHaveLength(41);
  });

  test('that is refused again ends the call; a fixed key is not tried twice', async () => {
    const server = await startServer((_, response) => problem(response, 401, 'unauthenticated'));
    let serial = 0;
    const renewing = createClient({
      apiUrl: server.url,
      token: async (o) => (o?.force ? `t${++serial}` : `t${serial}`),
    });
    expect(await thrownBy(renewing.get('/v1/brand'))).toMatchObject({ status: 401 });
    expect(server.seen).toHaveLength(2);
    expect(await thrownBy(createClient({ apiUrl: server.url, token: 'pk_1' }).get('/v1/brand'))).toMatchObject({
      status: 401,
    });
    expect(server.seen).toHaveLength(3);
  });
});
