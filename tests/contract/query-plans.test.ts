import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sql } from '../../api/src/db/statement.ts';
import { relayed } from '../modules/events/support/relayed.ts';
import { fillHistory } from '../support/history/fill-history.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { hotPaths, type Places, placesOf } from './support/hot-paths.ts';
import { type PlanRecorder, recordPlans } from './support/plan-recorder.ts';

/**
 * What is asked on every page and every return must not grow with the programme: the plan of every statement of every
 * hot path, as the service itself runs it, with its roles and under row-level security, on a year of 1,500 partners.
 */
let server: TestServer;
let plans: PlanRecorder;
let places: Places;
let tenantTables: Set<string>;

/** More than the measured partner's history, and than a page; far less than any table. */
const MOST_ROWS = 250;

beforeAll(async () => {
  server = await startTestServer({ realClock: true, worker: true });
  const { measured } = await fillHistory(server.adminUrl, { partners: 1_500, referrals: 30_000, measured: 100 });
  await backlog();
  await longAgo(measured.id);
  places = await placesOf(server, measured);
  const rows = await server.sql<{ name: string }>(
    `select distinct c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       left join pg_attribute a on a.attrelid = c.oid and a.attname in ('partner_id', 'tenant')
      where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
        and (a.attname is not null or c.relname = 'partners')`,
  );
  tenantTables = new Set(rows.map(({ name }) => name));
  const [log] = await server.sql<{ end: string }>('select position as end from event_position');
  await vi.waitUntil(() => server.service.deps.live.position() >= Number(log?.end), 30_000);
  plans = await recordPlans(server);
}, 180_000);
afterAll(() => server.close());

/** The outbox after a busy hour: what the relay has drained leaves its pages behind, and the planner knows them. */
async function backlog(): Promise<void> {
  await server.sql('alter table outbox set (autovacuum_enabled = false)');
  await server.sql(
    `insert into outbox (id, type, audience, actor_type, subject_type, subject_id, data, occurred_at, created_at)
      select 'evt_' || siso_ulid_time(now()) || lpad(n::text, 16, '0'), 'referral.updated', 'staff', 'system', 'x', 'x',
        '{}', now(), now() from generate_series(1, 3000) n`,
  );
  await server.sql('analyze outbox');
  await relayed(server);
}

/** Ten years of a partner's counters, which no dashboard of this year may read. */
async function longAgo(partnerId: string): Promise<void> {
  const days = `generate_series(now() - interval '12 years', now() - interval '2 years', interval '1 day') day`;
  await server.sql(`insert into referral_days select $1, day::date, 'website', 0, 1, 0 from ${days}`, [partnerId]);
  await server.sql(`insert into earning_days select $1, day::date, 'USD', 'website', 0, 1, 1 from ${days}`, [
    partnerId,
  ]);
  await server.sql('analyze referral_days, earning_days');
}

test('the tables that partners share are known', () => {
  expect([...tenantTables]).toEqual(
    expect.arrayContaining([
      'api_keys',
      'commissions',
      'events',
      'idempotency_keys',
      'outbox',
      'partners',
      'referrals',
    ]),
  );
});

describe.each(['force_custom_plan', 'force_generic_plan'] as const)('%s', (mode) => {
  beforeAll(() => plans.planFor(mode));

  test.each(Object.entries(hotPaths))('%s', async (_, path) => {
    await path(server, places);
    await relayed(server);
    const scans = plans.take();
    expect(scans.length).toBeGreaterThan(0);
    const shared = scans.filter((scan) => tenantTables.has(scan.table));
    expect(shared.filter((scan) => scan.kind === 'Seq Scan')).toEqual([]);
    expect(shared.filter((scan) => scan.rowsRead > MOST_ROWS)).toEqual([]);
  });
});

test('a sequential scan does not go unseen', async () => {
  const blind = sql`select count(*) from referrals where client_name like '%a%'`;
  await server.service.deps.db.read({ role: 'worker' }, [blind]);
  const scan = plans.take().find(({ table }) => table === 'referrals');
  expect(scan?.kind).toBe('Seq Scan');
  expect(scan?.rowsRead).toBeGreaterThanOrEqual(30_000);
});
