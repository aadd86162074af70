import type { Ctx } from '../../platform/context.ts';
import { momentOr } from '../../platform/moments.ts';
import { assertVersion } from '../../platform/version.ts';
import { programmeSettings } from '../programme/index.ts';
import { changeMilestones, milestoneOf, recordMilestone } from './milestones.ts';
import { updateMilestoneRow } from './repository.ts';
import type { MilestoneRow, UpdateMilestoneInput } from './schemas.ts';

/**
 * Changes a milestone; `completedAt` completes it, null takes that back.
 * @throws ProblemError `programme_only`, `missing_scope`, `not_found`, `version_mismatch`, `validation_failed`
 */
export async function updateMilestone(
  ctx: Ctx,
  projectId: string,
  id: string,
  input: UpdateMilestoneInput,
  expected?: number,
): Promise<MilestoneRow> {
  return changeMilestones(ctx, projectId, async (inner, project) => {
    const [programme, row] = await Promise.all([programmeSettings(inner), milestoneOf(inner, project, id)]);
    assertVersion(row, expected);
    const { completedAt: given, ...fields } = input;
    const completedAt =
      given === undefined
        ? row.completedAt
        : given === null
          ? null
          : momentOr(inner, given, programme.timeZone, '/completedAt');
    const completed = Number(completedAt !== null) - Number(row.completedAt !== null);
    const [[updated]] = await inner.tx.all([
      updateMilestoneRow(row, { ...fields, completedAt, updatedAt: inner.deps.clock.now() }),
      ...recordMilestone(
        inner,
        project,
        { ...row, name: input.name ?? row.name },
        { ...changeOf(completed), total: 0, completed },
      ),
    ]);
    return updated ?? row;
  });
}

/** By the change in completion: −1, 0, +1. */
function changeOf(completed: number) {
  if (completed < 0) return { verb: 'reopen', event: 'milestone.reopened' } as const;
  if (completed > 0) return { verb: 'complete', event: 'milestone.completed' } as const;
  return { verb: 'update', event: 'milestone.updated' } as const;
}
