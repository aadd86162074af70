import type { Mail } from '../../../ports/mailer.ts';
import type { NewMail } from '../kinds.ts';
import { mailHtml } from './as-html.ts';
import { mailText } from './as-text.ts';
import { compose, type MailSetting } from './compose.ts';
import { asLine } from './phrase.ts';

/** The whole mail as it leaves: subject, text and HTML, under the brand's name. */
export function writeMail(id: string, mail: NewMail, setting: MailSetting): Mail {
  const parts = compose(mail, setting);
  return {
    id,
    kind: mail.kind,
    locale: parts.locale,
    to: mail.to,
    senderName: asLine(setting.brand.name),
    subject: parts.subject,
    text: mailText(parts),
    html: mailHtml(parts),
  };
}
