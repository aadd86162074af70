import { notFound, ProblemError } from '../../core/errors.ts';
import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, firstOr, read } from '../../platform/context.ts';
import { findPartnerRow } from './repository.ts';
import type { PartnerRow } from './schemas.ts';

/**
 * The caller's own partner, for what everybody may see of it: serialise it with `toPublicBrand` only.
 * @throws ProblemError `missing_scope`, `not_found` for an operator key, which belongs to no partner
 */
export async function getBrand(ctx: Ctx): Promise<PartnerRow> {
  requireScope(ctx, 'brand:read');
  const own = partnerOf(ctx.actor);
  if (own === undefined) {
    throw new ProblemError('not_found', 'An operator key has no brand of its own; read the partner instead.');
  }
  const [rows] = await read(ctx, [findPartnerRow(own, own)]);
  return firstOr(rows, () => notFound('partner'));
}
