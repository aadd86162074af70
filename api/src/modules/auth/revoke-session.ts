import { notFound } from '../../core/errors.ts';
import { firstOr } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { deleteSessionRow } from './repository.ts';
import { SIGNED_OUT } from './rules.ts';
import { type SignedIn, writeDoor } from './visit.ts';

/** Ends one of a person's own sessions at once. @throws ProblemError `not_found` */
export async function revokeSession(visit: SignedIn, id: string): Promise<void> {
  const { person } = visit;
  await writeDoor(visit, person, async (inner) => {
    firstOr(await inner.tx.run(deleteSessionRow(id, person.id)), () => notFound('session'));
    const subject = { type: 'user', id: person.id };
    await inner.tx.all(
      record(inner, {
        action: 'user.session_revoked',
        subject,
        partnerId: person.partnerId,
        changes: { session: id },
        event: SIGNED_OUT,
      }),
    );
  });
}
