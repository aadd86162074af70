import { ProblemError } from '../../core/errors.ts';
import { requireProgramme, requireScope } from '../../platform/actor.ts';
import { type Ctx, write } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { UniqueViolation } from '../../ports/db.ts';
import { insertPlanRow, lastVersionOf, lockTier } from './repository.ts';
import type { CreatePlanInput, PlanRow } from './schemas.ts';

/**
 * Adds the next version of a tier's rules. It holds for what is won from `validFrom` on; what is already won keeps the
 * version it was won under, also where `validFrom` lies in the past.
 * @throws ProblemError `programme_only`, `missing_scope`, `plan_version_taken`
 */
export async function createPlan(ctx: Ctx, input: CreatePlanInput): Promise<PlanRow> {
  requireProgramme(ctx);
  requireScope(ctx, 'plans:write');
  try {
    return await write(ctx, async (inner) => {
      await inner.tx.run(lockTier(input.tier));
      const [version] = await inner.tx.run(lastVersionOf(input.tier));
      const row = newRow(inner, input, (version?.last ?? 0) + 1);
      const { id, tier, planVersion, baseRate, overrideRate, validFrom } = row;
      await inner.tx.all([
        insertPlanRow(row),
        ...record(inner, {
          action: 'plan.create',
          subject: { type: 'plan', id },
          partnerId: null,
          changes: { tier, version: planVersion, baseRate, overrideRate, validFrom },
          event: { type: 'plan.created', audience: 'staff', data: { tier, version: planVersion, validFrom } },
        }),
      ]);
      return row;
    });
  } catch (error) {
    if (error instanceof UniqueViolation && error.constraint === 'plans_tier_start') {
      throw new ProblemError('plan_version_taken', `A ${input.tier} plan that starts on ${input.validFrom} exists.`);
    }
    throw error;
  }
}

function newRow(ctx: Ctx, input: CreatePlanInput, planVersion: number): PlanRow {
  const now = ctx.deps.clock.now();
  return {
    id: ctx.deps.ids.make('plan'),
    tier: input.tier,
    planVersion,
    name: input.name ?? null,
    baseRate: input.baseRate,
    overrideRate: input.overrideRate,
    validFrom: input.validFrom,
    archivedAt: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}
