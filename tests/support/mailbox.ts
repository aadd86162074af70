import { sendDueMails } from '../../api/src/modules/mails/index.ts';
import type { Mail, Mailer } from '../../api/src/ports/mailer.ts';
import type { TestServer } from './server.ts';

/** A Mailer that keeps what it is given, the oldest first. */
export interface Mailbox extends Mailer {
  readonly mails: Mail[];
}

export function createMailbox(): Mailbox {
  const mails: Mail[] = [];
  return {
    mails,
    async send(mail) {
      mails.push(mail);
    },
  };
}

/** Hands over everything that is due, as the worker does, and answers it. For servers without a worker. */
export async function deliveredMails(server: TestServer): Promise<Mail[]> {
  const mailbox = createMailbox();
  await sendDueMails(server.service.deps, mailbox);
  return mailbox.mails;
}

/** The secret of a mail's link: what stands behind the `#`. */
export function tokenIn(mail: Mail): string {
  const token = /#(\S+)$/m.exec(mail.text)?.[1];
  if (token === undefined) throw new Error(`the mail ${mail.kind} has no link with a secret`);
  return token;
}
