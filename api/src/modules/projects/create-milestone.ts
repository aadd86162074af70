import type { Ctx } from '../../platform/context.ts';
import { changeMilestones, recordMilestone } from './milestones.ts';
import { insertMilestoneRow, lastMilestonePosition } from './repository.ts';
import type { CreateMilestoneInput, MilestoneRow } from './schemas.ts';

/** Adds a milestone, at the end unless a position is given. @throws ProblemError `programme_only`, `missing_scope`, `not_found` */
export async function createMilestone(ctx: Ctx, projectId: string, input: CreateMilestoneInput): Promise<MilestoneRow> {
  return changeMilestones(ctx, projectId, async (inner, project) => {
    const [end] = await inner.tx.run(lastMilestonePosition(project));
    const now = inner.deps.clock.now();
    const row: MilestoneRow = {
      id: inner.deps.ids.make('milestone'),
      partnerId: project.partnerId,
      projectId,
      name: input.name,
      position: input.position ?? (end?.last ?? 0) + 1,
      dueOn: input.dueOn ?? null,
      completedAt: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
    const change = { verb: 'create', event: 'milestone.created', total: 1, completed: 0 } as const;
    await inner.tx.all([insertMilestoneRow(row), ...recordMilestone(inner, project, row, change)]);
    return row;
  });
}
