import { notFound } from '../../core/errors.ts';
import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, firstOr, read } from '../../platform/context.ts';
import { findCommissionRow } from './repository.ts';
import type { CommissionRow } from './schemas.ts';

/** One commission, with the inputs that it was calculated from. @throws ProblemError `missing_scope`, `not_found` */
export async function getCommission(ctx: Ctx, id: string): Promise<CommissionRow> {
  requireScope(ctx, 'commissions:read');
  const [rows] = await read(ctx, [findCommissionRow(id, partnerOf(ctx.actor))]);
  return firstOr(rows, () => notFound('commission'));
}
