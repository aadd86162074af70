import { notFound } from '../../core/errors.ts';
import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, firstOr, write } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { assertMayGrant, granterOf } from '../users/index.ts';
import { lockInvitationRow, updateInvitationRow } from './repository.ts';
import { assertOpen } from './rules.ts';
import type { NamedInvitationRow } from './schemas.ts';

/**
 * Takes an invitation back: its link opens nothing any more. Doing it again changes nothing.
 * @throws ProblemError `missing_scope`, `not_found`, `invalid_transition` once it was accepted,
 *   `beyond_own_rights`
 */
export async function revokeInvitation(ctx: Ctx, id: string): Promise<NamedInvitationRow> {
  requireScope(ctx, 'users:write');
  return write(ctx, async (inner) => {
    const rows = await inner.tx.run(lockInvitationRow(id, partnerOf(ctx.actor)));
    const row = firstOr(rows, () => notFound('invitation'));
    if (row.revokedAt) return row;
    assertOpen(row);
    assertMayGrant(await granterOf(inner), row, row.partnerId);
    const now = inner.deps.clock.now();
    const [[revoked]] = await inner.tx.all([
      updateInvitationRow(row, { revokedAt: now, updatedAt: now }),
      ...record(inner, {
        action: 'invitation.revoke',
        subject: { type: 'invitation', id },
        partnerId: row.partnerId,
        event: { type: 'invitation.revoked', audience: 'staff', data: { role: row.role } },
      }),
    ]);
    return { ...row, ...revoked };
  });
}
