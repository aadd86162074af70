import { mailTo } from './mailing.ts';
import { findPersonByEmail } from './repository.ts';
import { LINK_MS } from './rules.ts';
import { logged } from './sign-in-log.ts';
import { charge, mailAttempt } from './throttle.ts';
import { newLink, newProof } from './verification.ts';
import { type Visit, writeDoor } from './visit.ts';

/**
 * Mails a link for a new password, where there is such an account; the answer and the work are the same where there is
 * none. @throws ProblemError `rate_limited`
 */
export async function forgotPassword(visit: Visit, email: string): Promise<void> {
  const { deps } = visit;
  const [found] = await charge(visit, await mailAttempt(visit, email), findPersonByEmail(email));
  const person = found?.status === 'active' ? found : undefined;
  if (!person) {
    // Nobody has this token.
    const { statement } = await newProof(deps, { purpose: 'reset_password', userId: null, ms: LINK_MS });
    await deps.sealer.seal(email);
    const row = logged(visit, found ?? null, { outcome: 'failure', factor: 'reset', reason: 'unknown_account' });
    await writeDoor(visit, null, ({ tx }) => tx.all([statement, row]));
    return;
  }
  const proof = { purpose: 'reset_password', userId: person.id, address: person.email, ms: LINK_MS } as const;
  const { token, expiresAt, statements } = await newLink(deps, proof);
  await writeDoor(visit, null, async (inner) => {
    const link = { name: person.name, token, expiresAt: expiresAt.toISOString() };
    const mail = await mailTo(inner, person, 'reset_password', link);
    return inner.tx.all([...statements, logged(visit, person, { outcome: 'challenge', factor: 'reset' }), ...mail]);
  });
}
