import { afterEach, beforeEach, expect, test } from 'vitest';
import { releaseCommissions } from '../../../api/src/modules/commissions/index.ts';
import { verifyCounters } from '../../../api/src/modules/dashboard/index.ts';
import { systemContext } from '../../../api/src/platform/context.ts';
import { type GivenPartner, givenPartner, givenPlans, givenProject } from '../../support/fixtures.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let partner: GivenPartner;

beforeEach(async () => {
  // Noon in Auckland on 15 March: what is earned today is due on the 20th there, which begins at 11:00 UTC of the 19th.
  server = await startTestServer({ at: '2026-03-14T23:00:00.000Z' });
  const body = { timeZone: 'Pacific/Auckland', holdDays: 5 };
  await server.json('PATCH', '/v1/programme', { key: server.operatorKey, body });
  await givenPlans(server);
  partner = await givenPartner(server);
});
afterEach(() => server.close());

const worker = () => systemContext(server.service.deps, 'worker');
const balances = () =>
  server.sql(`select currency, status, sum(amount)::int as amount from commission_balances
    group by 1, 2 having sum(amount) <> 0 order by 1, 2`);

async function earn(amount: number, currency = 'USD'): Promise<void> {
  const project = await givenProject(server, partner, amount, currency);
  await server.json('POST', `/v1/projects/${project.id}/payments`, {
    key: server.operatorKey,
    headers: { 'idempotency-key': crypto.randomUUID() },
    body: { amount: { amount, currency } },
  });
}

test("releases on the day in the programme's zone, with trace, event and balances, and once", async () => {
  await earn(80_000);
  await earn(160_000);
  await earn(8_000, 'GBP');
  server.clock.set('2026-03-19T10:59:59.999Z');
  expect(await releaseCommissions(worker())).toBe(0);
  server.clock.set('2026-03-19T11:00:00.000Z');
  expect(await releaseCommissions(worker())).toBe(3);
  expect(await releaseCommissions(worker())).toBe(0);

  const rows = await server.sql('select distinct status, version, payable_on::text, updated_at from commissions');
  const now = server.clock.now();
  expect(rows).toEqual([{ status: 'payable', version: 2, payable_on: '2026-03-20', updated_at: now }]);
  expect(await balances()).toEqual([
    { currency: 'GBP', status: 'payable', amount: 1_080 },
    { currency: 'USD', status: 'payable', amount: 32_400 },
  ]);
  expect(await verifyCounters(worker())).toEqual([]);
  const told = await server.sql(
    `select partner_id, audience, actor_type, subject_type, data from outbox where type = 'commission.payable'
      order by (data #>> '{total,amount}')::int`,
  );
  expect(told).toHaveLength(3);
  expect(told[0]).toMatchObject({
    partner_id: partner.id,
    audience: 'partner',
    actor_type: 'system',
    subject_type: 'commission',
    data: {
      clientName: 'Ada Byron',
      total: { amount: 1_080, currency: 'GBP' },
      projectId: expect.stringMatching(/^prj_/),
    },
  });
  expect(await server.sql(`select 1 from audit_log where action = 'commission.release'`)).toHaveLength(3);
});

test('leaves alone what is settled, and what another holds, which then releases it once', async () => {
  for (let i = 0; i < 8; i++) await earn(80_000);
  server.clock.advance({ days: 6 });
  const counts = await Promise.all([1, 2, 3, 4].map(() => releaseCommissions(worker())));
  expect(counts.reduce((sum, count) => sum + count)).toBe(8);
  expect(await balances()).toEqual([{ currency: 'USD', status: 'payable', amount: 86_400 }]);
  const [one] = await server.sql<{ id: string }>('select id from commissions limit 1');
  await server.json(
    'POST',
    `/v1/commissions/${one?.id}/settle`,
    {
      key: server.operatorKey,
      headers: { 'idempotency-key': 'settle-the-first' },
      body: {},
    },
    200,
  );
  expect(await releaseCommissions(worker())).toBe(0);
  expect(await verifyCounters(worker())).toEqual([]);
});

test('goes on until the last batch', async () => {
  await earn(80_000);
  await server.sql(
    `insert into commissions
      select 'com_' || lpad(n::text, 26, '0'), partner_id, project_id, referral_id, client_name, status, earning_type,
        'x' || n, currency, base, override, total, earned_on, payable_on, paid_on, payment_reference, plan_id,
        plan_version, inputs, version, created_at, updated_at
      from commissions, generate_series(1, 450) n`,
  );
  server.clock.advance({ days: 6 });
  expect(await releaseCommissions(worker())).toBe(451);
  expect(await server.sql(`select 1 from commissions where status = 'pending'`)).toEqual([]);
  expect(await balances()).toEqual([
    { currency: 'USD', status: 'payable', amount: 451 * 10_800 },
    { currency: 'USD', status: 'pending', amount: -450 * 10_800 },
  ]);
});
