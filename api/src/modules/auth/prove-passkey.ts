import type { PasskeyResponse } from '../../ports/auth.ts';
import { findPasskeyRow, type PasskeyRow } from './factor-repository.ts';
import { known, takeCeremony } from './passkey-ceremony.ts';
import { type Visit, writeDoor } from './visit.ts';

/** A passkey that was shown, with the counter to keep. */
export interface ShownPasskey {
  row: PasskeyRow;
  counter: number;
}

/**
 * Judges a passkey's answer. Its challenge is used up whatever comes of it. Undefined where it proves nothing, or where
 * the challenge was for somebody else than its owner, or than `expected`.
 */
export async function provePasskey(
  visit: Visit,
  response: PasskeyResponse,
  expected?: string,
): Promise<{ shown?: ShownPasskey; owner?: string }> {
  const found = await writeDoor(visit, null, async (inner) => {
    const ceremony = await takeCeremony(inner, 'passkey_sign_in', response);
    const [row] = await inner.tx.run(findPasskeyRow(response.id));
    return { ceremony, row };
  });
  const { ceremony, row } = found;
  if (!row) return {};
  const owner = row.userId;
  const forOwner = ceremony && (ceremony.userId === null || ceremony.userId === owner);
  if (!forOwner || (expected !== undefined && expected !== owner)) return { owner };
  const counter = await visit.deps.auth.finishPasskeySignIn(ceremony.value, response, known(row));
  return counter === null ? { owner } : { owner, shown: { row, counter } };
}
