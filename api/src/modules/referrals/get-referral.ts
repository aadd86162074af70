import { notFound } from '../../core/errors.ts';
import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, firstOr, read } from '../../platform/context.ts';
import { findReferralRow } from './repository.ts';
import type { ReferralRow } from './schemas.ts';

/** One referral. @throws ProblemError `missing_scope`, `not_found` */
export async function getReferral(ctx: Ctx, id: string): Promise<ReferralRow> {
  requireScope(ctx, 'referrals:read');
  const [rows] = await read(ctx, [findReferralRow(id, partnerOf(ctx.actor))]);
  return firstOr(rows, () => notFound('referral'));
}
