import { afterAll, beforeAll, expect, test } from 'vitest';
import { Dashboard } from '../../../api/src/modules/dashboard/schemas.ts';
import { type GivenPartner, givenPartner, givenPlans, ORIGIN } from '../../support/fixtures.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let partner: GivenPartner;

beforeAll(async () => {
  server = await startTestServer({ at: '2026-03-15T12:00:00.000Z' });
  await givenPlans(server);
  partner = await givenPartner(server, { currency: 'AUD' });
});
afterAll(() => server.close());

test('a partner without any history has all its figures, at nothing', async () => {
  const shown = Dashboard.parse(await server.json('GET', '/v1/dashboard', { key: partner.secretKey }));
  const nothing = { amount: 0, currency: 'AUD' };
  expect(shown).toMatchObject({ from: '2025-04-01', to: '2026-03-15', currency: 'AUD', activity: [], topSources: [] });
  expect(shown.earnings).toEqual([
    {
      currency: 'AUD',
      thisMonth: nothing,
      yearToDate: nothing,
      inRange: nothing,
      pending: nothing,
      payable: nothing,
      paid: nothing,
    },
  ]);
  expect(shown.referrals).toEqual({ active: 0, submitted: 0, converted: 0, conversionRate: null });
  expect(shown.pipeline.map(({ status, count }) => [status, count])).toEqual([
    ['new', 0],
    ['qualified', 0],
    ['converted', 0],
    ['lost', 0],
  ]);
  expect(shown.series).toHaveLength(12);
});

test.each([
  ['?from=2026-03-16', '/from'],
  ['?from=2026-02-01&to=2026-01-31', '/from'],
  ['?from=2016-03-15&to=2026-03-15', '/to'],
  ['?from=2016-03-14', '/to'],
  ['?from=1969-12-31', '/from'],
  ['?from=0000-01-01&to=0000-01-02', '/from'],
  ['?to=2200-01-01', '/to'],
  ['?from=2026-02-29', '/from'],
  ['?to=yesterday', '/to'],
  ['?form=2026-01-01', '/form'],
])('%s is refused at %s', async (query, pointer) => {
  const response = await server.request('GET', `/v1/dashboard${query}`, { key: partner.secretKey });
  expect(response.status).toBe(422);
  const problem = (await response.json()) as { code: string; errors: { in: string; pointer: string }[] };
  expect(problem.code).toBe('validation_failed');
  expect(problem.errors[0]).toMatchObject({ in: 'query', pointer });
});

test.each(['?from=2016-03-16', '?from=2016-03-16&to=2026-03-15', '?from=2026-03-15', '?to=2199-12-31&from=2190-01-01'])(
  '%s is taken',
  async (query) => {
    const shown = Dashboard.parse(await server.json('GET', `/v1/dashboard${query}`, { key: partner.secretKey }));
    expect(shown.series).toHaveLength(12);
  },
);

test('a last day alone takes the twelve months that end with it', async () => {
  const shown = await server.json<{ from: string; to: string }>('GET', '/v1/dashboard?to=2024-02-29', {
    key: partner.secretKey,
  });
  expect(shown).toMatchObject({ from: '2023-03-01', to: '2024-02-29' });
});

test("another partner's and nobody's answer the same", async () => {
  const other = await givenPartner(server, { companyName: 'Southwind' });
  const unknown = 'ptr_01k9zq3m7xw5v8h2t6r4d1e0cb';
  const ask = async (partnerId: string, key: string) => {
    const response = await server.request('GET', `/v1/dashboard?partnerId=${partnerId}`, { key });
    const problem = (await response.json()) as Record<string, unknown>;
    return { status: response.status, problem: { ...problem, requestId: 'any' } };
  };
  const foreign = await ask(other.id, partner.secretKey);
  expect(foreign.status).toBe(404);
  expect(await ask(unknown, partner.secretKey)).toEqual(foreign);
  expect(await ask(unknown, server.operatorKey)).toEqual(foreign);
  expect((await ask(other.id, server.operatorKey)).status).toBe(200);
});

test('an operator must name the partner, and a publishable key may not ask', async () => {
  const unnamed = await server.request('GET', '/v1/dashboard', { key: server.operatorKey });
  expect(unnamed.status).toBe(422);
  expect(await unnamed.json()).toMatchObject({ errors: [{ in: 'query', pointer: '/partnerId' }] });
  const headers = { origin: ORIGIN };
  expect((await server.request('GET', '/v1/dashboard', { key: partner.publishableKey, headers })).status).toBe(403);
  expect((await server.request('GET', '/v1/dashboard')).status).toBe(401);
});
