import { type AuthSessionRow, listSessionRows } from './repository.ts';
import { IDLE_MS } from './rules.ts';
import { readDoor, type SignedIn } from './visit.ts';

/** The browsers in which a person is signed in, the last used first. */
export async function listSessions(visit: SignedIn): Promise<AuthSessionRow[]> {
  const now = visit.deps.clock.now();
  const [rows] = await readDoor(visit, [listSessionRows(visit.person.id, now, new Date(now.getTime() - IDLE_MS))]);
  return rows;
}
