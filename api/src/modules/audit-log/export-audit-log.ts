import type { Ctx } from '../../platform/context.ts';
import { pagesOf } from '../../platform/page.ts';
import { listAuditLog } from './list-audit-log.ts';
import type { AuditEntryRow, AuditExportInput } from './schemas.ts';

/** All entries of a filter, the latest first, page by page. @throws ProblemError `missing_scope`, at the first page */
export function exportAuditLog(ctx: Ctx, query: AuditExportInput): AsyncGenerator<AuditEntryRow[]> {
  return pagesOf((page) => listAuditLog(ctx, { ...query, ...page }));
}
