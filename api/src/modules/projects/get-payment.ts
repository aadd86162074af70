import { notFound } from '../../core/errors.ts';
import { type Ctx, firstOr, read } from '../../platform/context.ts';
import { getProject } from './get-project.ts';
import { findPaymentRow } from './repository.ts';
import type { PaymentRow } from './schemas.ts';

/** One client payment. @throws ProblemError `missing_scope`, `not_found` */
export async function getPayment(ctx: Ctx, projectId: string, id: string): Promise<PaymentRow> {
  const project = await getProject(ctx, projectId);
  const [rows] = await read(ctx, [findPaymentRow(project, id)]);
  return firstOr(rows, () => notFound('payment'));
}
