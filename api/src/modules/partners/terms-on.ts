import type { Day } from '../../core/dates.ts';
import { notFound } from '../../core/errors.ts';
import { type Ctx, firstOr, read } from '../../platform/context.ts';
import { findTermsOn } from './repository.ts';
import type { Terms } from './schemas.ts';

/**
 * The tier and own rates that a partner had on `day` (in the programme's zone); before its first terms, those. No scope
 * is asked for; only the programme's side can read them.
 * @throws ProblemError `not_found` (partner)
 */
export async function termsOn(ctx: Ctx, partnerId: string, day: Day): Promise<Terms> {
  const [rows] = await read(ctx, [findTermsOn(partnerId, day)]);
  return firstOr(rows, () => notFound('partner'));
}
