import { record } from '../../platform/record.ts';
import { UniqueViolation } from '../../ports/db.ts';
import { mailTo, seenFrom } from './mailing.ts';
import { findPersonById, updateUserRow } from './repository.ts';
import { LINK_PURPOSES, linkExpired, takeProof } from './verification.ts';
import { deleteVerificationRows } from './verification-repository.ts';
import { type Visit, writeDoor } from './visit.ts';

/**
 * Takes the new address, by the link that went to it. Links that went to the old one end.
 * @throws ProblemError `link_expired`
 */
export async function confirmEmail(visit: Visit, token: string): Promise<void> {
  try {
    await writeDoor(visit, null, async (inner) => {
      const taken = await takeProof(inner, 'confirm_new_email', token);
      const [person] = taken?.userId ? await inner.tx.run(findPersonById(taken.userId)) : [];
      if (!person || !taken?.address || taken.value !== person.email) throw linkExpired();
      const now = inner.deps.clock.now();
      const set = { email: taken.address, emailVerified: true, version: person.version + 1, updatedAt: now };
      const notice = { ...seenFrom(visit, person), newEmail: taken.address, state: 'changed' as const };
      await inner.tx.all([
        updateUserRow(person, set),
        deleteVerificationRows(person.id, LINK_PURPOSES),
        ...(await mailTo(inner, person, 'email_changed', notice)),
        ...record(inner, {
          action: 'user.email_changed',
          subject: { type: 'user', id: person.id },
          partnerId: person.partnerId,
          changes: { email: { from: person.email, to: taken.address } },
        }),
      ]);
    });
  } catch (error) {
    if (error instanceof UniqueViolation && error.constraint === 'users_email') throw linkExpired();
    throw error;
  }
}
