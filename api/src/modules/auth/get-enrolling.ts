import { findSignedIn } from './get-signed-in.ts';
import { beginAnew } from './prove-second-factor.ts';
import { type AuthSessionRow, findPersonById, type PersonRow } from './repository.ts';
import { assertMayEnter, assertSteppedUp } from './rules.ts';
import { findProof } from './verification.ts';
import { readDoor, type Visit } from './visit.ts';

/**
 * Who may set up a second factor: somebody signed in, or somebody whose role needs one and who has shown all that they
 * have, which is not enough for a session yet.
 */
export interface Enrolling extends Visit {
  readonly person: PersonRow;
  /** null: the sign-in waits for this. */
  readonly session: AuthSessionRow | null;
  readonly pending: string | null;
}

/**
 * Who it is by their cookies; with a session there must be a fresh proof of identity.
 * @throws ProblemError `unauthenticated`, `step_up_required`, `account_suspended`, `partner_suspended`
 */
export async function getEnrolling(
  visit: Visit,
  cookies: { session: string | undefined; pending: string | undefined },
): Promise<Enrolling> {
  const signedIn = cookies.session === undefined ? undefined : await findSignedIn(visit, cookies.session);
  if (signedIn) {
    assertSteppedUp(signedIn.session, visit.deps.clock.now());
    return { ...visit, person: signedIn.person, session: signedIn.session, pending: null };
  }
  const begun = cookies.pending === undefined ? undefined : await findProof(visit, 'enrol', cookies.pending);
  if (!begun?.userId || cookies.pending === undefined) throw beginAnew();
  const [[person]] = await readDoor(visit, [findPersonById(begun.userId)]);
  if (!person) throw beginAnew();
  assertMayEnter(person);
  return { ...visit, person, session: null, pending: cookies.pending };
}
