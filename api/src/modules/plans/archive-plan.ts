import { dayInZone } from '../../core/dates.ts';
import { notFound } from '../../core/errors.ts';
import { requireProgramme, requireScope } from '../../platform/actor.ts';
import { type Ctx, firstOr, write } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { assertVersion } from '../../platform/version.ts';
import { programmeSettings } from '../programme/index.ts';
import { lockPlanRow, planUsed, updatePlanRow } from './repository.ts';
import { assertArchivable } from './rules.ts';
import type { PlanRow } from './schemas.ts';

/**
 * Takes a version back that has not begun yet; its start is free again. Doing it again changes nothing.
 * @throws ProblemError `programme_only`, `missing_scope`, `not_found`, `version_mismatch`, `plan_in_force`
 */
export async function archivePlan(ctx: Ctx, id: string, expected?: number): Promise<PlanRow> {
  requireProgramme(ctx);
  requireScope(ctx, 'plans:write');
  return write(ctx, async (inner) => {
    const [programme, rows] = await Promise.all([programmeSettings(inner), inner.tx.run(lockPlanRow(id))]);
    const row = firstOr(rows, () => notFound('plan'));
    assertVersion(row, expected);
    if (row.archivedAt) return row;
    const now = inner.deps.clock.now();
    const [project] = await inner.tx.run(planUsed(id));
    assertArchivable(row, dayInZone(now, programme.timeZone), project?.used ?? false);
    const data = { tier: row.tier, version: row.planVersion, validFrom: row.validFrom };
    const [[archived]] = await inner.tx.all([
      updatePlanRow(row, { archivedAt: now, updatedAt: now }),
      ...record(inner, {
        action: 'plan.archive',
        subject: { type: 'plan', id },
        partnerId: null,
        event: { type: 'plan.archived', audience: 'staff', data },
      }),
    ]);
    return archived ?? row;
  });
}
