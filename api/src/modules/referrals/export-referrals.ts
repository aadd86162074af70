import type { Ctx } from '../../platform/context.ts';
import { pagesOf } from '../../platform/page.ts';
import { listReferrals } from './list-referrals.ts';
import type { ReferralExportInput, ReferralRow } from './schemas.ts';

/**
 * All referrals of a filter, the latest submitted first, page by page: what it holds in memory does not grow with them.
 * @throws ProblemError `missing_scope`, at the first page
 */
export function exportReferrals(ctx: Ctx, query: ReferralExportInput): AsyncGenerator<ReferralRow[]> {
  return pagesOf((page) => listReferrals(ctx, { ...query, ...page }));
}
