/** What other modules and the entries may call. */
export type { MailData, MailKind, NewMail, Whereabouts } from './kinds.ts';
export { queueMail } from './queue-mail.ts';
