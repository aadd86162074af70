/** The settings of mail that leaves: who sends it, and by which way. */
import { z } from 'zod';
import type { MailAddress } from '../ports/mailer.ts';
import { origin } from './settings.ts';

const SENDER = /^(?:"?(?<name>[^"<>]*?)"? *<(?<inner>[^<>\s]+)>|(?<bare>[^<>\s]+))$/;
const SENDER_FORM = 'expected an address like no-reply@example.com, or Name <no-reply@example.com>';

const sender = z.string(SENDER_FORM).transform((value, ctx): MailAddress => {
  const { name, inner, bare } = SENDER.exec(value.trim())?.groups ?? {};
  const address = inner ?? bare ?? '';
  if (!z.email().safeParse(address).success) ctx.addIssue({ code: 'custom', message: SENDER_FORM });
  return { name: name?.trim() || null, address };
});

const SMTP_FORM = 'expected smtp://login:password@host:587, or smtps:// for TLS from the first byte';
const smtpUrl = z
  .string(SMTP_FORM)
  .refine(
    (value) => URL.canParse(value) && /^smtps?:$/.test(new URL(value).protocol) && new URL(value).hostname !== '',
    SMTP_FORM,
  );

export const MAIL = {
  MAIL_FROM: sender.optional(),
  SENDGRID_API_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{20,200}$/, 'expected a key like SG.…')
    .optional(),
  SENDGRID_URL: origin.optional(),
  SMTP_URL: smtpUrl.optional(),
};

/** Who sends, and how it leaves. */
export interface MailSettings {
  from: MailAddress;
  way: { kind: 'sendgrid'; apiKey: string; origin: string | undefined } | { kind: 'smtp'; url: string };
}

type Names = keyof typeof MAIL;

/** What does not go together; none of their values is said. */
export function mailProblems(present: Partial<Record<Names, unknown>>): string[] {
  const { MAIL_FROM: from, SENDGRID_API_KEY: key, SENDGRID_URL: url, SMTP_URL: smtp } = present;
  const problems: string[] = [];
  if (key !== undefined && smtp !== undefined)
    problems.push('SMTP_URL: not together with SENDGRID_API_KEY; mail leaves by one way');
  if (from === undefined && (key ?? smtp) !== undefined) {
    problems.push(
      `MAIL_FROM: needed with ${key === undefined ? 'SMTP_URL' : 'SENDGRID_API_KEY'}; it is the sender's address`,
    );
  }
  if (from !== undefined && (key ?? smtp) === undefined) {
    problems.push(
      'MAIL_FROM: needs SENDGRID_API_KEY or SMTP_URL beside it; without a way out mail would wait for ever',
    );
  }
  if (url !== undefined && key === undefined) problems.push('SENDGRID_URL: of use with SENDGRID_API_KEY only');
  return problems;
}

/** Undefined: mail cannot leave, and waits. */
export function mailSettingsOf(s: { [K in Names]?: z.infer<(typeof MAIL)[K]> }): MailSettings | undefined {
  const { MAIL_FROM: from, SENDGRID_API_KEY: apiKey, SENDGRID_URL: sendGridOrigin, SMTP_URL: url } = s;
  if (from === undefined) return undefined;
  if (apiKey !== undefined) return { from, way: { kind: 'sendgrid', apiKey, origin: sendGridOrigin } };
  return url === undefined ? undefined : { from, way: { kind: 'smtp', url } };
}
