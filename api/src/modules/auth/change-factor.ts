import type { Statement } from '../../db/statement.ts';
import type { WriteCtx } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import type { MailData } from '../mails/index.ts';
import { mailTo, seenFrom } from './mailing.ts';
import { deleteDeviceRows, type PersonRow, updateUserRow } from './repository.ts';
import type { Visit } from './visit.ts';

type Change = MailData['factor_changed']['change'];

/**
 * The statements that go with every change of a second factor: the audit row, the notice by mail, whether there is one
 * at all, and the end of the devices that were remembered instead of it.
 */
export async function factorChanged(
  inner: WriteCtx,
  visit: Visit,
  person: PersonRow,
  { change, passkey = null, left }: { change: Change; passkey?: string | null; left: boolean },
): Promise<Statement[]> {
  return [
    updateUserRow(person, { twoFactorEnabled: left, updatedAt: inner.deps.clock.now() }),
    deleteDeviceRows(person.id),
    ...record(inner, {
      action: `user.${change}`,
      subject: { type: 'user', id: person.id },
      partnerId: person.partnerId,
      changes: passkey === null ? {} : { passkey },
    }),
    ...(await mailTo(inner, person, 'factor_changed', { ...seenFrom(visit, person), change, passkey })),
  ];
}
