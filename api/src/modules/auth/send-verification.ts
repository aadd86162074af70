import { mailTo } from './mailing.ts';
import { findPersonById } from './repository.ts';
import { LINK_MS } from './rules.ts';
import { charge, mailAttempt } from './throttle.ts';
import { newLink } from './verification.ts';
import { type SignedIn, writeDoor } from './visit.ts';

/** Mails the link that proves a person's address, unless it is proven. @throws ProblemError `rate_limited` */
export async function sendVerification(visit: SignedIn): Promise<void> {
  const { deps, person } = visit;
  if (person.emailVerified) return;
  await charge(visit, await mailAttempt(visit, person.email), findPersonById(person.id));
  const proof = { purpose: 'verify_email', userId: person.id, address: person.email, ms: LINK_MS } as const;
  const { token, expiresAt, statements } = await newLink(deps, proof);
  await writeDoor(visit, person, async (inner) => {
    const link = { name: person.name, token, expiresAt: expiresAt.toISOString() };
    return inner.tx.all([...statements, ...(await mailTo(inner, person, 'verify_email', link))]);
  });
}
