import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type GivenPartner,
  givenPartner,
  givenPlans,
  givenProject,
  givenReferral,
  ORIGIN,
} from '../support/fixtures.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { type Caller, createCaller } from './support/caller.ts';

let server: TestServer;
let operator: Caller;
let partner: GivenPartner;
let own: Caller;
beforeAll(async () => {
  server = await startTestServer();
  operator = createCaller(server);
  await givenPlans(server);
});
beforeEach(async () => {
  partner = await givenPartner(server);
  own = operator.as(partner.secretKey);
});
afterAll(() => server.close());

/** One object of each noun that has an ETag, with a change that its PATCH takes; null where it has none. */
async function objects(): Promise<[path: string, change: object | null][]> {
  const project = await givenProject(server, partner);
  const path = `/v1/projects/${project.id}`;
  const milestone = await operator.ask<{ id: string }>('POST', `${path}/milestones`, { body: { name: 'Begin' } });
  const payment = { body: { amount: { amount: 5_000, currency: 'USD' } }, headers: { 'idempotency-key': partner.id } };
  const paid = await operator.ask<{ commissionId: string }>('POST', `${path}/payments`, payment);
  const session = { body: { subject: 'user-1', origin: ORIGIN } };
  const minted = await own.ask<{ id: string }>('POST', '/v1/widget-sessions', session);
  const keys = await operator.ask<{ data: { id: string }[] }>(
    'GET',
    `/v1/api-keys?partnerId=${partner.id}&kind=secret`,
  );
  return [
    [`/v1/referrals/${project.referralId}`, { clientName: 'Changed' }],
    [path, { name: 'Changed' }],
    [`${path}/milestones/${milestone.body.id}`, { name: 'Changed' }],
    [`/v1/partners/${partner.id}`, { companyName: 'Changed' }],
    [`/v1/api-keys/${keys.body.data[0]?.id}`, { name: 'Changed' }],
    ['/v1/programme', { name: `Changed for ${partner.id}` }],
    [`/v1/commissions/${paid.body.commissionId}`, null],
    [`/v1/widget-sessions/${minted.body.id}`, null],
  ];
}

describe('an ETag', () => {
  test('stands on every single object and changes with it', async () => {
    for (const [path, change] of await objects()) {
      const before = (await operator.ask('GET', path)).headers.get('etag');
      expect([path, before]).toEqual([path, expect.stringMatching(/^"v\d+"$/)]);
      if (!change) continue;
      const changed = await operator.ask('PATCH', path, { body: change, headers: { 'if-match': before ?? '' } });
      const after = (await operator.ask('GET', path)).headers.get('etag');
      expect([path, changed.headers.get('etag')]).toEqual([path, after]);
      expect(after).not.toBe(before);
    }
  });

  test('that is stale stops the change, on every object that can be changed', async () => {
    for (const [path, change] of await objects()) {
      if (!change) continue;
      const stale = (await operator.ask('GET', path)).headers.get('etag') ?? '';
      await operator.ask('PATCH', path, { body: change });
      const before = (await operator.ask('GET', path)).text;
      const second = JSON.parse(JSON.stringify(change).replace('Changed', 'Again'));
      const refusal = await operator.refused('PATCH', path, { body: second, headers: { 'if-match': stale } });
      expect([path, refusal.status, refusal.code]).toEqual([path, 412, 'version_mismatch']);
      expect((await operator.ask('GET', path)).text).toBe(before);
    }
  });

  test.each(['"v0"', '"v999999999"', 'v1', '"1"', 'W/"v1"', '"v1", "v2"', '', '"v1e3"', '"v-1"'])(
    'If-Match: %s is not the one that a read answered',
    async (tag) => {
      const { id } = await givenReferral(server, partner);
      const change = { body: { clientName: 'x' }, headers: { 'if-match': tag } };
      expect(await own.refused('PATCH', `/v1/referrals/${id}`, change)).toMatchObject({ status: 412 });
    },
  );

  test('If-Match: * takes any', async () => {
    const { id } = await givenReferral(server, partner);
    await own.ask('PATCH', `/v1/referrals/${id}`, { body: { clientName: 'x' }, headers: { 'if-match': '*' } });
  });

  test('is honoured by a delete, and by the steps of a referral', async () => {
    const project = await givenProject(server, partner);
    const path = `/v1/projects/${project.id}/milestones`;
    const { body, headers } = await operator.ask<{ id: string }>('POST', path, { body: { name: 'Begin' } });
    const stale = { headers: { 'if-match': '"v7"' } };
    expect(await operator.refused('DELETE', `${path}/${body.id}`, stale)).toMatchObject({ status: 412 });
    const gone = await operator.ask('DELETE', `${path}/${body.id}`, {
      headers: { 'if-match': headers.get('etag') ?? '' },
    });
    expect([gone.status, gone.text]).toEqual([204, '']);
    const { id } = await givenReferral(server, partner);
    for (const step of ['qualify', 'convert', 'lose', 'reopen', 'archive']) {
      const request = { ...stale, ...(step === 'convert' ? { body: { value: { amount: 1, currency: 'USD' } } } : {}) };
      const refusal = await operator.refused('POST', `/v1/referrals/${id}/${step}`, request);
      expect([step, refusal.code]).toEqual([step, 'version_mismatch']);
    }
  });
});

