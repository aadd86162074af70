import { notFound } from '../../core/errors.ts';
import { isStaffRole } from '../../platform/permissions.ts';
import { covers } from '../../platform/scopes.ts';
import { mintForPerson } from '../widget-sessions/index.ts';
import { findPartnerToLookAt } from './repository.ts';
import { heldBy, steppedUpUntil } from './rules.ts';
import { type SignedIn, writeDoor } from './visit.ts';

/**
 * Mints the token by which the elements of a page of ours act for who is signed in. Staff may look at one partner with
 * that partner's rights, as far as they go together with their own. `origin` is the page's, one of our own.
 * @throws ProblemError `not_found` for a partner that is not theirs to see
 */
export async function mintWidgetSession(
  visit: SignedIn,
  { origin, partnerId: lookingAt }: { origin: string; partnerId: string | undefined },
) {
  const { person, session, deps } = visit;
  const isStaff = isStaffRole(person.role);
  if (lookingAt !== undefined && !isStaff && lookingAt !== person.partnerId) throw notFound('partner');
  const partnerId = lookingAt ?? person.partnerId;
  const held = heldBy(person, partnerId);
  if (isStaff && partnerId !== null && !covers(held, 'partners:read')) throw notFound('partner');
  return writeDoor(visit, person, async (inner) => {
    if (isStaff && partnerId !== null) {
      const [partner] = await inner.tx.run(findPartnerToLookAt(partnerId));
      if (!partner) throw notFound('partner');
    }
    return mintForPerson(inner, {
      userId: person.id,
      authSessionId: session.id,
      rightsVersion: person.rightsVersion,
      partnerId,
      origin,
      held,
      steppedUpUntil: steppedUpUntil(session, deps.clock.now()),
    });
  });
}
