import { notFound, ProblemError } from '../../core/errors.ts';
import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, firstOr, type WriteCtx, write } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { assertVersion } from '../../platform/version.ts';
import { partnerForWork } from '../partners/index.ts';
import { assertMayGrant, findUserByEmail, granterOf } from '../users/index.ts';
import { findPendingTo, holdAddress, lockInvitationRow, updateInvitationRow } from './repository.ts';
import { assertOpen } from './rules.ts';
import type { NamedInvitationRow } from './schemas.ts';
import { mailInvitation, newToken } from './send-invitation.ts';

/**
 * Sends an invitation again, with a new link for another seven days; the old link opens nothing any more.
 * @throws ProblemError `missing_scope`, `not_found`, `version_mismatch`, `invalid_transition` once it was accepted or
 *   taken back, `archived`, `partner_inactive`, `beyond_own_rights`, `user_exists`, `conflict`
 */
export async function resendInvitation(ctx: Ctx, id: string, expected?: number): Promise<NamedInvitationRow> {
  requireScope(ctx, 'users:write');
  return write(ctx, async (inner) => {
    const rows = await inner.tx.run(lockInvitationRow(id, partnerOf(ctx.actor)));
    const row = firstOr(rows, () => notFound('invitation'));
    assertVersion(row, expected);
    assertOpen(row);
    if (row.partnerId !== null) await partnerForWork(inner, row.partnerId);
    assertMayGrant(await granterOf(inner), row, row.partnerId);
    await assertStillWanted(inner, row);
    const { token, ...fresh } = await newToken(inner);
    const next = { ...row, ...fresh };
    const [[sent]] = await inner.tx.all([
      updateInvitationRow(row, { ...fresh, updatedAt: inner.deps.clock.now() }),
      ...(await mailInvitation(inner, next, token)),
      ...record(inner, {
        action: 'invitation.resend',
        subject: { type: 'invitation', id },
        partnerId: row.partnerId,
        event: { type: 'invitation.resent', audience: 'staff', data: { role: row.role } },
      }),
    ]);
    return { ...next, ...sent };
  });
}

/** While an invitation had expired, the address may have come in by another. */
async function assertStillWanted(ctx: WriteCtx, { id, email, partnerId }: NamedInvitationRow): Promise<void> {
  const [, [user], [pending]] = await ctx.tx.all([
    holdAddress(partnerId, email),
    findUserByEmail(email, partnerOf(ctx.actor)),
    findPendingTo(email, partnerId, ctx.deps.clock.now()),
  ]);
  if (user) throw new ProblemError('user_exists', 'There is a user with this address already.');
  if (pending && pending.id !== id) throw new ProblemError('conflict', 'Another invitation to this address is open.');
}
