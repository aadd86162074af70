/** What other modules and the entries may call. */
export type { MailData, MailKind, NewMail, Whereabouts } from './kinds.ts';
export { queueMail } from './queue-mail.ts';
export { sendDueMails } from './send-due-mails.ts';
export { sweepMailsJob } from './sweep-mails.ts';
