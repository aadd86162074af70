import { invalidField, ProblemError } from '../../core/errors.ts';
import type { Deps } from '../../deps.ts';
import type { NewPasskey, PasskeyResponse } from '../../ports/auth.ts';
import { UniqueViolation } from '../../ports/db.ts';
import { factorChanged } from './change-factor.ts';
import { insertPasskeyRow, type PasskeyRow } from './factor-repository.ts';
import { finishEnrolment } from './finish-enrolment.ts';
import type { Enrolling } from './get-enrolling.ts';
import type { Opened } from './open-session.ts';
import { takeCeremony } from './passkey-ceremony.ts';
import { writeDoor } from './visit.ts';

/** The row of a passkey that was proven. */
export function newPasskeyRow(deps: Deps, userId: string, name: string, proven: NewPasskey): PasskeyRow {
  return { id: deps.ids.make('passkey'), userId, name, ...proven, lastUsedAt: null, createdAt: deps.clock.now() };
}

export const notProven = (pointer: string) =>
  invalidField(pointer, 'The passkey could not be verified, or took too long. Begin anew.');

/**
 * Keeps a passkey that the browser has made, and lets in whose role waited for it.
 * @throws ProblemError `validation_failed`, `conflict` where it is known already
 */
export async function addPasskey(
  visit: Enrolling,
  input: { response: PasskeyResponse; name: string },
): Promise<{ row: PasskeyRow; opened: Opened | undefined }> {
  const { deps, person } = visit;
  const ceremony = await writeDoor(visit, person, (inner) =>
    takeCeremony(inner, 'passkey_registration', input.response),
  );
  const proven =
    ceremony?.userId === person.id ? await deps.auth.finishPasskeyRegistration(ceremony.value, input.response) : null;
  if (!proven) throw notProven('/response');
  const row = newPasskeyRow(deps, person.id, input.name, proven);
  try {
    const opened = await writeDoor(visit, person, async (inner) => {
      const change = { change: 'passkey_added', passkey: row.name, left: true } as const;
      await inner.tx.all([insertPasskeyRow(row), ...(await factorChanged(inner, visit, person, change))]);
      return finishEnrolment(inner, visit, 'passkey');
    });
    return { row, opened };
  } catch (error) {
    if (error instanceof UniqueViolation && error.constraint === 'auth_passkeys_credential') {
      throw new ProblemError('conflict', 'This passkey is in use already.');
    }
    throw error;
  }
}
