import { ProblemError } from '../../core/errors.ts';
import { ROLES } from '../../platform/permissions.ts';
import { factorChanged } from './change-factor.ts';
import { deleteTwoFactorRow } from './factor-repository.ts';
import { findPersonById, holdPerson } from './repository.ts';
import { assertSteppedUp } from './rules.ts';
import { type SignedIn, writeDoor } from './visit.ts';

/**
 * Switches time-based codes off, with their recovery codes. Where the role needs a second factor a passkey must be left.
 * @throws ProblemError `step_up_required`, `invalid_transition`
 */
export async function disableTotp(visit: SignedIn): Promise<void> {
  assertSteppedUp(visit.session, visit.deps.clock.now());
  await writeDoor(visit, visit.person, async (inner) => {
    const [, [person]] = await inner.tx.all([holdPerson(visit.person.id), findPersonById(visit.person.id)]);
    if (!person?.totpSince) return;
    const left = person.passkeys > 0;
    if (ROLES[person.role].mfaRequired && !left) {
      throw new ProblemError('invalid_transition', 'Your role needs a second factor. Add a passkey first.');
    }
    const also = await factorChanged(inner, visit, person, { change: 'totp_disabled', left });
    await inner.tx.all([deleteTwoFactorRow(person.id), ...also]);
  });
}
