import { requireProgramme, requireScope } from '../../platform/actor.ts';
import { type Ctx, write } from '../../platform/context.ts';
import { momentOr } from '../../platform/moments.ts';
import { programmeSettings } from '../programme/index.ts';
import { lockForMove, moveReferral } from './move-referral.ts';
import type { LoseReferralInput, ReferralRow } from './schemas.ts';

/**
 * Nothing comes of the lead; `reason` is shown to the partner. It can be reopened.
 * @throws ProblemError `programme_only`, `missing_scope`, `not_found`, `invalid_transition`, `version_mismatch`
 */
export async function loseReferral(
  ctx: Ctx,
  id: string,
  input: LoseReferralInput,
  expected?: number,
): Promise<ReferralRow> {
  requireProgramme(ctx);
  requireScope(ctx, 'referrals:write');
  return write(ctx, async (inner) => {
    const [programme, row] = await Promise.all([programmeSettings(inner), lockForMove(inner, id, expected)]);
    const at = momentOr(inner, input.lostAt, programme.timeZone, '/lostAt');
    return moveReferral(inner, row, {
      to: 'lost',
      at,
      action: 'referral.lose',
      event: 'referral.lost',
      reason: input.reason,
      data: { reason: input.reason ?? null },
      set: { lostAt: at, lostReason: input.reason ?? null },
    });
  });
}
