import { openInvitation } from './open-invitation.ts';
import { keepCeremony } from './passkey-ceremony.ts';
import { type Visit, writeDoor } from './visit.ts';

/** What the browser needs to make a passkey for who was invited. @throws ProblemError `link_expired` */
export async function beginInvitationPasskey(
  visit: Visit,
  { token, name }: { token: string; name: string },
): Promise<Record<string, unknown>> {
  const { deps } = visit;
  const { id, email } = await openInvitation(visit, token);
  const ceremony = await deps.auth.beginPasskeyRegistration({ id, email, name }, []);
  // There is no user yet: it is bound to the invitation.
  const statement = await keepCeremony(deps, ceremony, { purpose: 'passkey_registration', userId: null, address: id });
  await writeDoor(visit, null, ({ tx }) => tx.run(statement));
  return ceremony.options;
}
