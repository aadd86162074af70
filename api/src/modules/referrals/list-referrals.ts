import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, read } from '../../platform/context.ts';
import { type Page, toPage } from '../../platform/page.ts';
import { listReferralRows } from './repository.ts';
import type { ReferralQueryInput, ReferralRow } from './schemas.ts';

/** Referrals, the latest submitted first. Another partner's `partnerId` finds nothing. @throws ProblemError `missing_scope`, `invalid_cursor` */
export async function listReferrals(ctx: Ctx, query: ReferralQueryInput): Promise<Page<ReferralRow>> {
  requireScope(ctx, 'referrals:read');
  const own = partnerOf(ctx.actor);
  if (own !== undefined && query.partnerId !== undefined && query.partnerId !== own)
    return { rows: [], nextCursor: null };
  const archived = query.archived === 'any' ? undefined : query.archived === 'true';
  const filter = { ...query, partnerId: own ?? query.partnerId, archived };
  const [rows] = await read(ctx, [listReferralRows(filter, query)]);
  return toPage(rows, query, (row) => [row.submittedAt, row.id]);
}
