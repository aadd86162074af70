import { notFound, ProblemError } from '../../core/errors.ts';
import { firstOr } from '../../platform/context.ts';
import { ROLES } from '../../platform/permissions.ts';
import { factorChanged } from './change-factor.ts';
import { deletePasskeyRow } from './factor-repository.ts';
import { findPersonById, holdPerson } from './repository.ts';
import { assertSteppedUp } from './rules.ts';
import { type SignedIn, writeDoor } from './visit.ts';

/**
 * Removes a passkey, unless it is the only way in or the second factor that the role needs.
 * @throws ProblemError `step_up_required`, `not_found`, `invalid_transition`
 */
export async function deletePasskey(visit: SignedIn, id: string): Promise<void> {
  assertSteppedUp(visit.session, visit.deps.clock.now());
  await writeDoor(visit, visit.person, async (inner) => {
    const [, [person]] = await inner.tx.all([holdPerson(visit.person.id), findPersonById(visit.person.id)]);
    const row = firstOr(await inner.tx.run(deletePasskeyRow(id, visit.person.id)), () => notFound('passkey'));
    if (!person) throw notFound('passkey');
    const others = person.passkeys - 1;
    if (others === 0 && person.passwordHash === null) {
      throw new ProblemError(
        'invalid_transition',
        'This passkey is your only way in. Set a password or add another first.',
      );
    }
    const left = others > 0 || person.totpSince !== null;
    if (ROLES[person.role].mfaRequired && !left) {
      throw new ProblemError('invalid_transition', 'Your role needs a second factor. Set up another one first.');
    }
    await inner.tx.all(
      await factorChanged(inner, visit, person, { change: 'passkey_removed', passkey: row.name, left }),
    );
  });
}
