import { type Ctx, read } from '../../platform/context.ts';
import { type Page, type PageInput, toPage } from '../../platform/page.ts';
import { getReferral } from './get-referral.ts';
import { listStatusChangeRows } from './repository.ts';
import type { StatusChangeRow } from './schemas.ts';

/** A referral's history, the latest step first. @throws ProblemError `missing_scope`, `not_found`, `invalid_cursor` */
export async function listStatusChanges(ctx: Ctx, id: string, page: PageInput): Promise<Page<StatusChangeRow>> {
  const referral = await getReferral(ctx, id);
  const [rows] = await read(ctx, [listStatusChangeRows(referral, page)]);
  return toPage(rows, page, (row) => [row.createdAt, row.id]);
}
