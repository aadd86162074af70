import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type GivenPartner, givenPartner, ORIGIN } from '../support/fixtures.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { type Caller, createCaller } from './support/caller.ts';

let server: TestServer;
let operator: Caller;
let partner: GivenPartner;
let own: Caller;
beforeAll(async () => {
  server = await startTestServer();
  operator = createCaller(server);
  partner = await givenPartner(server);
  own = operator.as(partner.secretKey);
});
beforeEach(() => {
  server.log.length = 0;
});
afterAll(() => server.close());

/** Sends a body as it is, with the headers as they are. */
async function send(body: BodyInit | undefined, headers: Record<string, string>, path = '/v1/referrals') {
  const authorization = `Bearer ${partner.secretKey}`;
  const init = { method: 'POST', headers: { authorization, ...headers }, body, duplex: 'half' };
  const response = await server.service.app.request(path, init as RequestInit);
  expect(response.status < 400 || response.headers.get('content-type') === 'application/problem+json').toBe(true);
  return { status: response.status, code: ((await response.json()) as { code?: string }).code };
}

describe('401', () => {
  test('without a key says how to send one', async () => {
    const refusal = await operator.anonymous.refused('GET', '/v1/referrals');
    expect(refusal).toMatchObject({ status: 401, code: 'unauthenticated' });
    expect(refusal.headers.get('www-authenticate')).toBe('Bearer');
  });

  test.each([
    ['a key that was never made', 'Bearer sk_test_0123456789012345678901234567890123456789012'],
    ['a word', 'Bearer secret'],
    ['no scheme', 'sk_test_0123456789012345678901234567890123456789012'],
    ['another scheme', 'Basic dXNlcjpwYXNz'],
    ['nothing after the scheme', 'Bearer '],
    ['two keys', 'Bearer sk_test_aaaaaaaaaaaa sk_test_bbbbbbbbbbbb'],
    ['something like a token', 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.'],
    ['a token without a signature', 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.YWJj'],
    ['more than a header should hold', `Bearer ${'a'.repeat(5_000)}`],
  ])('with %s', async (_, authorization) => {
    const refusal = await operator.anonymous.refused('GET', '/v1/referrals', { headers: { authorization } });
    expect(refusal).toMatchObject({ status: 401, code: 'unauthenticated' });
    expect(refusal.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
  });

  test('comes before anything is said about the path or the body', async () => {
    const path = '/v1/referrals/ref_01k9zq3m7xw5v8h2t6r4d1e0cb';
    for (const [method, body] of [
      ['GET', undefined],
      ['PATCH', {}],
      ['PATCH', { nothing: 1 }],
    ] as const) {
      expect(await operator.anonymous.refused(method, path, { body })).toMatchObject({ status: 401 });
    }
  });
});

describe('404 and 405', () => {
  test.each([
    '/v1/nothing',
    '/nothing',
    '/v1/referrals/',
    '/v1',
    '/V1/referrals',
    '/v1/referrals/x/y/z',
    '/cdn/v1/no.js',
  ])('nothing is served at %s', async (path) => {
    expect(await own.refused('GET', path)).toMatchObject({ status: 404, code: 'not_found' });
  });

  test.each([
    ['DELETE', '/v1/referrals', 'GET, POST'],
    ['PUT', '/v1/referrals/ref_01k9zq3m7xw5v8h2t6r4d1e0cb', 'GET, PATCH'],
    ['GET', '/v1/referrals/ref_01k9zq3m7xw5v8h2t6r4d1e0cb/convert', 'POST'],
    ['PATCH', '/v1/projects/prj_01k9zq3m7xw5v8h2t6r4d1e0cb/milestones', 'GET, POST'],
    ['POST', '/v1/programme', 'GET, PATCH'],
    ['POST', '/healthz', 'GET'],
    ['DELETE', '/openapi.yaml', 'GET'],
    ['OPTIONS', '/v1/referrals', 'GET, POST'],
  ])('%s %s answers which methods there are', async (method, path, allow) => {
    const refusal = await own.refused(method, path);
    expect(refusal).toMatchObject({ status: 405, code: 'method_not_allowed' });
    expect(refusal.headers.get('allow')).toBe(allow);
  });

  test('HEAD answers as GET does, without a body', async () => {
    const headers = { authorization: `Bearer ${partner.secretKey}` };
    const response = await server.service.app.request('/v1/referrals', { method: 'HEAD', headers });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});

describe('400, 413 and 415', () => {
  test.each(['{', '', 'null,', '{"clientName":}', "{'clientName':'x'}", '[1,2'])(
    'a body of %j cannot be read',
    async (body) => {
      expect(await send(body, { 'content-type': 'application/json' })).toEqual({
        status: 400,
        code: 'malformed_request',
      });
    },
  );

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/xml',
    'application/json; charset=latin1',
    'application/jsonx',
  ])('a body of the type %s is not taken', async (type) => {
    expect(await send('{"clientName":"Ada"}', { 'content-type': type })).toEqual({
      status: 415,
      code: 'unsupported_media_type',
    });
  });

  test('a body without a type is not taken', async () => {
    expect(await send(new TextEncoder().encode('{"clientName":"Ada"}'), { 'content-length': '20' })).toMatchObject({
      status: 415,
    });
  });

  test.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"'])(
    'a body of the type %s is taken',
    async (type) => {
      expect(await send('{"clientName":"Ada"}', { 'content-type': type })).toMatchObject({ status: 201 });
    },
  );

  test('a body of more than 256 KB is not taken, whether it says its length or not', async () => {
    const large = JSON.stringify({ clientName: 'Ada', projectDescription: 'x'.repeat(256 * 1024) });
    const type = { 'content-type': 'application/json' };
    const tooLarge = { status: 413, code: 'body_too_large' };
    expect(await send(large, { ...type, 'content-length': String(large.length) })).toEqual(tooLarge);
    expect(await send(new Blob([large]).stream(), { ...type, 'transfer-encoding': 'chunked' })).toEqual(tooLarge);
    const most = JSON.stringify({ clientName: 'Ada', metadata: { a: 'x'.repeat(500) } }).padEnd(256 * 1024, ' ');
    expect(await send(most, { ...type, 'content-length': String(most.length) })).toMatchObject({ status: 201 });
  });
});

describe('422', () => {
  test('names every wrong place in the body by a JSON pointer', async () => {
    const body = {
      clientName: '',
      clientEmail: 'nobody',
      estimatedValue: { amount: 1.5, currency: 'XXX', cents: 1 },
      utm: { source: 7 },
      metadata: { 'a/b~c': 'x' },
      'odd/field~': 1,
    };
    const refusal = await own.refused('POST', '/v1/referrals', { body });
    expect(refusal).toMatchObject({ status: 422, code: 'validation_failed' });
    expect(refusal.pointers.sort()).toEqual([
      '/clientEmail',
      '/clientName',
      '/estimatedValue/amount',
      '/estimatedValue/cents',
      '/estimatedValue/currency',
      '/metadata/a~1b~0c',
      '/odd~1field~0',
      '/utm/source',
    ]);
    expect(refusal.body.errors).toEqual(
      expect.arrayContaining([{ in: 'body', pointer: '/clientName', detail: 'Must not be empty.' }]),
    );
  });

  test.each([[[]], ['text'], [7], [null], [[{ clientName: 'Ada' }]]])(
    'a body that is %j is no object',
    async (body) => {
      expect(await own.refused('POST', '/v1/referrals', { body })).toMatchObject({ status: 422 });
    },
  );

  test.each([
    ['limit=0', '/limit'],
    ['limit=101', '/limit'],
    ['limit=ten', '/limit'],
    ['limit=1.5', '/limit'],
    ['limit=1&limit=2', '/limit'],
    ['status=won', '/status'],
    ['submittedFrom=2026-02-30', '/submittedFrom'],
    ['submittedTo=yesterday', '/submittedTo'],
    ['partnerId=ref_01k9zq3m7xw5v8h2t6r4d1e0cb', '/partnerId'],
    ['unknown=1', '/unknown'],
  ])('?%s is named as %s in the query', async (query, pointer) => {
    const refusal = await own.refused('GET', `/v1/referrals?${query}`);
    expect(refusal).toMatchObject({ status: 422, pointers: [pointer] });
    expect(refusal.body.errors).toMatchObject([{ in: 'query' }]);
  });

  test('comes after the scope: who may not write learns nothing of the schema', async () => {
    const form = operator.as(partner.publishableKey, { origin: ORIGIN });
    expect(await form.refused('PATCH', '/v1/programme', { body: { nothing: 1 } })).toMatchObject({ status: 403 });
    expect(await own.refused('POST', '/v1/plans', { body: { nothing: 1 } })).toMatchObject({ code: 'programme_only' });
  });
});

describe('500 and 503', () => {
  test('an error that nobody foresaw is told without its message; the log has it, under the request id', async () => {
    await server.sql('alter table commissions rename column base to renamed_base');
    const refusal = await own.refused('GET', '/v1/commissions');
    await server.sql('alter table commissions rename column renamed_base to base');
    expect(refusal).toMatchObject({ status: 500, code: 'internal' });
    expect(JSON.stringify(refusal.body)).not.toMatch(/base|column|select|postgres/i);
    const { requestId } = refusal.body;
    const [error] = server.log.filter(({ level }) => level === 'error');
    expect(error).toMatchObject({ requestId, code: 'internal' });
    expect(String(error?.error)).toContain('column "base" does not exist');
    await own.ask('GET', '/v1/commissions');
  });

  test('sessions that the database ends, as a restart does, are not noticed by who reads', async () => {
    for (let round = 0; round < 20; round++) {
      await server.sql(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and usename <> current_user`);
      await own.ask('GET', '/v1/referrals');
    }
  });

  test('a database that takes no connection is told as such, with a time to wait, and nothing else fails with it', async () => {
    const [{ name } = { name: '' }] = await server.sql<{ name: string }>('select current_database() as name');
    await server.sql(`alter database ${name} connection limit 0`);
    await server.sql(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and usename <> current_user`);
    const waiting = await own.refused('GET', '/v1/referrals');
    expect(waiting).toMatchObject({ status: 503, code: 'unavailable' });
    expect(waiting.headers.get('retry-after')).toBe('2');
    expect(await operator.anonymous.refused('GET', '/readyz')).toMatchObject({ status: 503 });
    await operator.anonymous.ask('GET', '/healthz');
    await server.sql(`alter database ${name} connection limit -1`);
    await own.ask('GET', '/v1/referrals');
    await operator.anonymous.ask('GET', '/readyz');
  });
});
