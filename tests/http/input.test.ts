import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GivenPartner, givenPartner, givenPlans, givenProject, givenReferral } from '../support/fixtures.ts';
import { givenPerson } from '../support/people.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { type Caller, createCaller } from './support/caller.ts';
import { isDoor, type Operation, operationsOf } from './support/operations.ts';

let server: TestServer;
let operator: Caller;
let partner: GivenPartner;
let ids: Record<string, string>;
let operations: Operation[];
beforeAll(async () => {
  // Late enough for the dates of the document's examples to lie in the past.
  server = await startTestServer({ at: '2026-06-01T12:00:00.000Z' });
  operator = createCaller(server);
  await givenPlans(server);
  partner = await givenPartner(server);
  const project = await givenProject(server, partner);
  const path = `/v1/projects/${project.id}`;
  const milestone = await operator.ask<{ id: string }>('POST', `${path}/milestones`, { body: { name: 'Begin' } });
  const payment = { amount: { amount: 5_000, currency: 'USD' }, paidOn: '2026-03-01' };
  const headers = { 'idempotency-key': 'payment' };
  const paid = await operator.ask<{ commissionId: string }>('POST', `${path}/payments`, { body: payment, headers });
  const publishable = `/v1/api-keys?partnerId=${partner.id}&kind=publishable`;
  const keys = await operator.ask<{ data: { id: string }[] }>('GET', publishable);
  ids = {
    partnerId: partner.id,
    projectId: project.id,
    referralId: project.referralId,
    milestoneId: milestone.body.id,
    commissionId: paid.body.commissionId,
    keyId: keys.body.data[0]?.id ?? '',
    userId: (await givenPerson(server, { partnerId: partner.id, role: 'viewer' })).id,
  };
  // The sign-in stands on a cookie, and is asked for by its own pages.
  operations = operationsOf(server.service.app).filter((each) => !isDoor(each));
});
afterAll(() => server.close());

const fill = (path: string, known = ids) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => known[name] ?? `${name.slice(0, 3)}_01k9zq3m7xw5v8h2t6r4d1e0cb`);

/** Gives an operation something to work on, so that its input comes as far as the database. */
async function ready(operationId: string): Promise<Record<string, string>> {
  // One address has one open invitation at a time.
  if (operationId === 'createInvitation') await server.sql('update invitations set revoked_at = now()');
  if (operationId === 'settleCommission') await server.sql(`update commissions set status = 'payable'`);
  if (!/^(?:qualify|convert|lose)Referral$/.test(operationId)) return ids;
  return { ...ids, referralId: (await givenReferral(server, partner)).id };
}

/** Values that have broken many a service, for any field. */
const NASTY: readonly unknown[] = [
  '\u0000',
  'a\u0000b',
  '\ud800',
  '0000-01-01',
  '2024-02-29',
  '9999-12-31',
  '9999-12-31T23:59:59-14:00',
  '0001-01-01T00:00:00+14:00',
  '-271821-04-20',
  "'; drop table referrals; --",
  '\u202e',
  'x'.repeat(20_000),
  '',
  ' ',
  -1,
  0,
  1e21,
  1.5,
  2 ** 53,
  -0,
  null,
  true,
  [],
  {},
  [[]],
  { amount: 1, currency: 'USD' },
  { amount: 1e14, currency: 'USD' },
  { amount: -1, currency: 'USD' },
  { constructor: { prototype: 1 } },
  JSON.parse('{"__proto__": "x"}'),
  ['https://a.example', '\u0000'],
];

