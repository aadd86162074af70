import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Caller, createCaller } from '../http/support/caller.ts';
import { expectCountersRight } from '../modules/referrals/support/traces.ts';
import { type GivenPartner, givenPartner, givenPlans, givenProject, givenReferral } from '../support/fixtures.ts';
import { startTestServer, type TestRequest, type TestServer } from '../support/server.ts';

interface Commission {
  base: { amount: number };
  total: { amount: number };
}

let server: TestServer;
let operator: Caller;
let partner: GivenPartner;
beforeAll(async () => {
  server = await startTestServer();
  operator = createCaller(server);
  await givenPlans(server);
});
beforeEach(async () => {
  partner = await givenPartner(server, { tier: 'silver' });
});
afterAll(async () => {
  await expectCountersRight(server);
  await server.close();
});

const times = (n: number) => Array.from({ length: n }, (_, i) => i);
const byOperator = (request: TestRequest = {}): TestRequest => ({ key: server.operatorKey, ...request });
const statusOf = async (method: string, path: string, request: TestRequest) =>
  (await server.request(method, path, request)).status;

describe('a referral that is converted many times at once', () => {
  test('becomes one project', async () => {
    const { id } = await givenReferral(server, partner);
    const body = { value: { amount: 100_000, currency: 'USD' } };
    const statuses = await Promise.all(
      times(12).map(() => statusOf('POST', `/v1/referrals/${id}/convert`, byOperator({ body }))),
    );
    expect(statuses.sort()).toEqual([201, ...times(11).map(() => 409)]);
    const { data } = (await operator.ask<{ data: { id: string }[] }>('GET', `/v1/projects?referralId=${id}`)).body;
    expect(data).toHaveLength(1);
    expect((await operator.ask('GET', `/v1/referrals/${id}`)).body).toMatchObject({
      status: 'converted',
      projectId: data[0]?.id,
    });
  });

  test('and lost at the same moment is one or the other, never both', async () => {
    for (const _ of times(8)) {
      const { id } = await givenReferral(server, partner);
      const value = { value: { amount: 100_000, currency: 'USD' } };
      const statuses = await Promise.all([
        statusOf('POST', `/v1/referrals/${id}/convert`, byOperator({ body: value })),
        statusOf('POST', `/v1/referrals/${id}/lose`, byOperator()),
      ]);
      expect(statuses.filter((status) => status < 300)).toHaveLength(1);
      const { body } = await operator.ask('GET', `/v1/referrals/${id}`);
      expect([body.status, body.projectId === null, body.lostAt === null]).toEqual(
        statuses[0] === 201 ? ['converted', false, true] : ['lost', true, false],
      );
      const projects = await operator.ask<{ data: object[] }>('GET', `/v1/projects?referralId=${id}`);
      expect(projects.body.data).toHaveLength(statuses[0] === 201 ? 1 : 0);
    }
  });
});

