import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createPartner } from '../../../api/src/modules/partners/index.ts';
import { CreatePartner } from '../../../api/src/modules/partners/schemas.ts';
import { archivePlan } from '../../../api/src/modules/plans/archive-plan.ts';
import { getPlan } from '../../../api/src/modules/plans/get-plan.ts';
import { createPlan, planInForce } from '../../../api/src/modules/plans/index.ts';
import { listPlans } from '../../../api/src/modules/plans/list-plans.ts';
import { type CreatePlanInput, Plan, PlanQuery, toPlan } from '../../../api/src/modules/plans/schemas.ts';
import type { Ctx } from '../../../api/src/platform/context.ts';
import { openWorld, type World } from '../partners/support/world.ts';

let world: World;
let operator: Ctx;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  await world.reset();
  operator = await world.operator();
});
afterAll(() => world.end());

const SILVER: CreatePlanInput = { tier: 'silver', baseRate: '0.125', overrideRate: '0.02', validFrom: '2026-01-01' };
const partner = () => createPartner(operator, CreatePartner.parse({ companyName: 'Brightside' }));

/** A project of a partner that was won under a plan. */
async function useInProject(planId: string): Promise<void> {
  const { id: partnerId } = await partner();
  const [referralId, projectId] = [world.deps.ids.make('referral'), world.deps.ids.make('project')];
  await world.asAdmin(
    `insert into referrals (id, partner_id, status, client_name, source, project_id, submitted_at, submitted_on, created_at, updated_at)
       values ($1, $2, 'converted', 'Ada', 'other', $3, now(), current_date, now(), now())`,
    [referralId, partnerId, projectId],
  );
  await world.asAdmin(
    `insert into projects (id, partner_id, referral_id, name, client_name, source, status, currency, value, collected,
         earned_base, earned_override, won_on, accrual_event, tier, base_rate, override_rate, base_from, override_from,
         plan_id, plan_version, milestones_total, milestones_completed, created_at, updated_at)
       values ($1, $2, $3, 'Shop', 'Ada', 'other', 'active', 'USD', 100, 0, 0, 0, '2026-03-31', 'project_won', 'silver',
         0.1, 0, 'plan', 'plan', $4, 1, 0, 0, now(), now())`,
    [projectId, partnerId, referralId, planId],
  );
}

