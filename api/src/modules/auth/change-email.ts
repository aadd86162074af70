import { invalidField } from '../../core/errors.ts';
import { record } from '../../platform/record.ts';
import { mailTo, seenFrom } from './mailing.ts';
import { findPersonByEmail } from './repository.ts';
import { assertSteppedUp, LINK_MS } from './rules.ts';
import { charge, mailAttempt } from './throttle.ts';
import { newLink } from './verification.ts';
import { type SignedIn, writeDoor } from './visit.ts';

/**
 * Asks for another address: a link goes to the new one, a notice to the old one. Where somebody has the new one already
 * nothing goes there, and the answer is the same.
 * @throws ProblemError `step_up_required`, `validation_failed`, `rate_limited`
 */
export async function changeEmail(visit: SignedIn, email: string): Promise<void> {
  const { deps, person, session } = visit;
  assertSteppedUp(session, deps.clock.now());
  if (email === person.email) throw invalidField('/email', 'This is your address already.');
  const [taken] = await charge(visit, await mailAttempt(visit, person.email), findPersonByEmail(email));
  // The link is good for the address that it went to, of the person who has the address that they have now.
  const proof = {
    purpose: 'confirm_new_email',
    userId: person.id,
    address: email,
    value: person.email,
    ms: LINK_MS,
  } as const;
  const { token, expiresAt, statements } = await newLink(deps, proof);
  await writeDoor(visit, person, async (inner) => {
    const link = { name: person.name, token, expiresAt: expiresAt.toISOString(), newEmail: email };
    const notice = { ...seenFrom(visit, person), newEmail: email, state: 'requested' as const };
    return inner.tx.all([
      ...statements,
      ...(taken ? [] : await mailTo(inner, person, 'confirm_new_email', link, email)),
      ...(await mailTo(inner, person, 'email_changed', notice)),
      ...record(inner, {
        action: 'user.email_change_requested',
        subject: { type: 'user', id: person.id },
        partnerId: person.partnerId,
      }),
    ]);
  });
}
