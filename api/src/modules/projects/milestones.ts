/** What the milestone verbs share: the locked project, and its own counts. */
import { notFound } from '../../core/errors.ts';
import { requireProgramme, requireScope } from '../../platform/actor.ts';
import { type Ctx, firstOr, type WriteCtx, write } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { findMilestoneRow, lockProjectRow, updateProjectRow } from './repository.ts';
import type { MilestoneRow, ProjectRow } from './schemas.ts';

/** Runs a change to a project's milestones under the project's lock. @throws ProblemError `programme_only`, `missing_scope`, `not_found` */
export async function changeMilestones<R>(
  ctx: Ctx,
  projectId: string,
  work: (inner: WriteCtx, project: ProjectRow) => Promise<R>,
): Promise<R> {
  requireProgramme(ctx);
  requireScope(ctx, 'projects:write');
  return write(ctx, async (inner) => {
    const project = firstOr(await inner.tx.run(lockProjectRow(projectId)), () => notFound('project'));
    return work(inner, project);
  });
}

/** @throws ProblemError `not_found` */
export async function milestoneOf(ctx: WriteCtx, project: ProjectRow, id: string): Promise<MilestoneRow> {
  return firstOr(await ctx.tx.run(findMilestoneRow(project, id)), () => notFound('milestone'));
}

/** The statements that tell of a milestone and keep the project's counts. */
export function recordMilestone(
  ctx: WriteCtx,
  project: ProjectRow,
  milestone: MilestoneRow,
  change: {
    verb: 'create' | 'update' | 'complete' | 'reopen' | 'delete';
    event: string;
    total: number;
    completed: number;
  },
) {
  return [
    ...record(ctx, {
      action: `milestone.${change.verb}`,
      subject: { type: 'milestone', id: milestone.id },
      partnerId: project.partnerId,
      event: {
        type: change.event,
        audience: 'partner',
        data: {
          projectId: project.id,
          projectName: project.name,
          name: milestone.name,
          clientName: project.clientName,
        },
      },
    }),
    updateProjectRow(project, {
      milestonesTotal: project.milestonesTotal + change.total,
      milestonesCompleted: project.milestonesCompleted + change.completed,
      updatedAt: ctx.deps.clock.now(),
    }),
  ];
}
