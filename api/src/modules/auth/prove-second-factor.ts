import { ProblemError } from '../../core/errors.ts';
import { mailTo, seenFrom } from './mailing.ts';
import { type Opened, openSession } from './open-session.ts';
import { findPersonById, type PersonRow } from './repository.ts';
import { assertMayEnter } from './rules.ts';
import { logged } from './sign-in-log.ts';
import { type CodeMethod, takeCode } from './take-code.ts';
import { charge, factorAttempt, settled } from './throttle.ts';
import { findProof, takeProof } from './verification.ts';
import { type Visit, writeDoor } from './visit.ts';

export interface SecondFactorInput {
  method: CodeMethod;
  code: string;
  rememberDevice?: boolean | undefined;
}

/**
 * The second half of a sign-in: a code. `pending` is the cookie that the first half left.
 * @throws ProblemError `unauthenticated` (no first half, or too long ago), `second_factor_invalid`, `rate_limited`,
 *   `account_suspended`, `partner_suspended`
 */
export async function proveSecondFactor(
  visit: Visit,
  pending: string | undefined,
  { method, code, rememberDevice = false }: SecondFactorInput,
): Promise<{ person: PersonRow; opened: Opened }> {
  const begun = pending === undefined ? undefined : await findProof(visit, 'second_factor', pending);
  if (!begun?.userId || pending === undefined) throw beginAnew();
  const attempt = factorAttempt(visit, begun.userId);
  const [person] = await charge(visit, attempt, findPersonById(begun.userId));
  if (!person) throw beginAnew();
  assertMayEnter(person);
  const opened = await writeDoor(visit, person, async (inner) => {
    if (!(await takeCode(inner, person.id, method, code))) {
      await inner.tx.run(logged(visit, person, { outcome: 'failure', factor: method, reason: 'wrong_code' }));
      return null;
    }
    const taken = await takeProof(inner, 'second_factor', pending);
    if (taken?.userId !== person.id) throw beginAnew();
    const notice =
      method === 'recovery_code'
        ? await mailTo(inner, person, 'factor_changed', {
            ...seenFrom(visit, person),
            change: 'recovery_code_used',
            passkey: null,
          })
        : [];
    const also = [...settled(attempt), ...notice];
    return openSession(inner, visit, person, { by: method, full: true, rememberDevice, also });
  });
  if (!opened) throw new ProblemError('second_factor_invalid', 'The code is not right, or was used already.');
  return { person, opened };
}

export const beginAnew = () =>
  new ProblemError('unauthenticated', 'The first step was too long ago, or was not taken. Begin anew.');
