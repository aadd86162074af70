import { deleteSessionRow } from './repository.ts';
import { type SignedIn, writeDoor } from './visit.ts';

/** Ends the session; what was minted from it ends with it. */
export async function signOut(visit: SignedIn): Promise<void> {
  await writeDoor(visit, visit.person, ({ tx }) => tx.run(deleteSessionRow(visit.session.id, visit.person.id)));
}
