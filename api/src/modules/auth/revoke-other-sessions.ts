import { record } from '../../platform/record.ts';
import { deleteDeviceRows, deleteSessionRows } from './repository.ts';
import { SIGNED_OUT } from './rules.ts';
import { type SignedIn, writeDoor } from './visit.ts';

/** Ends all sessions of a person but this one, and forgets the devices that were remembered. */
export async function revokeOtherSessions(visit: SignedIn): Promise<void> {
  const { person, session } = visit;
  await writeDoor(visit, person, (inner) =>
    inner.tx.all([
      deleteSessionRows(person.id, session.id),
      deleteDeviceRows(person.id),
      ...record(inner, {
        action: 'user.other_sessions_revoked',
        subject: { type: 'user', id: person.id },
        partnerId: person.partnerId,
        event: SIGNED_OUT,
      }),
    ]),
  );
}
