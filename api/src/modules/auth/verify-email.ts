import { record } from '../../platform/record.ts';
import { findPersonById, updateUserRow } from './repository.ts';
import { linkExpired, takeProof } from './verification.ts';
import { type Visit, writeDoor } from './visit.ts';

/** A person's address is theirs: the link that went to it came back. @throws ProblemError `link_expired` */
export async function verifyEmail(visit: Visit, token: string): Promise<void> {
  await writeDoor(visit, null, async (inner) => {
    const taken = await takeProof(inner, 'verify_email', token);
    const [person] = taken?.userId ? await inner.tx.run(findPersonById(taken.userId)) : [];
    if (!person || taken?.address !== person.email) throw linkExpired();
    await inner.tx.all([
      updateUserRow(person, { emailVerified: true, updatedAt: inner.deps.clock.now() }),
      ...record(inner, {
        action: 'user.email_verified',
        subject: { type: 'user', id: person.id },
        partnerId: person.partnerId,
      }),
    ]);
  });
}
