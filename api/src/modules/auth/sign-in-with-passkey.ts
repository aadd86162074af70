import { ProblemError } from '../../core/errors.ts';
import type { PasskeyResponse } from '../../ports/auth.ts';
import { updatePasskeyRow } from './factor-repository.ts';
import { type Opened, openSession } from './open-session.ts';
import { provePasskey } from './prove-passkey.ts';
import { findPersonById, type PersonRow } from './repository.ts';
import { refuseSuspended } from './sign-in.ts';
import { logged } from './sign-in-log.ts';
import { takeProof } from './verification.ts';
import { readDoor, type Visit, writeDoor } from './visit.ts';

/**
 * A passkey is both factors at once, for the device has verified the person. It also ends a sign-in that waited for its
 * second factor.
 * @throws ProblemError `invalid_credentials`, `account_suspended`, `partner_suspended`
 */
export async function signInWithPasskey(
  visit: Visit,
  pending: string | undefined,
  response: PasskeyResponse,
): Promise<{ person: PersonRow; opened: Opened }> {
  const { shown, owner } = await provePasskey(visit, response);
  const [[person]] = owner === undefined ? [[]] : await readDoor(visit, [findPersonById(owner)]);
  if (!shown || !person) {
    const row = logged(visit, person ?? null, { outcome: 'failure', factor: 'passkey', reason: 'not_proven' });
    await writeDoor(visit, null, ({ tx }) => tx.run(row));
    throw new ProblemError('invalid_credentials', 'This passkey is not one that we know, or took too long.');
  }
  await refuseSuspended(visit, person, 'passkey');
  const opened = await writeDoor(visit, person, async (inner) => {
    if (pending !== undefined) await takeProof(inner, 'second_factor', pending);
    const used = { counter: shown.counter, lastUsedAt: inner.deps.clock.now() };
    const also = [updatePasskeyRow(shown.row.id, person.id, used)];
    return openSession(inner, visit, person, { by: 'passkey', full: true, also });
  });
  return { person, opened };
}
