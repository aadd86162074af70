import type { z } from '@hono/zod-openapi';
import { notFound, ProblemError } from '../../core/errors.ts';
import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, firstOr, read } from '../../platform/context.ts';
import { programmeSettings } from '../programme/index.ts';
import { findPartnerRow } from './repository.ts';
import { type PublicBrand, toProgrammeBrand, toPublicBrand } from './schemas.ts';

/** What everybody may see of the place that the caller belongs to, and the version of the row that it comes from. */
export interface FoundBrand {
  brand: z.infer<typeof PublicBrand>;
  version: number;
}

/**
 * The caller's own partner, for what everybody may see of it; for SISO's staff the programme.
 * @throws ProblemError `missing_scope`, `not_found` for an operator key, which belongs to no partner
 */
export async function getBrand(ctx: Ctx): Promise<FoundBrand> {
  requireScope(ctx, 'brand:read');
  const own = partnerOf(ctx.actor);
  if (own === undefined) {
    if (ctx.actor.type !== 'user') {
      throw new ProblemError('not_found', 'An operator key has no brand of its own; read the partner instead.');
    }
    const programme = await programmeSettings(ctx);
    return { brand: toProgrammeBrand(programme), version: programme.version };
  }
  const [rows] = await read(ctx, [findPartnerRow(own, own)]);
  const row = firstOr(rows, () => notFound('partner'));
  return { brand: toPublicBrand(row), version: row.version };
}
