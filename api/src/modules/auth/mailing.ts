/** What the door tells people by mail. */
import type { Statement } from '../../db/statement.ts';
import type { WriteCtx } from '../../platform/context.ts';
import { type MailData, type MailKind, type NewMail, queueMail } from '../mails/index.ts';
import { deviceOf } from './device.ts';
import type { PersonRow } from './repository.ts';
import type { Visit } from './visit.ts';

type Recipient = Pick<PersonRow, 'email' | 'name' | 'locale' | 'partnerId'>;

/** The statements of a mail to a person; `to` where it is not their own address. */
export function mailTo<K extends MailKind>(
  inner: WriteCtx,
  { email, locale, partnerId }: Recipient,
  kind: K,
  data: MailData[K],
  to: string = email,
): Promise<Statement[]> {
  return queueMail(inner, { to, kind, locale, data, partnerId } as NewMail);
}

/** By whom and from where it was done, for a notice that something changed. */
export function seenFrom({ deps, address, userAgent }: Visit, { name }: Pick<PersonRow, 'name'>) {
  return { name, at: deps.clock.now().toISOString(), ...deviceOf(userAgent), address };
}
