import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, read } from '../../platform/context.ts';
import { type Page, toPage } from '../../platform/page.ts';
import { listPartnerRows } from './repository.ts';
import type { PartnerQueryInput, PartnerRow } from './schemas.ts';

/** Partners, the newest first; a partner's own key finds itself only. @throws ProblemError `missing_scope`, `invalid_cursor` */
export async function listPartners(ctx: Ctx, query: PartnerQueryInput): Promise<Page<PartnerRow>> {
  requireScope(ctx, 'partners:read');
  const filter = { ...query, id: partnerOf(ctx.actor), archived: query.archived === 'true' };
  const [rows] = await read(ctx, [listPartnerRows(filter, query)]);
  return toPage(rows, query, (row) => [row.createdAt, row.id]);
}
