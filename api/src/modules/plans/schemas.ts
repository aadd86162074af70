/** Plans on the wire: immutable versions of the commission rules, per tier. */
import { z } from '@hono/zod-openapi';
import { normaliseRate } from '../../core/money.ts';
import { type plans, TIERS } from '../../db/schema/programme.ts';
import { day, id, instant, iso, isoOrNull, listOf, openEnum, pageQuery, rate, text } from '../../http/fields.ts';

export type PlanRow = typeof plans.$inferSelect;
export type Tier = (typeof TIERS)[number];

export const Plan = z
  .object({
    id: id('plan'),
    tier: openEnum(TIERS),
    version: z.int().describe('Counts up per tier'),
    name: z.string().nullable(),
    baseRate: rate,
    overrideRate: rate,
    validFrom: day,
    archivedAt: instant.nullable(),
    createdAt: instant,
  })
  .openapi('Plan', { description: 'An immutable version of the rules: new rules are a new version' });
export const PlanList = listOf(Plan, 'PlanList');

export const CreatePlan = z
  .strictObject({
    tier: z.enum(TIERS),
    name: text(200).nullable().optional(),
    baseRate: rate,
    overrideRate: rate,
    validFrom: day.openapi({
      description: "From this day on, in the programme's zone, the version holds for what is won",
    }),
  })
  .openapi('CreatePlan');
export type CreatePlanInput = z.infer<typeof CreatePlan>;

export const PlanQuery = z.strictObject({
  ...pageQuery,
  tier: z.enum(TIERS).optional(),
  on: day.optional().openapi({ description: 'Only the versions in force on that day' }),
  archived: z.enum(['true', 'false']).default('false').openapi({ description: 'Whether to list the archived ones' }),
});
export type PlanQueryInput = z.infer<typeof PlanQuery>;

export const EXAMPLE_NEW_PLAN = {
  tier: 'silver',
  name: 'Silver 2026',
  baseRate: '0.125',
  overrideRate: '0.02',
  validFrom: '2026-04-01',
};

export const EXAMPLE_PLAN = {
  id: 'pln_01k9zq3m7xw5v8h2t6r4d1e0cb',
  version: 3,
  ...EXAMPLE_NEW_PLAN,
  archivedAt: null,
  createdAt: '2026-03-01T09:00:00.000Z',
};

export const EXAMPLE_PLAN_LIST = { data: [EXAMPLE_PLAN], pagination: { nextCursor: null, hasMore: false } };

export function toPlan(row: PlanRow): z.infer<typeof Plan> {
  return {
    id: row.id,
    tier: row.tier,
    version: row.planVersion,
    name: row.name,
    baseRate: normaliseRate(row.baseRate),
    overrideRate: normaliseRate(row.overrideRate),
    validFrom: row.validFrom,
    archivedAt: isoOrNull(row.archivedAt),
    createdAt: iso(row.createdAt),
  };
}
