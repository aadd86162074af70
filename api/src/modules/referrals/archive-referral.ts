import { notFound } from '../../core/errors.ts';
import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, firstOr, write } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { assertVersion } from '../../platform/version.ts';
import { lockReferralRow, updateReferralRow } from './repository.ts';
import type { ReferralRow } from './schemas.ts';

/**
 * Puts a referral out of the lists; its figures stay. Doing it again changes nothing.
 * @throws ProblemError `missing_scope`, `not_found`, `version_mismatch`
 */
export async function archiveReferral(ctx: Ctx, id: string, expected?: number): Promise<ReferralRow> {
  requireScope(ctx, 'referrals:write');
  return write(ctx, async (inner) => {
    const row = firstOr(await inner.tx.run(lockReferralRow(id, partnerOf(ctx.actor))), () => notFound('referral'));
    assertVersion(row, expected);
    if (row.archivedAt) return row;
    const now = inner.deps.clock.now();
    const [[archived]] = await inner.tx.all([
      updateReferralRow(row, { archivedAt: now, updatedAt: now }),
      ...record(inner, {
        action: 'referral.archive',
        subject: { type: 'referral', id },
        partnerId: row.partnerId,
        event: { type: 'referral.archived', audience: 'partner', data: { clientName: row.clientName } },
      }),
    ]);
    return archived ?? row;
  });
}
