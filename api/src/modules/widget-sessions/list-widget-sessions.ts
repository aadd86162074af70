import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, read } from '../../platform/context.ts';
import { type Page, toPage } from '../../platform/page.ts';
import { listWidgetSessionRows } from './repository.ts';
import type { WidgetSessionQueryInput, WidgetSessionRow } from './schemas.ts';

/** Sessions, the newest first. Another partner's `partnerId` finds nothing. @throws ProblemError `missing_scope`, `invalid_cursor` */
export async function listWidgetSessions(ctx: Ctx, query: WidgetSessionQueryInput): Promise<Page<WidgetSessionRow>> {
  requireScope(ctx, 'widget-sessions:read');
  const own = partnerOf(ctx.actor);
  if (own !== undefined && query.partnerId !== undefined && query.partnerId !== own)
    return { rows: [], nextCursor: null };
  const [rows] = await read(ctx, [listWidgetSessionRows(own ?? query.partnerId, query)]);
  return toPage(rows, query, (row) => [row.createdAt, row.id]);
}