describe('PATCH', () => {
  const full = {
    clientName: 'Ada Byron',
    clientEmail: 'ada@byron.example',
    clientPhone: '+44 20 7946 0000',
    clientCompany: 'Analytical Engines',
    projectDescription: 'A shop',
    estimatedValue: { amount: 100_000, currency: 'GBP' },
    externalId: 'crm-1',
    metadata: { region: 'north' },
  };

  test('keeps what is left out', async () => {
    const { body: before } = await own.ask<typeof full & { id: string }>('POST', '/v1/referrals', { body: full });
    server.clock.advance({ seconds: 1 });
    const { body } = await own.ask('PATCH', `/v1/referrals/${before.id}`, { body: { clientCompany: 'Engines' } });
    expect(body).toEqual({ ...before, clientCompany: 'Engines', updatedAt: server.clock.now().toISOString() });
    const { body: same } = await own.ask('PATCH', `/v1/referrals/${before.id}`, { body: {} });
    expect(same).toEqual(body);
  });

  test('clears what is null, where there may be nothing', async () => {
    const { body: before } = await own.ask<{ id: string }>('POST', '/v1/referrals', { body: full });
    const cleared = {
      clientEmail: null,
      clientPhone: null,
      clientCompany: null,
      projectDescription: null,
      estimatedValue: null,
      externalId: null,
    };
    const { body } = await own.ask('PATCH', `/v1/referrals/${before.id}`, { body: cleared });
    expect(body).toMatchObject({ ...cleared, clientName: full.clientName, metadata: full.metadata });
    for (const field of ['clientName', 'metadata']) {
      const refusal = await own.refused('PATCH', `/v1/referrals/${before.id}`, { body: { [field]: null } });
      expect(refusal).toMatchObject({ status: 422, pointers: [`/${field}`] });
    }
  });

  test('replaces a map as a whole', async () => {
    const { body: before } = await own.ask<{ id: string }>('POST', '/v1/referrals', { body: full });
    const { body } = await own.ask('PATCH', `/v1/referrals/${before.id}`, { body: { metadata: { owner: 'kim' } } });
    expect(body.metadata).toEqual({ owner: 'kim' });
  });

  test('takes no field that has a verb of its own or is the service’s', async () => {
    const { id } = await givenReferral(server, partner);
    for (const field of ['status', 'partnerId', 'submittedAt', 'id', 'projectId', 'createdAt', 'source']) {
      const refusal = await own.refused('PATCH', `/v1/referrals/${id}`, { body: { [field]: 'x' } });
      expect(refusal).toMatchObject({ status: 422, pointers: [`/${field}`] });
    }
  });
});

test('what a POST made is where Location says', async () => {
  const { headers, body } = await own.ask('POST', '/v1/referrals', { body: { clientName: 'Ada' } });
  const location = headers.get('location') ?? '';
  expect(location).toBe(`/v1/referrals/${body.id}`);
  const read = await own.ask('GET', location);
  expect(read.body).toEqual(body);
  expect(read.headers.get('etag')).toBe(headers.get('etag'));
});
