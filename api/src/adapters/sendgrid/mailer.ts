/** The Mailer port on SendGrid's API v3 (`POST /v3/mail/send`), by fetch alone: it runs on Node and at the edge. */
import { type Mail, type MailAddress, type Mailer, MailFailure, messageIdOf } from '../../ports/mailer.ts';

export interface SendGridOptions {
  apiKey: string;
  from: MailAddress;
  /** Default: SendGrid's; the region of the EU has its own. */
  origin?: string;
  fetch?: typeof fetch;
}

const ORIGIN = 'https://api.sendgrid.com';
const TIMEOUT_MS = 15_000;
const LONGEST_WISH_S = 3_600;

export function createSendGridMailer({ apiKey, from, origin = ORIGIN, fetch: ask = fetch }: SendGridOptions): Mailer {
  return {
    async send(mail) {
      const request = {
        method: 'POST',
        headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(messageOf(mail, from)),
        redirect: 'error' as const,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      };
      const response = await ask(`${origin}/v3/mail/send`, request).catch((cause: unknown) => {
        if (neverReached(cause)) throw new MailFailure('later', 'SendGrid cannot be reached', { cause });
        throw new MailFailure('unknown', 'SendGrid did not answer', { cause });
      });
      await response.body?.cancel().catch(() => {});
      if (!response.ok) throw failureOf(response);
    },
  };
}

function messageOf(mail: Mail, from: MailAddress): object {
  const name = mail.senderName ?? from.name;
  return {
    personalizations: [{ to: [{ email: mail.to }] }],
    from: { email: from.address, ...(name === null ? {} : { name }) },
    subject: mail.subject,
    // The plain part comes first: SendGrid asks for that order.
    content: [
      { type: 'text/plain', value: mail.text },
      { type: 'text/html', value: mail.html },
    ],
    headers: {
      'Message-ID': `<${messageIdOf(mail, from)}>`,
      'Auto-Submitted': 'auto-generated',
      'Content-Language': mail.locale,
    },
    categories: [mail.kind],
    custom_args: { mail_id: mail.id },
    // A counted click goes through SendGrid's servers, and with it the secret of the link.
    tracking_settings: {
      click_tracking: { enable: false, enable_text: false },
      open_tracking: { enable: false },
      subscription_tracking: { enable: false },
      ganalytics: { enable: false },
    },
  };
}

const NO_CONNECTION = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

/** Node says why a fetch failed in the cause's code; other runtimes do not, and then the outcome is not known. */
function neverReached(error: unknown): boolean {
  const { code } = ((error as Error | undefined)?.cause ?? {}) as { code?: string };
  return code !== undefined && NO_CONNECTION.has(code);
}

function failureOf(response: Response): MailFailure {
  const { status } = response;
  const said = `SendGrid answered ${status}`;
  if (status === 400 || status === 413) return new MailFailure('refused', said);
  const wish = Number(response.headers.get('retry-after') ?? Number.NaN);
  const wished = Number.isFinite(wish) && wish > 0 ? { retryAfterSeconds: Math.min(wish, LONGEST_WISH_S) } : {};
  return new MailFailure('later', said, wished);
}
