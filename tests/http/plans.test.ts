import type { z } from '@hono/zod-openapi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Problem } from '../../api/src/http/problem.ts';
import { Plan, PlanList } from '../../api/src/modules/plans/schemas.ts';
import { Programme } from '../../api/src/modules/programme/schemas.ts';
import { givenPartner, givenReferral } from '../support/fixtures.ts';
import { startTestServer, type TestRequest, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ at: '2026-03-31T14:05:09.120Z' });
});
afterAll(() => server.close());

async function ask<S extends z.ZodObject>(schema: S, method: string, path: string, request: TestRequest = {}) {
  const response = await server.request(method, path, { key: server.operatorKey, ...request });
  const body = schema.strict().parse(await response.json()) as z.infer<S>;
  return { status: response.status, headers: response.headers, body };
}

const GOLD = { tier: 'gold', baseRate: '0.150', overrideRate: '0.02', validFrom: '2026-05-01' };

test('plans are made, read, listed, taken back and never changed', async () => {
  const made = await ask(Plan, 'POST', '/v1/plans', { body: GOLD });
  expect(made.status).toBe(201);
  expect(made.headers.get('location')).toBe(`/v1/plans/${made.body.id}`);
  expect(made.body).toMatchObject({ tier: 'gold', version: 1, baseRate: '0.15', validFrom: '2026-05-01', name: null });
  expect((await ask(Plan, 'GET', `/v1/plans/${made.body.id}`)).body).toEqual(made.body);

  const taken = await ask(Problem, 'POST', '/v1/plans', { body: GOLD });
  expect(taken.body).toMatchObject({ code: 'plan_version_taken', status: 409 });
  const unchanged = await ask(Problem, 'PATCH', `/v1/plans/${made.body.id}`, { body: { baseRate: '0.9' } });
  expect(unchanged.body).toMatchObject({ code: 'method_not_allowed', status: 405 });

  const on = async (day: string) => (await ask(PlanList, 'GET', `/v1/plans?tier=gold&on=${day}`)).body.data;
  expect(await on('2026-05-01')).toEqual([made.body]);
  expect(await on('2026-04-30')).toEqual([]);

  const archived = await ask(Plan, 'POST', `/v1/plans/${made.body.id}/archive`);
  expect(archived.body.archivedAt).toBe('2026-03-31T14:05:09.120Z');
  expect(await on('2026-05-01')).toEqual([]);
  expect((await ask(PlanList, 'GET', '/v1/plans?archived=true')).body.data).toEqual([archived.body]);
});

test('a version in force stays', async () => {
  const { id } = (await ask(Plan, 'POST', '/v1/plans', { body: { ...GOLD, validFrom: '2026-03-31' } })).body;
  const refusal = await ask(Problem, 'POST', `/v1/plans/${id}/archive`);
  expect(refusal.body).toMatchObject({ code: 'plan_in_force', status: 409 });
});

test('a wrong plan is told field by field', async () => {
  const body = { tier: 'gold', baseRate: '1.5', validFrom: '2026-02-30', extra: true };
  const { errors } = (await ask(Problem, 'POST', '/v1/plans', { body })).body;
  const pointers = errors?.map(({ pointer }) => pointer).sort();
  expect(pointers).toEqual(['/baseRate', '/extra', '/overrideRate', '/validFrom']);
});

test("a partner's key has no business with plans", async () => {
  const { secretKey: key } = await givenPartner(server);
  expect((await ask(Problem, 'GET', '/v1/plans', { key })).body.code).toBe('programme_only');
  expect((await ask(Problem, 'POST', '/v1/plans', { key, body: {} })).body.code).toBe('programme_only');
});

test('the programme is read by partners, changed by operators, and fixed in its zone by the first referral', async () => {
  const partner = await givenPartner(server);
  const read = await ask(Programme, 'GET', '/v1/programme', { key: partner.secretKey });
  expect(read.headers.get('etag')).toBe('"v1"');
  const changed = await ask(Programme, 'PATCH', '/v1/programme', {
    body: { timeZone: 'America/New_York', holdDays: 14 },
    headers: { 'if-match': '"v1"' },
  });
  expect(changed.body).toMatchObject({ timeZone: 'America/New_York', holdDays: 14 });
  expect(changed.headers.get('etag')).toBe('"v2"');
  const stale = { body: { holdDays: 1 }, headers: { 'if-match': '"v1"' } };
  expect((await ask(Problem, 'PATCH', '/v1/programme', stale)).status).toBe(412);
  const own = { key: partner.secretKey, body: { holdDays: 0 } };
  expect((await ask(Problem, 'PATCH', '/v1/programme', own)).body.code).toBe('programme_only');
  await givenReferral(server, partner);
  const late = await ask(Problem, 'PATCH', '/v1/programme', { body: { timeZone: 'UTC' } });
  expect(late.body).toMatchObject({ code: 'programme_in_use', status: 409 });
});