describe('nothing that a caller sends makes the service fail', () => {
  test('in any field of any body', async () => {
    const [judged, taken] = [new Set<string>(), new Set<string>()];
    let n = 0;
    for (const { method, path, documented } of operations) {
      const { operationId, requestBody } = documented;
      const shown = requestBody?.content['application/json']?.example;
      if (!shown || operationId === 'updateProgramme') continue;
      const named = ['createInvitation', 'createReferral', 'createWidgetSession'].includes(operationId)
        ? { partnerId: partner.id }
        : {};
      const example = { ...JSON.parse(JSON.stringify(shown).replace(/ptr_\w+/, partner.id)), ...named } as object;
      for (const field of [...Object.keys(example), ...(FURTHER[operationId] ?? [])]) {
        for (const value of NASTY) {
          const headers = { 'idempotency-key': `n${n++}` };
          const request = { key: server.operatorKey, body: { ...example, [field]: value }, headers };
          const response = await server.request(method.toUpperCase(), fill(path, await ready(operationId)), request);
          expect([operationId, field, value, response.status < 500]).toEqual([operationId, field, value, true]);
          judged.add(operationId);
          if (response.ok) taken.add(operationId);
        }
      }
    }
    expect(n).toBeGreaterThan(1_000);
    // Some of it is odd but right, so each operation was reached behind its schema too.
    expect(taken).toEqual(judged);
  }, 120_000);

  test('in any parameter of any query', async () => {
    for (const { method, path, documented } of operations) {
      const queries = documented.parameters?.filter((each) => each.in === 'query') ?? [];
      for (const { name } of queries) {
        for (const value of NASTY.filter((each) => typeof each !== 'object' && String(each).length < 1_000)) {
          const query = new URLSearchParams({ [name]: String(value) });
          const response = await server.request(method.toUpperCase(), `${fill(path)}?${query}`, {
            key: server.operatorKey,
          });
          expect([documented.operationId, name, value, response.status < 500]).toEqual([
            documented.operationId,
            name,
            value,
            true,
          ]);
        }
      }
    }
  }, 60_000);

  test('in the path', async () => {
    const odd = [
      '%00',
      '%',
      '%ff',
      '..%2f..',
      'ref_%00',
      encodeURIComponent('ref_01k9zq3m7xw5v8h2t6r4d1e0cb\u0000'),
      '{}',
      '*',
      ':id',
    ];
    for (const { method, path } of operations.filter((each) => each.path.includes('{'))) {
      for (const text of odd) {
        const response = await server.request(method.toUpperCase(), path.replace(/\{\w+\}/g, text), {
          key: server.operatorKey,
          headers: { 'idempotency-key': 'odd' },
        });
        expect([path, text, response.status >= 400 && response.status < 500]).toEqual([path, text, true]);
      }
    }
  });

  test('in a body of any shape at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 4 }), async (json) => {
        const response = await server.service.app.request('/v1/referrals', {
          method: 'POST',
          headers: { authorization: `Bearer ${partner.secretKey}`, 'content-type': 'application/json' },
          body: json,
        });
        expect([201, 422]).toContain(response.status);
      }),
      { numRuns: 200 },
    );
  });
});

/** Fields beside those of the examples. */
const FURTHER: Record<string, string[]> = {
  createReferral: [
    'partnerId',
    'clientPhone',
    'source',
    'utm',
    'pageUrl',
    'referrerUrl',
    'externalId',
    'metadata',
    'submittedAt',
  ],
  updateReferral: ['clientName', 'clientEmail', 'estimatedValue', 'metadata', 'externalId'],
  qualifyReferral: ['qualifiedAt'],
  convertReferral: ['projectName', 'convertedAt'],
  loseReferral: ['lostAt'],
  updateProject: ['name', 'metadata'],
  createMilestone: ['position'],
  updateMilestone: ['name', 'position', 'dueOn'],
  recordPayment: ['externalId'],
  createApiKey: ['scopes', 'expiresAt'],
  updateApiKey: ['name'],
  createWidgetSession: ['scopes', 'ttlSeconds', 'partnerId'],
  createPlan: ['name'],
  createPartner: ['commissionRate', 'metadata'],
  updatePartner: ['companyName', 'commissionRate', 'metadata', 'externalId', 'brand'],
};
