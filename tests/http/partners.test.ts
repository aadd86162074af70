import type { z } from '@hono/zod-openapi';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Problem } from '../../api/src/http/problem.ts';
import { Partner, PartnerList, PublicBrand } from '../../api/src/modules/partners/schemas.ts';
import { type GivenPartner, givenPartner, ORIGIN } from '../support/fixtures.ts';
import { startTestServer, type TestRequest, type TestServer } from '../support/server.ts';

let server: TestServer;
let partner: GivenPartner;
beforeAll(async () => {
  server = await startTestServer({ at: '2026-03-31T14:05:09.120Z' });
});
beforeEach(async () => {
  partner = await givenPartner(server);
});
afterAll(() => server.close());

/** Asks, and parses the answer with the schema that the document promises; no field may be beyond it. */
async function ask<S extends z.ZodObject>(
  schema: S,
  method: string,
  path: string,
  request: TestRequest = {},
): Promise<{ status: number; headers: Headers; body: z.infer<S> }> {
  const response = await server.request(method, path, { key: server.operatorKey, ...request });
  const body = schema.strict().parse(await response.json()) as z.infer<S>;
  return { status: response.status, headers: response.headers, body };
}

async function refused(method: string, path: string, request: TestRequest = {}) {
  const { status, headers, body } = await ask(Problem, method, path, request);
  expect(headers.get('content-type')).toBe('application/problem+json');
  expect(body.status).toBe(status);
  expect(body.type).toBe(`http://localhost:8787/problems/${body.code}`);
  return body;
}

const path = () => `/v1/partners/${partner.id}`;

describe('POST /v1/partners', () => {
  test('answers the partner with its place and its ETag', async () => {
    const body = { companyName: 'Brightside Studio', commissionRate: '0.1250', brand: { color: '#0F766E' } };
    const made = await ask(Partner, 'POST', '/v1/partners', { body });
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toBe(`/v1/partners/${made.body.id}`);
    expect(made.headers.get('etag')).toBe('"v1"');
    expect(made.body).toMatchObject({ commissionRate: '0.125', tier: 'bronze', currency: 'USD', status: 'active' });
    const read = await ask(Partner, 'GET', `/v1/partners/${made.body.id}`);
    expect(read.body).toEqual(made.body);
    expect(read.headers.get('etag')).toBe('"v1"');
  });

  test('makes one partner for one Idempotency-Key', async () => {
    const headers = { 'idempotency-key': 'partner-1' };
    const body = { companyName: 'Once', externalId: 'once-1' };
    const first = await ask(Partner, 'POST', '/v1/partners', { body, headers });
    const second = await ask(Partner, 'POST', '/v1/partners', { body, headers });
    expect(second.body).toEqual(first.body);
    expect(second.status).toBe(201);
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect((await ask(PartnerList, 'GET', '/v1/partners?companyName=Once')).body.data).toHaveLength(1);
    const other = { body: { ...body, companyName: 'Twice' }, headers };
    expect((await refused('POST', '/v1/partners', other)).code).toBe('idempotency_key_reused');
    const again = { body, headers: { 'idempotency-key': 'partner-2' } };
    expect((await refused('POST', '/v1/partners', again)).code).toBe('external_id_taken');
  });

  test('says where a body is wrong', async () => {
    const body = { companyName: ' ', brand: { radius: 25, accent: '#000000' }, overrideRate: 0.1, tier: 'wood' };
    const problem = await refused('POST', '/v1/partners', { body });
    expect(problem).toMatchObject({ code: 'validation_failed', status: 422, instance: '/v1/partners' });
    expect(problem.errors?.map(({ pointer }) => pointer).sort()).toEqual([
      '/brand/accent',
      '/brand/radius',
      '/companyName',
      '/overrideRate',
      '/tier',
    ]);
  });

  test('judges the caller before the body', async () => {
    expect(await refused('POST', '/v1/partners', { key: partner.secretKey, body: {} })).toMatchObject({
      code: 'programme_only',
      status: 403,
    });
    const headers = { origin: ORIGIN };
    expect((await refused('POST', '/v1/partners', { key: partner.publishableKey, headers, body: {} })).status).toBe(
      403,
    );
    const anonymous = await server.request('POST', '/v1/partners', { body: {} });
    expect(anonymous.status).toBe(401);
    expect(Problem.parse(await anonymous.json()).code).toBe('unauthenticated');
  });
});

