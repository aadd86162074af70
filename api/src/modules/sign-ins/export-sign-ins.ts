import type { Ctx } from '../../platform/context.ts';
import { pagesOf } from '../../platform/page.ts';
import { listSignIns } from './list-sign-ins.ts';
import type { SignInExportInput, SignInRow } from './schemas.ts';

/** All sign-ins of a filter, the latest first, page by page. @throws ProblemError `missing_scope`, at the first page */
export function exportSignIns(ctx: Ctx, query: SignInExportInput): AsyncGenerator<SignInRow[]> {
  return pagesOf((page) => listSignIns(ctx, { ...query, ...page }));
}
