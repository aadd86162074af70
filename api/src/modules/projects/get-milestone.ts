import { notFound } from '../../core/errors.ts';
import { type Ctx, firstOr, read } from '../../platform/context.ts';
import { getProject } from './get-project.ts';
import { findMilestoneRow } from './repository.ts';
import type { MilestoneRow } from './schemas.ts';

/** One milestone. @throws ProblemError `missing_scope`, `not_found` */
export async function getMilestone(ctx: Ctx, projectId: string, id: string): Promise<MilestoneRow> {
  const project = await getProject(ctx, projectId);
  const [rows] = await read(ctx, [findMilestoneRow(project, id)]);
  return firstOr(rows, () => notFound('milestone'));
}
