import { type Ctx, read } from '../../platform/context.ts';
import { type Page, type PageInput, toPage } from '../../platform/page.ts';
import { getProject } from './get-project.ts';
import { listPaymentRows } from './repository.ts';
import type { PaymentRow } from './schemas.ts';

/** A project's client payments, the latest first. @throws ProblemError `missing_scope`, `not_found`, `invalid_cursor` */
export async function listPayments(ctx: Ctx, projectId: string, page: PageInput): Promise<Page<PaymentRow>> {
  const project = await getProject(ctx, projectId);
  const [rows] = await read(ctx, [listPaymentRows(project, page)]);
  return toPage(rows, page, (row) => [row.paidOn, row.id]);
}
