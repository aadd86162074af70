import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, read } from '../../platform/context.ts';
import { type Page, toPage } from '../../platform/page.ts';
import { listProjectRows } from './repository.ts';
import type { ProjectQueryInput, ProjectRow } from './schemas.ts';

/** Projects, the latest won first. Another partner's `partnerId` finds nothing. @throws ProblemError `missing_scope`, `invalid_cursor` */
export async function listProjects(ctx: Ctx, query: ProjectQueryInput): Promise<Page<ProjectRow>> {
  requireScope(ctx, 'projects:read');
  const own = partnerOf(ctx.actor);
  if (own !== undefined && query.partnerId !== undefined && query.partnerId !== own)
    return { rows: [], nextCursor: null };
  const [rows] = await read(ctx, [listProjectRows({ ...query, partnerId: own ?? query.partnerId }, query)]);
  return toPage(rows, query, (row) => [row.wonOn, row.id]);
}
