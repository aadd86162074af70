/** Invitations as the sign-in meets them: by the token of a link, within a transaction of the role `siso_identity`. */
import { ProblemError } from '../../core/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Tx } from '../../ports/db.ts';
import type { Hash } from '../../ports/hash.ts';
import { findInvitationByHash, type HeldInvitation, updateInvitationRow } from './repository.ts';

interface Door {
  readonly tx: Tx;
  readonly deps: { readonly clock: Clock; readonly hash: Hash };
}

/**
 * The pending invitation that a link's token belongs to, locked until the transaction ends, with the partner's name and
 * the inviter's; null for every other token: expired, used, taken back, of a partner that is out, never made.
 */
export async function findInvitationByToken({ tx, deps }: Door, token: string): Promise<HeldInvitation | null> {
  const [row] = await tx.run(findInvitationByHash(await deps.hash.sha256(token), deps.clock.now()));
  return row ?? null;
}

/**
 * Ends an invitation by the user that it made; in the transaction that found it and made the user.
 * @throws ProblemError `link_expired` where it was used meanwhile
 */
export async function markAccepted({ tx, deps }: Door, row: HeldInvitation, userId: string): Promise<void> {
  const now = deps.clock.now();
  const [accepted] = await tx.run(updateInvitationRow(row, { acceptedAt: now, userId, updatedAt: now }));
  if (!accepted)
    throw new ProblemError('link_expired', 'This invitation has been used. Sign in, or ask for a new one.');
}