describe('GET /v1/partners', () => {
  test('walks every partner once, newest first', async () => {
    for (let n = 0; n < 5; n++) await givenPartner(server, { companyName: `Walk ${n}`, externalId: `walk-${n}` });
    const all = (await ask(PartnerList, 'GET', '/v1/partners?limit=100')).body.data.map(({ id }) => id);
    const walked: string[] = [];
    for (let query = '?limit=2', pages = 0; pages < 50; pages++) {
      const { data, pagination } = (await ask(PartnerList, 'GET', `/v1/partners${query}`)).body;
      walked.push(...data.map(({ id }) => id));
      expect(pagination.hasMore).toBe(pagination.nextCursor !== null);
      if (pagination.nextCursor === null) break;
      query = `?limit=2&cursor=${pagination.nextCursor}`;
    }
    expect(walked).toEqual(all);
    expect(new Set(walked).size).toBe(walked.length);
    const found = await ask(PartnerList, 'GET', '/v1/partners?externalId=walk-3');
    expect(found.body.data.map(({ companyName }) => companyName)).toEqual(['Walk 3']);
  });

  test("shows a partner's own key itself only", async () => {
    const { body } = await ask(PartnerList, 'GET', '/v1/partners', { key: partner.secretKey });
    expect(body.data.map(({ id }) => id)).toEqual([partner.id]);
    expect(body.pagination).toEqual({ nextCursor: null, hasMore: false });
  });

  test.each([
    ['?limit=0', 422, 'validation_failed'],
    ['?limit=101', 422, 'validation_failed'],
    ['?tier=wood', 422, 'validation_failed'],
    ['?archived=yes', 422, 'validation_failed'],
    ['?name=x', 422, 'validation_failed'],
    ['?cursor=abc', 400, 'invalid_cursor'],
  ])('refuses %s', async (query, status, code) => {
    expect(await refused('GET', `/v1/partners${query}`)).toMatchObject({ status, code });
  });
});

describe('GET /v1/partners/{partnerId}', () => {
  test("answers another partner's exactly as one that does not exist", async () => {
    const other = await givenPartner(server, { companyName: 'Other' });
    const key = partner.secretKey;
    const answers = ['ptr_01k9zq3m7xw5v8h2t6r4d1e0cb', other.id, 'ptr_1', '%00'].map((id) =>
      refused('GET', `/v1/partners/${id}`, { key }),
    );
    const [absent, ...rest] = (await Promise.all(answers)).map(({ requestId: _, instance: __, ...same }) => same);
    expect(absent).toMatchObject({ code: 'not_found', status: 404 });
    for (const each of rest) expect(each).toEqual(absent);
  });

  test('does not answer other methods', async () => {
    expect(await refused('DELETE', path())).toMatchObject({ code: 'method_not_allowed', status: 405 });
  });
});

