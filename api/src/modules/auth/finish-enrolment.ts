import type { WriteCtx } from '../../platform/context.ts';
import type { Enrolling } from './get-enrolling.ts';
import { type Opened, openSession } from './open-session.ts';
import { beginAnew } from './prove-second-factor.ts';
import { takeProof } from './verification.ts';

/**
 * Lets in who was kept out for want of a second factor and has one now; undefined for who was in already.
 * @throws ProblemError `unauthenticated` where the sign-in that waited for it has come to an end
 */
export async function finishEnrolment(
  inner: WriteCtx,
  { person, pending, ...visit }: Enrolling,
  by: 'totp' | 'passkey',
): Promise<Opened | undefined> {
  if (pending === null) return undefined;
  const taken = await takeProof(inner, 'enrol', pending);
  if (taken?.userId !== person.id) throw beginAnew();
  return openSession(inner, visit, person, { by, full: true });
}
