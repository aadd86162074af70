import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Caller, createCaller } from '../../http/support/caller.ts';
import { type GivenPartner, givenPartner, ORIGIN } from '../../support/fixtures.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { audited, expectCountersRight, footprint, told } from './support/traces.ts';

interface Lead {
  id: string;
  source: string;
  partnerId: string;
}

let server: TestServer;
let operator: Caller;
let partner: GivenPartner;
let own: Caller;
beforeAll(async () => {
  server = await startTestServer({ at: '2026-03-15T12:00:00.000Z' });
  operator = createCaller(server);
});
beforeEach(async () => {
  partner = await givenPartner(server);
  own = operator.as(partner.secretKey);
});
afterAll(async () => {
  await expectCountersRight(server);
  await server.close();
});

const create = (caller: Caller, fields: object = {}, headers: Record<string, string> = {}) =>
  caller.ask<Lead>('POST', '/v1/referrals', { body: { clientName: 'Ada Byron', ...fields }, headers });

test('a referral is new, belongs to its partner and has every field that was given', async () => {
  const fields = {
    clientName: 'Ada Byron',
    clientEmail: 'ada@byron.example',
    clientPhone: '+44 20 7946 0000',
    clientCompany: 'Analytical Engines',
    projectDescription: 'A shop.\nSoon.',
    estimatedValue: { amount: 1_250_000, currency: 'GBP' },
    source: 'event',
    externalId: 'crm-1',
    metadata: { region: 'north' },
    utm: { source: 'fair', medium: null, campaign: 'spring', term: null, content: null },
    pageUrl: 'https://partner.example/fair',
    referrerUrl: 'https://fair.example/',
  };
  const { body, headers } = await create(own, fields);
  const now = '2026-03-15T12:00:00.000Z';
  expect(body).toEqual({
    id: expect.stringMatching(/^ref_/),
    partnerId: partner.id,
    status: 'new',
    ...fields,
    lostReason: null,
    projectId: null,
    submittedAt: now,
    qualifiedAt: null,
    convertedAt: null,
    lostAt: null,
    archivedAt: null,
    createdAt: now,
    updatedAt: now,
  });
  expect(headers.get('etag')).toBe('"v1"');
});

test('it is audited without what a person entered, and told to the partner', async () => {
  const { body } = await create(own, { clientEmail: 'ada@byron.example', externalId: 'crm-1' });
  const [row, ...more] = await audited(server, body.id);
  expect(more).toEqual([]);
  expect(row).toMatchObject({
    action: 'referral.create',
    partnerId: partner.id,
    actorType: 'secret_key',
    subjectType: 'referral',
  });
  expect(row?.changes).toEqual({ source: 'other', externalId: 'crm-1' });
  expect(JSON.stringify(row)).not.toContain('ada@byron');
  expect(await told(server, body.id)).toEqual([
    {
      type: 'referral.created',
      audience: 'partner',
      partnerId: partner.id,
      actorType: 'secret_key',
      data: { clientName: 'Ada Byron', source: 'other' },
      occurredAt: new Date('2026-03-15T12:00:00.000Z'),
    },
  ]);
  const history = await own.ask<{ data: object[] }>('GET', `/v1/referrals/${body.id}/status-changes`);
  expect(history.body.data).toMatchObject([
    { fromStatus: null, toStatus: 'new', actorType: 'secret_key', reason: null },
  ]);
});

describe('who it comes from', () => {
  test('decides the source where none is given', async () => {
    const form = operator.as(partner.publishableKey, { origin: ORIGIN });
    expect((await create(form)).body.source).toBe('website');
    expect((await create(own)).body.source).toBe('other');
    expect((await create(operator, { partnerId: partner.id })).body.source).toBe('other');
    for (const source of ['website', 'email', 'call', 'event', 'social', 'import', 'other']) {
      expect((await create(form, { source })).body.source).toBe(source);
    }
  });

  test('may be a widget session that was granted the form, from its page', async () => {
    const minted = (components: string[]) =>
      own.ask<{ token: string }>('POST', '/v1/widget-sessions', {
        body: { subject: 'user-1', origin: ORIGIN, components },
      });
    const page = operator.as((await minted(['referral-form'])).body.token, { origin: ORIGIN });
    const { body } = await create(page);
    expect(body).toMatchObject({ source: 'website', partnerId: partner.id });
    const [row] = await audited(server, body.id);
    expect(row).toMatchObject({ actorType: 'widget_session', actorId: 'user-1' });
    for (const field of [{ externalId: 'x' }, { metadata: {} }]) {
      expect(await page.refused('POST', '/v1/referrals', { body: { clientName: 'Ada', ...field } })).toMatchObject({
        status: 422,
      });
    }
    const other = operator.as((await minted(['commission-dashboard'])).body.token, { origin: ORIGIN });
    expect(await other.refused('POST', '/v1/referrals', { body: { clientName: 'Ada' } })).toMatchObject({
      code: 'missing_scope',
    });
  });

  test('must name the partner where it is the programme', async () => {
    const refusal = await operator.refused('POST', '/v1/referrals', { body: { clientName: 'Ada' } });
    expect(refusal).toMatchObject({ status: 422, pointers: ['/partnerId'] });
    const unknown = { clientName: 'Ada', partnerId: 'ptr_01k9zq3m7xw5v8h2t6r4d1e0cb' };
    expect(await operator.refused('POST', '/v1/referrals', { body: unknown })).toMatchObject({ status: 404 });
  });

  test('may be the programme for a partner that is inactive, but for no archived one', async () => {
    await operator.ask('PATCH', `/v1/partners/${partner.id}`, { body: { status: 'inactive' } });
    await create(operator, { partnerId: partner.id });
    const body = { clientName: 'Ada' };
    expect(await own.refused('POST', '/v1/referrals', { body })).toMatchObject({ code: 'partner_inactive' });
    await operator.ask('POST', `/v1/partners/${partner.id}/archive`);
    const refusal = await operator.refused('POST', '/v1/referrals', { body: { ...body, partnerId: partner.id } });
    expect(refusal).toMatchObject({ status: 409, code: 'archived' });
  });
});

