import { requireProgramme, requireScope } from '../../platform/actor.ts';
import { type Ctx, read } from '../../platform/context.ts';
import { type Page, toPage } from '../../platform/page.ts';
import { listPlanRows } from './repository.ts';
import type { PlanQueryInput, PlanRow } from './schemas.ts';

/** Plan versions, the latest made first. @throws ProblemError `programme_only`, `missing_scope`, `invalid_cursor` */
export async function listPlans(ctx: Ctx, query: PlanQueryInput): Promise<Page<PlanRow>> {
  requireProgramme(ctx);
  requireScope(ctx, 'plans:read');
  const [rows] = await read(ctx, [listPlanRows({ ...query, archived: query.archived === 'true' }, query)]);
  return toPage(rows, query, (row) => [row.createdAt, row.id]);
}
