import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, read } from '../../platform/context.ts';
import { type Page, toPage } from '../../platform/page.ts';
import { listCommissionRows } from './repository.ts';
import type { CommissionQueryInput, CommissionRow } from './schemas.ts';

/** Commissions, the latest earned first. Another partner's `partnerId` finds nothing. @throws ProblemError `missing_scope`, `invalid_cursor` */
export async function listCommissions(ctx: Ctx, query: CommissionQueryInput): Promise<Page<CommissionRow>> {
  requireScope(ctx, 'commissions:read');
  const own = partnerOf(ctx.actor);
  if (own !== undefined && query.partnerId !== undefined && query.partnerId !== own)
    return { rows: [], nextCursor: null };
  const [rows] = await read(ctx, [listCommissionRows({ ...query, partnerId: own ?? query.partnerId }, query)]);
  return toPage(rows, query, (row) => [row.earnedOn, row.id]);
}