describe('changes on the version that all have read', () => {
  test('are made by one; the others are told', async () => {
    const { id } = await givenReferral(server, partner);
    const path = `/v1/referrals/${id}`;
    const tag = (await operator.ask('GET', path)).headers.get('etag') ?? '';
    const change = (n: number) => ({ body: { clientName: `Writer ${n}` }, headers: { 'if-match': tag } });
    const statuses = await Promise.all(times(20).map((n) => statusOf('PATCH', path, byOperator(change(n)))));
    expect(statuses.sort()).toEqual([200, ...times(19).map(() => 412)]);
    expect((await operator.ask('GET', path)).headers.get('etag')).toBe('"v2"');
    const audited = await server.sql(`select 1 from audit_log where action = 'referral.update' and subject_id = $1`, [
      id,
    ]);
    expect(audited).toHaveLength(1);
  });

  test('without a version are all made, one after the other, each with its own version', async () => {
    const { id } = await givenProject(server, partner);
    const path = `/v1/projects/${id}`;
    const before = Number((await operator.ask('GET', path)).headers.get('etag')?.slice(2, -1));
    const tags = await Promise.all(
      times(20).map(async (n) =>
        (await operator.ask('PATCH', path, { body: { name: `Writer ${n}` } })).headers.get('etag'),
      ),
    );
    expect(tags.sort()).toEqual(
      times(20)
        .map((n) => `"v${before + n + 1}"`)
        .sort(),
    );
  });

  test('to a partner and to its milestones do not lose one another', async () => {
    const { id } = await givenProject(server, partner);
    const path = `/v1/projects/${id}`;
    const made = await Promise.all(
      times(15).map((n) =>
        operator.ask<{ id: string; position: number }>('POST', `${path}/milestones`, { body: { name: `Step ${n}` } }),
      ),
    );
    expect(made.map(({ body }) => body.position).sort((a, b) => a - b)).toEqual(times(15).map((n) => n + 1));
    await Promise.all([
      ...made
        .slice(0, 10)
        .map(({ body }) =>
          operator.ask('PATCH', `${path}/milestones/${body.id}`, { body: { completedAt: '2026-03-01' } }),
        ),
      ...made.slice(10).map(({ body }) => operator.ask('DELETE', `${path}/milestones/${body.id}`)),
    ]);
    expect((await operator.ask('GET', path)).body).toMatchObject({ milestonesTotal: 10, milestonesCompleted: 10 });
  });
});

describe('payments on one project at once', () => {
  const pay = (path: string, n: number, amount: number) =>
    statusOf(
      'POST',
      `${path}/payments`,
      byOperator({ body: { amount: { amount, currency: 'USD' } }, headers: { 'idempotency-key': `${path}-${n}` } }),
    );

  test('sum exactly, in what is collected and in what is earned', async () => {
    // Thirty payments of 33,333.33 on 999,999.90: no part comes out even.
    const { id } = await givenProject(server, partner, 99_999_990);
    const path = `/v1/projects/${id}`;
    const statuses = await Promise.all(times(30).map((n) => pay(path, n, 3_333_333)));
    expect(new Set(statuses)).toEqual(new Set([201]));
    expect((await operator.ask('GET', path)).body.collected).toEqual({ amount: 99_999_990, currency: 'USD' });
    const { data } = (await operator.ask<{ data: Commission[] }>('GET', `/v1/commissions?projectId=${id}&limit=100`))
      .body;
    const sum = (of: (each: Commission) => number) => data.reduce((all, each) => all + of(each), 0);
    expect(data).toHaveLength(30);
    // × 0.125 = 12,499,998.75 and × 0.01 = 999,999.9.
    expect(sum(({ base }) => base.amount)).toBe(12_499_999);
    expect(sum(({ total }) => total.amount)).toBe(12_499_999 + 1_000_000);
  });

  test('beyond its value earn the value’s commission and no cent more', async () => {
    const { id } = await givenProject(server, partner, 1_000_003);
    await Promise.all(times(20).map((n) => pay(`/v1/projects/${id}`, n, 100_001)));
    const { data } = (await operator.ask<{ data: Commission[] }>('GET', `/v1/commissions?projectId=${id}&limit=100`))
      .body;
    // 1,000,003 × 0.125 = 125,000.375 and × 0.01 = 10,000.03.
    expect(data.reduce((all, { total }) => all + total.amount, 0)).toBe(125_000 + 10_000);
    expect((await operator.ask('GET', `/v1/projects/${id}`)).body.collected).toMatchObject({ amount: 2_000_020 });
  });

  test('of many projects of one partner leave its balances exact', async () => {
    const projects = await Promise.all(times(8).map(() => givenProject(server, partner, 100_000)));
    await Promise.all(projects.flatMap(({ id }) => times(4).map((n) => pay(`/v1/projects/${id}`, n, 25_000))));
    const [balance] = await server.sql<{ amount: number }>(
      'select sum(amount)::int as amount from commission_balances where partner_id = $1',
      [partner.id],
    );
    expect(balance?.amount).toBe(8 * 13_500);
  });
});
