import { notFound } from '../../core/errors.ts';
import { firstOr } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { type PasskeyRow, updatePasskeyRow } from './factor-repository.ts';
import { type SignedIn, writeDoor } from './visit.ts';

/** Calls a passkey something else. @throws ProblemError `not_found` */
export async function renamePasskey(visit: SignedIn, id: string, name: string): Promise<PasskeyRow> {
  const { person } = visit;
  return writeDoor(visit, person, async (inner) => {
    const row = firstOr(await inner.tx.run(updatePasskeyRow(id, person.id, { name })), () => notFound('passkey'));
    const subject = { type: 'user', id: person.id };
    await inner.tx.all(
      record(inner, { action: 'user.passkey_renamed', subject, partnerId: person.partnerId, changes: { name } }),
    );
    return row;
  });
}
