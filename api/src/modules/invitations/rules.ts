/** What an invitation is worth. Pure. */
import { ProblemError } from '../../core/errors.ts';

export const INVITATION_STATUSES = ['pending', 'accepted', 'expired', 'revoked'] as const;
export type InvitationStatus = (typeof INVITATION_STATUSES)[number];

/** How long a link opens the door. */
export const OPEN_MS = 7 * 86_400_000;

interface Course {
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
}

/** Where an invitation stands at an instant. */
export function statusOf({ expiresAt, acceptedAt, revokedAt }: Course, now: Date): InvitationStatus {
  if (acceptedAt) return 'accepted';
  if (revokedAt) return 'revoked';
  return expiresAt > now ? 'pending' : 'expired';
}

/** @throws ProblemError `invalid_transition` where somebody has come by it already, or it was taken back. */
export function assertOpen(invitation: Course): void {
  if (invitation.acceptedAt) throw new ProblemError('invalid_transition', 'It has been accepted already.');
  if (invitation.revokedAt) throw new ProblemError('invalid_transition', 'It was taken back; invite them anew.');
}