describe('a new version', () => {
  test('counts up per tier, is audited and told to the staff', async () => {
    const first = await createPlan(operator, SILVER);
    const second = await createPlan(operator, { ...SILVER, validFrom: '2026-06-01', name: 'Summer' });
    const gold = await createPlan(operator, { ...SILVER, tier: 'gold' });
    expect([first.planVersion, second.planVersion, gold.planVersion]).toEqual([1, 2, 1]);
    expect(await getPlan(operator, second.id)).toEqual({
      ...second,
      baseRate: '0.125000',
      overrideRate: '0.020000',
    });
    const [trace] = await world.audit();
    expect(trace).toMatchObject({ action: 'plan.create', partnerId: null, subjectId: first.id });
    expect(trace?.changes).toEqual({ ...SILVER, version: 1 });
    expect((await world.outbox())[1]).toEqual({
      type: 'plan.created',
      partnerId: null,
      audience: 'staff',
      subjectId: second.id,
      data: { tier: 'silver', version: 2, validFrom: '2026-06-01' },
    });
  });

  test('shows the same on the wire when made and when read, rates in their shortest spelling', async () => {
    const made = await createPlan(operator, { ...SILVER, baseRate: '0.1000', overrideRate: '0.000' });
    const wire = toPlan(made);
    expect(wire).toEqual(toPlan(await getPlan(operator, made.id)));
    expect(Plan.parse(wire)).toEqual(wire);
    expect(wire).toMatchObject({ baseRate: '0.1', overrideRate: '0', version: 1, validFrom: '2026-01-01' });
  });

  test('cannot start on the same day as another of the tier, and leaves nothing behind', async () => {
    await createPlan(operator, SILVER);
    await expect(createPlan(operator, { ...SILVER, baseRate: '0.2' })).rejects.toMatchObject({
      code: 'plan_version_taken',
    });
    expect(await world.audit()).toHaveLength(1);
    expect((await listPlans(operator, PlanQuery.parse({}))).rows).toHaveLength(1);
  });

  test('numbers many that come at once without a gap', async () => {
    const days = ['01', '02', '03', '04', '05', '06'].map((day) => `2026-05-${day}`);
    const made = await Promise.all(days.map((validFrom) => createPlan(operator, { ...SILVER, validFrom })));
    expect(made.map(({ planVersion }) => planVersion).sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('the version in force', () => {
  test('is the one that began last by the day', async () => {
    const first = await createPlan(operator, SILVER);
    const second = await createPlan(operator, { ...SILVER, validFrom: '2026-06-01' });
    const on = async (day: string) => (await planInForce(operator, 'silver', day))?.id;
    expect(await on('2025-12-31')).toBeUndefined();
    expect(await planInForce(operator, 'silver', '2025-12-31')).toBeNull();
    expect(await on('2026-01-01')).toBe(first.id);
    expect(await on('2026-05-31')).toBe(first.id);
    expect(await on('2026-06-01')).toBe(second.id);
    expect(await planInForce(operator, 'gold', '2026-06-01')).toBeNull();
  });

  test('is not the latest made where an earlier start was added later', async () => {
    const late = await createPlan(operator, { ...SILVER, validFrom: '2026-06-01' });
    const early = await createPlan(operator, SILVER);
    expect((await planInForce(operator, 'silver', '2026-07-01'))?.id).toBe(late.id);
    expect((await planInForce(operator, 'silver', '2026-05-31'))?.id).toBe(early.id);
  });

  test('leaves archived versions out', async () => {
    const first = await createPlan(operator, SILVER);
    const future = await createPlan(operator, { ...SILVER, validFrom: '2026-06-01' });
    await archivePlan(operator, future.id);
    expect((await planInForce(operator, 'silver', '2026-07-01'))?.id).toBe(first.id);
  });
});

describe('the list', () => {
  test('filters by tier, by the day in force and by archived, newest first, page by page', async () => {
    const minute = (n: number) => world.clock.set(`2026-03-31T14:0${n}:00.000Z`);
    minute(1);
    const silver1 = await createPlan(operator, SILVER);
    minute(2);
    const silver2 = await createPlan(operator, { ...SILVER, validFrom: '2026-06-01' });
    minute(3);
    const gold = await createPlan(operator, { ...SILVER, tier: 'gold' });
    minute(4);
    const gone = await createPlan(operator, { ...SILVER, tier: 'gold', validFrom: '2026-06-01' });
    await archivePlan(operator, gone.id);
    const list = async (query: object) => (await listPlans(operator, PlanQuery.parse(query))).rows.map(({ id }) => id);
    expect(await list({})).toEqual([gold.id, silver2.id, silver1.id]);
    expect(await list({ tier: 'silver' })).toEqual([silver2.id, silver1.id]);
    expect(await list({ on: '2026-06-01' })).toEqual([gold.id, silver2.id]);
    expect(await list({ on: '2026-05-31' })).toEqual([gold.id, silver1.id]);
    expect(await list({ on: '2025-12-31' })).toEqual([]);
    expect(await list({ archived: 'true' })).toEqual([gone.id]);
    const page = await listPlans(operator, PlanQuery.parse({ limit: 2 }));
    expect(page.rows.map(({ id }) => id)).toEqual([gold.id, silver2.id]);
    expect(await list({ limit: 2, cursor: page.nextCursor })).toEqual([silver1.id]);
  });
});

describe('taking a version back', () => {
  test('is possible until the day it begins, in the zone of the programme', async () => {
    const plan = await createPlan(operator, { ...SILVER, validFrom: '2026-04-01' });
    world.clock.set('2026-04-01T04:00:00.000Z');
    await expect(archivePlan(operator, plan.id)).rejects.toMatchObject({ code: 'plan_in_force' });
    world.clock.set('2026-04-01T03:59:59.999Z');
    const archived = await archivePlan(operator, plan.id);
    expect(archived.archivedAt?.toISOString()).toBe('2026-04-01T03:59:59.999Z');
    expect((await world.outbox()).at(-1)).toMatchObject({ type: 'plan.archived', audience: 'staff', partnerId: null });
    expect((await world.audit()).at(-1)).toMatchObject({ action: 'plan.archive', subjectId: plan.id });
  });

  test('frees its start, and its number stays taken', async () => {
    const plan = await createPlan(operator, { ...SILVER, validFrom: '2026-06-01' });
    await archivePlan(operator, plan.id);
    const next = await createPlan(operator, { ...SILVER, validFrom: '2026-06-01' });
    expect(next.planVersion).toBe(2);
  });

  test('changes nothing the second time', async () => {
    const plan = await createPlan(operator, { ...SILVER, validFrom: '2026-06-01' });
    const once = await archivePlan(operator, plan.id);
    const traces = (await world.audit()).length;
    expect(await archivePlan(operator, plan.id)).toEqual(once);
    expect(await world.audit()).toHaveLength(traces);
  });

  test('is refused for a version that a project was won under', async () => {
    const plan = await createPlan(operator, { ...SILVER, validFrom: '2026-06-01' });
    await useInProject(plan.id);
    await expect(archivePlan(operator, plan.id)).rejects.toMatchObject({ code: 'plan_in_force' });
  });

  test('is refused on a stale version', async () => {
    const plan = await createPlan(operator, { ...SILVER, validFrom: '2026-06-01' });
    await expect(archivePlan(operator, plan.id, 2)).rejects.toMatchObject({ code: 'version_mismatch' });
    expect((await archivePlan(operator, plan.id, 1)).version).toBe(2);
  });
});

test('only the programme sees and makes plans, and only with the scope', async () => {
  const plan = await createPlan(operator, SILVER);
  const own = await world.key((await partner()).id, ['plans:read', 'plans:write']);
  const reader = await world.operator(['plans:read']);
  const writer = await world.operator(['plans:write']);
  const query = PlanQuery.parse({});
  const calls = [
    [(ctx: Ctx) => createPlan(ctx, SILVER), reader],
    [(ctx: Ctx) => archivePlan(ctx, plan.id), reader],
    [(ctx: Ctx) => getPlan(ctx, plan.id), writer],
    [(ctx: Ctx) => listPlans(ctx, query), writer],
  ] as const;
  for (const [call, without] of calls) {
    await expect(call(own)).rejects.toMatchObject({ code: 'programme_only' });
    await expect(call(without)).rejects.toMatchObject({ code: 'missing_scope' });
  }
});

test('a plan that does not exist is not found', async () => {
  const id = world.deps.ids.make('plan');
  await expect(getPlan(operator, id)).rejects.toMatchObject({ code: 'not_found' });
  await expect(archivePlan(operator, id)).rejects.toMatchObject({ code: 'not_found' });
});