describe('an external id', () => {
  test('is unique per partner, and nothing is left of the second', async () => {
    await create(own, { externalId: 'crm-7' });
    const before = await footprint(server);
    const refusal = await own.refused('POST', '/v1/referrals', { body: { clientName: 'Grace', externalId: 'crm-7' } });
    expect(refusal).toMatchObject({ status: 409, code: 'external_id_taken' });
    expect(await footprint(server)).toBe(before);
    await create(operator.as((await givenPartner(server)).secretKey), { externalId: 'crm-7' });
  });

  test('stays taken when its referral is archived, and is free when it is cleared', async () => {
    const { body } = await create(own, { externalId: 'crm-8' });
    await own.ask('POST', `/v1/referrals/${body.id}/archive`);
    const again = { body: { clientName: 'Grace', externalId: 'crm-8' } };
    expect(await own.refused('POST', '/v1/referrals', again)).toMatchObject({ code: 'external_id_taken' });
    const { body: cleared } = await create(own, { externalId: 'crm-9' });
    await own.ask('PATCH', `/v1/referrals/${cleared.id}`, { body: { externalId: null } });
    await create(own, { externalId: 'crm-9' });
  });

  test('finds its referral', async () => {
    const { body } = await create(own, { externalId: 'crm-10' });
    await create(own, { externalId: 'crm-11' });
    const found = await own.ask<{ data: Lead[] }>('GET', '/v1/referrals?externalId=crm-10');
    expect(found.body.data.map(({ id }) => id)).toEqual([body.id]);
    expect((await own.ask<{ data: Lead[] }>('GET', '/v1/referrals?externalId=CRM-10')).body.data).toEqual([]);
  });
});

test.each([
  [{ amount: 0, currency: 'USD' }, 201],
  [{ amount: 100_000_000_000_000, currency: 'AUD' }, 201],
  [{ amount: 100_000_000_000_001, currency: 'USD' }, 422],
  [{ amount: -1, currency: 'USD' }, 422],
  [{ amount: 1, currency: 'usd' }, 422],
  [{ amount: 1, currency: 'CHF' }, 422],
  [{ amount: '1', currency: 'USD' }, 422],
  [{ amount: 1 }, 422],
  [100, 422],
  [null, 201],
])('an estimate of %j answers %i', async (estimatedValue, status) => {
  const body = { clientName: 'Ada', estimatedValue };
  expect((await server.request('POST', '/v1/referrals', { key: partner.secretKey, body })).status).toBe(status);
});

test('the lists filter by status, source and day, and leave the archived out', async () => {
  const { body: call } = await create(own, { source: 'call' });
  const { body: email } = await create(own, { source: 'email' });
  await operator.ask('POST', `/v1/referrals/${email.id}/qualify`);
  const { body: gone } = await create(own, { source: 'call' });
  await own.ask('POST', `/v1/referrals/${gone.id}/archive`);
  const list = async (query: string) =>
    (await own.ask<{ data: Lead[] }>('GET', `/v1/referrals?${query}`)).body.data.map(({ id }) => id);
  expect(await list('')).toEqual([email.id, call.id]);
  expect(await list('source=call')).toEqual([call.id]);
  expect(await list('status=qualified')).toEqual([email.id]);
  expect(await list('status=qualified&source=call')).toEqual([]);
  expect(await list('archived=true')).toEqual([gone.id]);
  expect(await list('submittedFrom=2026-03-15&submittedTo=2026-03-15')).toHaveLength(2);
  expect(await list('submittedFrom=2026-03-16')).toEqual([]);
  expect(await list('submittedTo=2026-03-14')).toEqual([]);
});
