import type { Ctx } from '../../platform/context.ts';
import { assertVersion } from '../../platform/version.ts';
import { changeMilestones, milestoneOf, recordMilestone } from './milestones.ts';
import { deleteMilestoneRow } from './repository.ts';

/** Takes a milestone away. @throws ProblemError `programme_only`, `missing_scope`, `not_found`, `version_mismatch` */
export async function deleteMilestone(ctx: Ctx, projectId: string, id: string, expected?: number): Promise<void> {
  return changeMilestones(ctx, projectId, async (inner, project) => {
    const row = await milestoneOf(inner, project, id);
    assertVersion(row, expected);
    const completed = row.completedAt === null ? 0 : -1;
    const change = { verb: 'delete', event: 'milestone.deleted', total: -1, completed } as const;
    await inner.tx.all([deleteMilestoneRow(row), ...recordMilestone(inner, project, row, change)]);
  });
}
