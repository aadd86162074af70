import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ReadableError } from '../../../api/src/adapters/embedded-postgres/index.ts';
import { applySteps } from '../../../api/src/entry/demo/apply-steps.ts';
import { createHistory } from '../../../api/src/entry/demo/history.ts';
import { fillDemo } from '../../../api/src/entry/demo/index.ts';
import { verifyCounters } from '../../../api/src/modules/dashboard/index.ts';
import { Dashboard, type DashboardBody } from '../../../api/src/modules/dashboard/schemas.ts';
import { archivePartner } from '../../../api/src/modules/partners/archive-partner.ts';
import { createPartner } from '../../../api/src/modules/partners/index.ts';
import { CreatePartner } from '../../../api/src/modules/partners/schemas.ts';
import { createPlan } from '../../../api/src/modules/plans/index.ts';
import { updateProgramme } from '../../../api/src/modules/programme/update-programme.ts';
import { systemContext } from '../../../api/src/platform/context.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const NOW = '2026-11-20T15:20:30.500Z';
const siteOrigins = ['http://localhost:8788', 'http://127.0.0.1:8788'];
const TABLES = [
  'partners',
  'plans',
  'referrals',
  'projects',
  'milestones',
  'client_payments',
  'commissions',
  'audit_log',
];

let server: TestServer;

async function start(worker = false) {
  server = await startTestServer({ at: NOW, worker });
  return { deps: server.service.deps, ctx: systemContext(server.service.deps, 'cli') };
}

async function counts() {
  const parts = TABLES.map((table) => `(select count(*)::int from ${table}) as ${table}`);
  const [row] = await server.sql<Record<string, number>>(`select ${parts.join(', ')},
    (select count(*)::int from outbox) + (select count(*)::int from events) as told`);
  return row;
}

async function dashboard(partnerId: string): Promise<DashboardBody> {
  const key = server.operatorKey;
  return Dashboard.parse(await server.json('GET', `/v1/dashboard?partnerId=${partnerId}`, { key }));
}

