import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GivenPartner, givenPartner, givenReferral, ORIGIN } from '../support/fixtures.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { type Caller, createCaller } from './support/caller.ts';
import { isDoor, operationsOf } from './support/operations.ts';

const LEAD = { clientName: 'Ada Byron', clientEmail: 'ada@byron.example' };

let server: TestServer;
let operator: Caller;
let partner: GivenPartner;
let form: Caller;
beforeAll(async () => {
  server = await startTestServer();
  operator = createCaller(server);
  partner = await givenPartner(server);
  form = operator.as(partner.publishableKey, { origin: ORIGIN });
});
afterAll(() => server.close());

const from = (origin?: string) => operator.as(partner.publishableKey, origin === undefined ? {} : { origin });

describe('a publishable key', () => {
  test('submits a referral from its site, with where it came from', async () => {
    const body = {
      ...LEAD,
      utm: { source: 'newsletter', medium: 'email' },
      pageUrl: 'https://partner.example/contact?a=1',
      referrerUrl: 'https://search.example/',
    };
    const answer = await form.ask('POST', '/v1/referrals', { body });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      ...body,
      utm: { source: 'newsletter', medium: 'email', campaign: null, term: null, content: null },
      partnerId: partner.id,
      status: 'new',
      source: 'website',
      externalId: null,
      metadata: {},
    });
  });

  test('does nothing else: every other operation is refused before it looks at anything', async () => {
    const { id } = await givenReferral(server, partner);
    const others = operationsOf(server.service.app).filter(
      ({ path, documented: { operationId, security = [] } }) =>
        security.length > 0 && !isDoor({ path }) && operationId !== 'createReferral' && operationId !== 'getBrand',
    );
    expect(others.length).toBeGreaterThan(40);
    for (const { method, path, documented } of others) {
      const filled = path.replace('{referralId}', id).replace(/\{(\w+)\}/g, 'unknown');
      const body = documented.requestBody?.content['application/json']?.example;
      const { operationId } = documented;
      const refusal = await form.refused(method.toUpperCase(), filled, { body });
      expect([operationId, refusal.status]).toEqual([operationId, 403]);
      expect(['missing_scope', 'programme_only']).toContain(refusal.code);
    }
  });

  test.each([
    ['another site', 'https://other.example'],
    ['a subdomain', 'https://www.partner.example'],
    ['a longer name', 'https://partner.example.evil.example'],
    ['another port', 'https://partner.example:8443'],
    ['plain http', 'http://partner.example'],
    ['another spelling', 'https://PARTNER.example'],
    ['a page without an origin', 'null'],
    ['nowhere', undefined],
    ['an empty origin', ''],
  ])('is refused from %s', async (_, origin) => {
    const before = await server.sql('select count(*) from referrals');
    const refusal = await from(origin).refused('POST', '/v1/referrals', { body: LEAD });
    expect(refusal).toMatchObject({ status: 403, code: 'origin_not_allowed' });
    expect(await server.sql('select count(*) from referrals')).toEqual(before);
  });

  test('follows a change of its origins at once', async () => {
    const body = {
      kind: 'publishable',
      name: 'Form',
      partnerId: partner.id,
      allowedOrigins: ['http://localhost:8788'],
    };
    const key = (await operator.ask<{ id: string; key: string }>('POST', '/v1/api-keys', { body })).body;
    const at = (origin: string) => operator.as(key.key, { origin });
    await at('http://localhost:8788').ask('POST', '/v1/referrals', { body: LEAD });
    const moved = { allowedOrigins: ['http://127.0.0.1:8788'] };
    await operator.ask('PATCH', `/v1/api-keys/${key.id}`, { body: moved });
    expect(await at('http://localhost:8788').refused('POST', '/v1/referrals', { body: LEAD })).toMatchObject({
      code: 'origin_not_allowed',
    });
    await at('http://127.0.0.1:8788').ask('POST', '/v1/referrals', { body: LEAD });
  });

  test.each([
    ['externalId', 'crm-1'],
    ['metadata', { a: 'b' }],
  ])('sets no %s', async (field, value) => {
    const refusal = await form.refused('POST', '/v1/referrals', { body: { ...LEAD, [field]: value } });
    expect(refusal).toMatchObject({ status: 422, code: 'validation_failed', pointers: [`/${field}`] });
  });

  test('gives no past date and names no other partner', async () => {
    const dated = await form.refused('POST', '/v1/referrals', { body: { ...LEAD, submittedAt: '2026-01-01' } });
    expect(dated).toMatchObject({ status: 403, code: 'programme_only' });
    const other = await givenPartner(server);
    const named = await form.refused('POST', '/v1/referrals', { body: { ...LEAD, partnerId: other.id } });
    expect(named).toMatchObject({ status: 404, code: 'not_found' });
    await form.ask('POST', '/v1/referrals', { body: { ...LEAD, partnerId: partner.id } });
  });

  test('takes nothing for a partner that is inactive, suspended or archived', async () => {
    const waning = await givenPartner(server, { companyName: 'Waning Studio' });
    const submit = () =>
      operator.as(waning.publishableKey, { origin: ORIGIN }).refused('POST', '/v1/referrals', { body: LEAD });
    const set = (status: string) => operator.ask('PATCH', `/v1/partners/${waning.id}`, { body: { status } });
    await set('inactive');
    expect(await submit()).toMatchObject({ status: 403, code: 'partner_inactive' });
    await set('suspended');
    const polite = {
      status: 403,
      code: 'partner_suspended',
      detail: expect.stringMatching(/contact the owner of this site/),
    };
    expect(await submit()).toMatchObject(polite);
    await operator.ask('POST', `/v1/partners/${waning.id}/archive`);
    expect(await submit()).toMatchObject({ status: 401, code: 'unauthenticated' });
    const rows = await server.sql('select 1 from referrals where partner_id = $1', [waning.id]);
    expect(rows).toEqual([]);
  });
});
