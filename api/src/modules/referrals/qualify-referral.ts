import { requireProgramme, requireScope } from '../../platform/actor.ts';
import { type Ctx, write } from '../../platform/context.ts';
import { momentOr } from '../../platform/moments.ts';
import { programmeSettings } from '../programme/index.ts';
import { lockForMove, moveReferral } from './move-referral.ts';
import type { ReferralRow } from './schemas.ts';

/**
 * SISO has looked at the lead and works on it.
 * @throws ProblemError `programme_only`, `missing_scope`, `not_found`, `invalid_transition`, `version_mismatch`
 */
export async function qualifyReferral(
  ctx: Ctx,
  id: string,
  input: { qualifiedAt?: string | undefined },
  expected?: number,
): Promise<ReferralRow> {
  requireProgramme(ctx);
  requireScope(ctx, 'referrals:write');
  return write(ctx, async (inner) => {
    const [programme, row] = await Promise.all([programmeSettings(inner), lockForMove(inner, id, expected)]);
    const at = momentOr(inner, input.qualifiedAt, programme.timeZone, '/qualifiedAt');
    const set = { qualifiedAt: at, lostAt: null, lostReason: null };
    return moveReferral(inner, row, {
      to: 'qualified',
      at,
      action: 'referral.qualify',
      event: 'referral.qualified',
      set,
    });
  });
}
