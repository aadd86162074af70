/** The texts of the mails in one language. `{name}` stands for a value; what it may be stands in template/compose.ts. */
import type { Role } from '../../../db/schema/people.ts';
import type { FACTOR_CHANGES, MailKind } from '../kinds.ts';

/** One kind of mail. */
export interface KindWords {
  subject: string;
  heading: string;
  body: string;
  /** The button. */
  action: string;
  /** What to do when it was not oneself. */
  notYou: string;
}

export interface MailWords {
  /** With `{name}`. */
  hello: string;
  helloStranger: string;
  /** With `{when}`. */
  expires: string;
  copyLink: string;
  when: string;
  device: string;
  /** With `{browser}` and `{os}`. */
  browserOnOs: string;
  unknownDevice: string;
  address: string;
  wasItNotYou: string;
  /** With `{email}` and `{company}`. */
  footer: string;
  /** The body of an invitation that no person of another company made; with `{company}` and `{role}`. */
  invitedByCompany: string;
  roles: Record<Role, string>;
  kinds: Record<Exclude<MailKind, 'email_changed' | 'factor_changed'>, KindWords> & {
    email_changed: Record<'requested' | 'changed', KindWords>;
    factor_changed: Record<(typeof FACTOR_CHANGES)[number], Pick<KindWords, 'subject' | 'heading' | 'body'>> &
      Pick<KindWords, 'action' | 'notYou'>;
  };
}
