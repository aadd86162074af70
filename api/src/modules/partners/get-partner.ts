import { notFound } from '../../core/errors.ts';
import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, firstOr, read } from '../../platform/context.ts';
import { findPartnerRow } from './repository.ts';
import type { PartnerRow } from './schemas.ts';

/** One partner; a partner's own key finds itself only. @throws ProblemError `missing_scope`, `not_found` */
export async function getPartner(ctx: Ctx, id: string): Promise<PartnerRow> {
  requireScope(ctx, 'partners:read');
  const [rows] = await read(ctx, [findPartnerRow(id, partnerOf(ctx.actor))]);
  return firstOr(rows, () => notFound('partner'));
}