describe('a filled demo', () => {
  const lines: string[] = [];
  let partnerId: string;
  beforeAll(async () => {
    const { deps } = await start(true);
    ({ partnerId } = await fillDemo(deps, { siteOrigins, log: (line) => lines.push(line) }));
  }, 60_000);
  afterAll(() => server.close());

  test('has the programme and the partner that the demo site is of', async () => {
    expect(lines.at(-1)).toMatch(/^5 partners, \d+ referrals, \d+ projects, \d+ payments in \d+\.\d s\.$/);
    const programme = await server.json('GET', '/v1/programme', { key: server.operatorKey });
    expect(programme).toMatchObject({ name: 'SISO Partner Programme', timeZone: 'Europe/London', holdDays: 30 });
    expect(await server.json('GET', `/v1/partners/${partnerId}`, { key: server.operatorKey })).toMatchObject({
      companyName: 'Merrin & Holt',
      currency: 'GBP',
      tier: 'silver',
      status: 'active',
      brand: { color: '#0e5563', radius: 6, font: null, logoUrl: null },
    });
  });

  test('shows a year on its dashboard, in figures that hold', async () => {
    const figures = await dashboard(partnerId);
    expect(figures.earnings.map(({ currency }) => currency)).toEqual(['GBP', 'EUR', 'USD']);
    const [pounds] = figures.earnings;
    for (const figure of ['thisMonth', 'yearToDate', 'inRange', 'pending', 'payable', 'paid'] as const) {
      expect(pounds?.[figure].amount, figure).toBeGreaterThan(0);
    }
    expect(figures.series).toHaveLength(12);
    for (const { month, submitted, earned } of figures.series) {
      expect(submitted, month).toBeGreaterThan(0);
      expect(earned[0]?.amount, month).toBeGreaterThan(0);
    }
    expect(figures.topSources).toHaveLength(5);
    expect(figures.pipeline.every(({ count }) => count > 0)).toBe(true);
    expect(await verifyCounters(systemContext(server.service.deps, 'cli'))).toEqual([]);
  });

  test('lies in the past as if it had been lived through', async () => {
    const waiting = async () => (await server.sql('select 1 from outbox limit 1')).length;
    await expect.poll(waiting, { timeout: 30_000 }).toBe(0);
    const told = await server.sql<{ at: Date; id: string }>(`select created_at as at, id from events
      where actor_type = 'system' and (actor_id = 'worker' or (actor_id = 'demo' and type <> 'programme.updated'))
      order by position`);
    expect(told.length).toBeGreaterThan(1500);
    const times = told.map(({ at }) => at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.at(-1)).toBeLessThanOrEqual(Date.parse(NOW));

    const { activity } = await dashboard(partnerId);
    expect(activity).toHaveLength(10);
    expect(activity[0]).toMatchObject({ type: 'referral.created', data: { clientName: 'Gwen Hallworthy' } });
    expect(Date.parse(NOW) - Date.parse(activity[0]?.occurredAt ?? '')).toBe(12 * 60_000);
    const [wrong] = await server.sql<{ count: number }>(`select count(*)::int as count from commissions
      where (status = 'pending') <> (payable_on > '2026-11-20') or (status = 'paid') <> (paid_on is not null)
        or paid_on < payable_on or earned_on > paid_on or created_at::date < earned_on - 1`);
    expect(wrong?.count).toBe(0);
  });

  test('is left as it is the second time', async () => {
    const before = await counts();
    expect(await fillDemo(server.service.deps, { siteOrigins })).toEqual({ partnerId });
    expect(await counts()).toEqual(before);
  });

  test('lives beside partners that were added to it, and says when its own is gone', async () => {
    const { deps } = server.service;
    const ctx = systemContext(deps, 'cli');
    await createPartner(ctx, CreatePartner.parse({ companyName: 'A new one' }));
    expect(await fillDemo(deps, { siteOrigins })).toEqual({ partnerId });
    await archivePartner(ctx, partnerId);
    await expect(fillDemo(deps, { siteOrigins })).rejects.toThrow(/was archived/);
  });
});

describe('filling', () => {
  afterEach(() => server.close());

  test('that was interrupted leaves nothing behind, and begins anew', async () => {
    const { deps, ctx } = await start();
    const { steps, programme } = createHistory({ seed: 1, now: new Date(NOW), demoSite: 'http://localhost:8788' });
    await updateProgramme(ctx, programme);
    const empty = await counts();
    const broken = [...steps.slice(0, 600), { at: new Date(NOW), kind: 'qualify', referral: 'unknown' } as const];
    await expect(applySteps(deps, broken)).rejects.toThrow('unknown');
    expect(await counts()).toEqual(empty);
    const { partnerId } = await fillDemo(deps, { siteOrigins });
    expect((await dashboard(partnerId)).referrals.submitted).toBeGreaterThan(90);
  }, 60_000);

  test('happens once when two processes start on the same database', async () => {
    const { deps, ctx } = await start();
    const [one, two] = await Promise.all([fillDemo(deps, { siteOrigins }), fillDemo(deps, { siteOrigins })]);
    expect(two).toEqual(one);
    expect(await counts()).toMatchObject({ partners: 5, plans: 4 });
    expect(await verifyCounters(ctx)).toEqual([]);
  }, 60_000);

  test('keeps away from a programme with partners or plans of its own', async () => {
    const { deps, ctx } = await start();
    await createPlan(ctx, { tier: 'gold', baseRate: '0.1', overrideRate: '0', validFrom: '2026-01-01' });
    const untouched = await counts();
    await expect(fillDemo(deps, { siteOrigins })).rejects.toThrow(/plans of its own/);
    expect(await counts()).toEqual(untouched);
    await createPartner(ctx, CreatePartner.parse({ companyName: 'A real one' }));
    await expect(fillDemo(deps, { siteOrigins })).rejects.toThrow(/partners of its own/);
    await expect(fillDemo(deps, { siteOrigins })).rejects.toBeInstanceOf(ReadableError);
  });
});
