import { ProblemError } from '../../core/errors.ts';
import { assertGoodPassword } from './password-rules.ts';
import { findPersonById, touchSessionRow } from './repository.ts';
import { replacePassword } from './set-password.ts';
import { logged } from './sign-in-log.ts';
import { charge, factorAttempt, settled } from './throttle.ts';
import { type SignedIn, writeDoor } from './visit.ts';

/**
 * Another password for who knows the present one; the other sessions end.
 * @throws ProblemError `invalid_credentials`, `validation_failed`, `rate_limited`
 */
export async function changePassword(
  visit: SignedIn,
  input: { currentPassword: string; newPassword: string },
): Promise<void> {
  const { deps, session } = visit;
  const attempt = factorAttempt(visit, visit.person.id);
  const [person = visit.person] = await charge(visit, attempt, findPersonById(visit.person.id));
  if (!(await deps.auth.verifyPassword(person.passwordHash, input.currentPassword))) {
    const row = logged(visit, person, { outcome: 'failure', factor: 'password', reason: 'password_change' });
    await writeDoor(visit, person, ({ tx }) => tx.run(row));
    throw new ProblemError('invalid_credentials', 'The present password is not right.');
  }
  assertGoodPassword(input.newPassword, person, '/newPassword');
  const hash = await deps.auth.hashPassword(input.newPassword);
  const now = deps.clock.now();
  await writeDoor(visit, person, async (inner) =>
    inner.tx.all([
      ...(await replacePassword(inner, visit, person, { hash, keep: session.id, kind: 'password_changed' })),
      touchSessionRow(session.id, { reauthenticatedAt: now, updatedAt: now }),
      ...settled(attempt),
    ]),
  );
}
