import { assertGoodPassword } from './password-rules.ts';
import { findPersonById, updateUserRow } from './repository.ts';
import { replacePassword } from './set-password.ts';
import { logged } from './sign-in-log.ts';
import { accountAttempt, settled } from './throttle.ts';
import { findProof, linkExpired, takeProof } from './verification.ts';
import { readDoor, type Visit, writeDoor } from './visit.ts';

/**
 * A new password by a link of a mail. It signs nobody in, and the next sign-in asks for the second factor as ever.
 * @throws ProblemError `link_expired`, `validation_failed` for a password that is not good enough
 */
export async function resetPassword(visit: Visit, input: { token: string; password: string }): Promise<void> {
  const { deps } = visit;
  const link = await findProof(visit, 'reset_password', input.token);
  const [[found]] = link?.userId ? await readDoor(visit, [findPersonById(link.userId)]) : [[]];
  if (!found || link?.address !== found.email || found.status !== 'active') throw linkExpired();
  assertGoodPassword(input.password, found, '/password');
  const hash = await deps.auth.hashPassword(input.password);
  const attempt = await accountAttempt(visit, found.email);
  await writeDoor(visit, found, async (inner) => {
    const taken = await takeProof(inner, 'reset_password', input.token);
    const [person] = await inner.tx.run(findPersonById(found.id));
    if (!person || taken?.userId !== person.id || taken.address !== person.email) throw linkExpired();
    await inner.tx.all([
      ...(await replacePassword(inner, visit, person, { hash, keep: null, kind: 'password_reset_done' })),
      // The link has come to the address.
      updateUserRow(person, { emailVerified: true, updatedAt: deps.clock.now() }),
      logged(visit, person, { outcome: 'success', factor: 'reset' }),
      ...settled(attempt),
    ]);
  });
}
