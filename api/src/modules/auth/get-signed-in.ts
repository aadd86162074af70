import { ProblemError } from '../../core/errors.ts';
import { findPersonBySession, findSessionRow, touchSessionRow } from './repository.ts';
import { IDLE_MS, mayStay, TOUCH_MS } from './rules.ts';
import { readDoor, type SignedIn, type Visit, writeDoor } from './visit.ts';

/**
 * Who a session's cookie belongs to. Suspended people, people of a suspended partner, and those whose role has come to
 * need a second factor that they lack are nobody here.
 * @throws ProblemError `unauthenticated`
 */
export async function getSignedIn(visit: Visit, token: string | undefined): Promise<SignedIn> {
  const signedIn = token === undefined ? undefined : await findSignedIn(visit, token);
  if (signedIn) return signedIn;
  throw new ProblemError('unauthenticated', 'Nobody is signed in here, or no longer.');
}

/** Like `getSignedIn`; undefined where nobody is. */
export async function findSignedIn(visit: Visit, token: string): Promise<SignedIn | undefined> {
  const { deps, address } = visit;
  const now = deps.clock.now();
  const tokenHash = await deps.hash.sha256(token);
  const seenAfter = new Date(now.getTime() - IDLE_MS);
  const [[session], [person]] = await readDoor(visit, [
    findSessionRow(tokenHash, now, seenAfter),
    findPersonBySession(tokenHash),
  ]);
  if (!session || !person || !mayStay(person)) return undefined;
  if (now.getTime() - session.lastSeenAt.getTime() >= TOUCH_MS) {
    await writeDoor(visit, person, ({ tx }) => tx.run(touchSessionRow(session.id, { lastSeenAt: now, address })));
  }
  return { ...visit, session, person };
}
