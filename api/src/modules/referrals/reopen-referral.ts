import { requireProgramme, requireScope } from '../../platform/actor.ts';
import { type Ctx, write } from '../../platform/context.ts';
import { lockForMove, moveReferral } from './move-referral.ts';
import { reopenedStatus } from './rules.ts';
import type { ReferralRow } from './schemas.ts';

/**
 * Takes a lost lead up again, where it was before: `qualified` or `new`.
 * @throws ProblemError `programme_only`, `missing_scope`, `not_found`, `invalid_transition`, `version_mismatch`
 */
export async function reopenReferral(ctx: Ctx, id: string, expected?: number): Promise<ReferralRow> {
  requireProgramme(ctx);
  requireScope(ctx, 'referrals:write');
  return write(ctx, async (inner) => {
    const row = await lockForMove(inner, id, expected);
    return moveReferral(inner, row, {
      to: reopenedStatus(row.qualifiedAt !== null),
      at: inner.deps.clock.now(),
      action: 'referral.reopen',
      event: 'referral.reopened',
      set: { lostAt: null, lostReason: null },
    });
  });
}
