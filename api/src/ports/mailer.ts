/** Mail that leaves. Chosen by the entry: a provider's API, SMTP, or the mailbox of a development machine. */

/** A mail to one person, ready to be sent. */
export interface Mail {
  /** Ours. The same mail sent again carries the same Message-ID, made of this. */
  id: string;
  /** What it is about, such as `invitation`; for the provider's figures, never for the person. */
  kind: string;
  /** BCP 47. */
  locale: string;
  to: string;
  /** Shown as the sender before our own address; null: the name that the settings give. */
  senderName: string | null;
  subject: string;
  text: string;
  html: string;
}

export interface Mailer {
  /** Hands a mail over; done once it has been accepted for delivery. @throws MailFailure */
  send(mail: Mail): Promise<void>;
}

/**
 * Why a mail was not accepted.
 * `refused`: it never will be, as for an address that cannot exist. `later`: not now; what was wrong may pass or be
 * mended. `unknown`: the answer did not come, so it may have been accepted.
 */
export type FailureKind = 'refused' | 'later' | 'unknown';

/** `message` is for the log: it never holds an address, a key or a part of the mail. */
export class MailFailure extends Error {
  override readonly name = 'MailFailure';
  readonly kind: FailureKind;
  /** The provider's own wish; null: it has none. */
  readonly retryAfterSeconds: number | null;
  constructor(kind: FailureKind, message: string, options: { retryAfterSeconds?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
  }
}

/** A sender: an address, with a name or without. */
export interface MailAddress {
  name: string | null;
  address: string;
}

/** The Message-ID of a mail, without its angle brackets. */
export function messageIdOf(mail: Pick<Mail, 'id'>, from: MailAddress): string {
  return `${mail.id}@${from.address.slice(from.address.lastIndexOf('@') + 1)}`;
}
