import { createSendGridMailer } from '../adapters/sendgrid/mailer.ts';
import { createSmtpMailer } from '../adapters/smtp/mailer.ts';
import type { Mailer } from '../ports/mailer.ts';
import type { MailSettings } from './mail-settings.ts';

/** The way out that the settings name; undefined where they name none. */
export function mailerOf(settings: MailSettings | undefined): Mailer | undefined {
  if (settings === undefined) return undefined;
  const { from, way } = settings;
  if (way.kind === 'smtp') return createSmtpMailer({ url: way.url, from });
  return createSendGridMailer({
    apiKey: way.apiKey,
    from,
    ...(way.origin === undefined ? {} : { origin: way.origin }),
  });
}
