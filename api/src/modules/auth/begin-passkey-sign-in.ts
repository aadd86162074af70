import { listPasskeyRows } from './factor-repository.ts';
import { keepCeremony, known } from './passkey-ceremony.ts';
import { findProof } from './verification.ts';
import { readDoor, type Visit, writeDoor } from './visit.ts';

/**
 * What the browser needs to show a passkey: of the person who is signed in, of the one whose sign-in waits for its
 * second factor, or of whoever has one.
 */
export async function beginPasskeySignIn(
  visit: Visit,
  { signedInId, pending }: { signedInId: string | undefined; pending: string | undefined },
): Promise<Record<string, unknown>> {
  const { deps } = visit;
  const begun =
    signedInId === undefined && pending !== undefined ? await findProof(visit, 'second_factor', pending) : undefined;
  const userId = signedInId ?? begun?.userId ?? null;
  const [rows] = userId === null ? [[]] : await readDoor(visit, [listPasskeyRows(userId)]);
  const ceremony = await deps.auth.beginPasskeySignIn(rows.map(known));
  const statement = await keepCeremony(deps, ceremony, { purpose: 'passkey_sign_in', userId });
  await writeDoor(visit, null, ({ tx }) => tx.run(statement));
  return ceremony.options;
}
