/** What other modules and the entries may call. */
export { findInvitationByToken, markAccepted } from './at-the-door.ts';
export { createInvitation } from './create-invitation.ts';
export type { HeldInvitation } from './repository.ts';
