import { type Ctx, read } from '../../platform/context.ts';
import { type Page, type PageInput, toPage } from '../../platform/page.ts';
import { getProject } from './get-project.ts';
import { listMilestoneRows } from './repository.ts';
import type { MilestoneRow } from './schemas.ts';

/** A project's milestones, the last position first. @throws ProblemError `missing_scope`, `not_found`, `invalid_cursor` */
export async function listMilestones(ctx: Ctx, projectId: string, page: PageInput): Promise<Page<MilestoneRow>> {
  const project = await getProject(ctx, projectId);
  const [rows] = await read(ctx, [listMilestoneRows(project, page)]);
  return toPage(rows, page, (row) => [row.position, row.id]);
}
