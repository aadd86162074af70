import type { Ctx } from '../../platform/context.ts';
import { pagesOf } from '../../platform/page.ts';
import { listCommissions } from './list-commissions.ts';
import type { CommissionExportInput, CommissionRow } from './schemas.ts';

/**
 * All commissions of a filter, the latest earned first, page by page: what it holds in memory does not grow with them.
 * @throws ProblemError `missing_scope`, at the first page
 */
export function exportCommissions(ctx: Ctx, query: CommissionExportInput): AsyncGenerator<CommissionRow[]> {
  return pagesOf((page) => listCommissions(ctx, { ...query, ...page }));
}
