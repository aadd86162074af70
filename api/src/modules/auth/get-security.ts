import { listPasskeyRows, type PasskeyRow } from './factor-repository.ts';
import { readDoor, type SignedIn } from './visit.ts';

/** A person's own ways in. */
export async function getSecurity(visit: SignedIn): Promise<SignedIn & { keys: PasskeyRow[] }> {
  const [keys] = await readDoor(visit, [listPasskeyRows(visit.person.id)]);
  return { ...visit, keys };
}
