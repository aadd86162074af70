import { findInvitationByToken, type HeldInvitation } from '../invitations/index.ts';
import { programmeName } from './repository.ts';
import { linkExpired } from './verification.ts';
import { type Visit, writeDoor } from './visit.ts';

/** An invitation with the name of who sent it: a person's, or the programme's. */
export type OpenInvitation = HeldInvitation & { invitedBy: string };

/** What a link invites to. @throws ProblemError `link_expired` */
export async function openInvitation(visit: Visit, token: string): Promise<OpenInvitation> {
  return writeDoor(visit, null, async (inner) => {
    const [invitation, [programme]] = await Promise.all([
      findInvitationByToken(inner, token),
      inner.tx.run(programmeName()),
    ]);
    if (!invitation) throw linkExpired();
    return { ...invitation, invitedBy: invitation.inviterName ?? programme?.name ?? '' };
  });
}