describe('PATCH /v1/partners/{partnerId}', () => {
  test('changes what was read, and refuses what was not', async () => {
    const stale = { 'if-match': '"v1"' };
    const changed = await ask(Partner, 'PATCH', path(), { body: { tier: 'gold' }, headers: stale });
    expect(changed.body).toMatchObject({ tier: 'gold', companyName: 'Northwind Studio' });
    expect(changed.headers.get('etag')).toBe('"v2"');
    const refusal = await refused('PATCH', path(), { body: { tier: 'bronze' }, headers: stale });
    expect(refusal).toMatchObject({ code: 'version_mismatch', status: 412 });
    const present = { 'if-match': '"v2"' };
    expect((await ask(Partner, 'PATCH', path(), { body: { tier: 'bronze' }, headers: present })).status).toBe(200);
    const odd = await refused('PATCH', path(), { body: {}, headers: { 'if-match': 'W/"2"' } });
    expect(odd.code).toBe('version_mismatch');
  });

  test("a partner's own key mends its contact and brand, and is told what is not its own", async () => {
    const key = partner.secretKey;
    const body = { contactEmail: 'hello@northwind.example', brand: { font: "'Source Sans 3', sans-serif", radius: 6 } };
    const mended = await ask(Partner, 'PATCH', path(), { key, body });
    expect(mended.body).toMatchObject({ contactEmail: 'hello@northwind.example', brand: { radius: 6, color: null } });
    const problem = await refused('PATCH', path(), { key, body: { ...body, tier: 'gold', externalId: 'mine' } });
    expect(problem).toMatchObject({ code: 'programme_only', status: 403 });
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/tier', '/externalId']);
  });

  test('suspending shuts the doors, activating opens them', async () => {
    await ask(Partner, 'PATCH', path(), { body: { status: 'suspended' } });
    const key = partner.secretKey;
    expect(await refused('GET', path(), { key })).toMatchObject({ code: 'partner_suspended', status: 403 });
    const form = { key: partner.publishableKey, headers: { origin: ORIGIN } };
    expect((await refused('GET', '/v1/brand', form)).code).toBe('partner_suspended');
    await ask(Partner, 'PATCH', path(), { body: { status: 'active' } });
    expect((await ask(Partner, 'GET', path(), { key })).body.status).toBe('active');
  });
});

describe('POST /v1/partners/{partnerId}/archive', () => {
  test('ends the keys, keeps the partner, and may be asked again', async () => {
    const archived = await ask(Partner, 'POST', `${path()}/archive`);
    expect(archived.status).toBe(200);
    expect(archived.body.archivedAt).toBe('2026-03-31T14:05:09.120Z');
    expect((await ask(Partner, 'POST', `${path()}/archive`)).body).toEqual(archived.body);
    expect((await ask(Partner, 'GET', path())).body).toEqual(archived.body);
    expect((await refused('PATCH', path(), { body: { tier: 'gold' } })).code).toBe('archived');
    expect((await refused('GET', path(), { key: partner.secretKey })).status).toBe(401);
    const listed = await ask(PartnerList, 'GET', '/v1/partners?archived=true');
    expect(listed.body.data.map(({ id }) => id)).toContain(partner.id);
  });
});

describe('GET /v1/brand', () => {
  const brand = { logoUrl: 'https://cdn.example/logo.svg', color: '#0f766e', radius: 8, font: 'Inter' };

  test('is for the publishable key on its own site, with CORS', async () => {
    await ask(Partner, 'PATCH', path(), { body: { brand, status: 'inactive', currency: 'EUR' } });
    const form = { key: partner.publishableKey, headers: { origin: ORIGIN } };
    const answer = await ask(PublicBrand, 'GET', '/v1/brand', form);
    expect(answer.body).toEqual({
      partnerId: partner.id,
      companyName: 'Northwind Studio',
      ...brand,
      currency: 'EUR',
      status: 'inactive',
    });
    expect(answer.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    const elsewhere = { ...form, headers: { origin: 'https://other.example' } };
    expect(await refused('GET', '/v1/brand', elsewhere)).toMatchObject({ code: 'origin_not_allowed', status: 403 });
  });

  test("is for a widget session and for the partner's own key too", async () => {
    const body = { subject: 'user-1', origin: ORIGIN, components: ['commission-dashboard'] };
    const session = { key: partner.secretKey, body };
    const { token } = await server.json<{ token: string }>('POST', '/v1/widget-sessions', session);
    const page = { key: token, headers: { origin: ORIGIN } };
    expect((await ask(PublicBrand, 'GET', '/v1/brand', page)).body.partnerId).toBe(partner.id);
    const own = await ask(PublicBrand, 'GET', '/v1/brand', { key: partner.secretKey });
    expect(own.body.partnerId).toBe(partner.id);
  });

  test('an operator key has none, and a foreign page reads no partner with a session', async () => {
    expect(await refused('GET', '/v1/brand')).toMatchObject({ code: 'not_found', status: 404 });
    const form = { key: partner.publishableKey, headers: { origin: ORIGIN } };
    expect((await refused('GET', path(), form)).code).toBe('missing_scope');
  });
});
