/** The Mailer port on SMTP; Node only. */
import { createTransport, type NodemailerError } from 'nodemailer';
import { type MailAddress, type Mailer, MailFailure, messageIdOf } from '../../ports/mailer.ts';

export interface SmtpOptions {
  /** `smtp://login:password@host:587`, or `smtps://` for TLS from the first byte. */
  url: string;
  from: MailAddress;
}

const CONNECT_MS = 10_000;
const SILENT_MS = 20_000;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/;

/**
 * What follows from the URL. Nothing goes over a network unencrypted: a server without STARTTLS is refused, unless it is
 * on this machine or the URL ends with `?tls=off`, for a relay on a network of one's own.
 */
export function connectionOf(url: string) {
  const { protocol, hostname, port, username, password, searchParams } = new URL(url);
  const secure = protocol === 'smtps:';
  const open = LOOPBACK.test(hostname) || searchParams.get('tls') === 'off';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && !open,
    ignoreTLS: !secure && searchParams.get('tls') === 'off',
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  };
}

export function createSmtpMailer({ url, from }: SmtpOptions): Mailer {
  const transport = createTransport({
    ...connectionOf(url),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      try {
        await transport.sendMail({
          from: { name: mail.senderName ?? from.name ?? '', address: from.address },
          to: { name: '', address: mail.to },
          envelope: { from: from.address, to: [mail.to] },
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          messageId: `<${messageIdOf(mail, from)}>`,
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.locale },
        });
      } catch (error) {
        throw failureOf(error as NodemailerError);
      }
    },
  };
}

/** Commands after which the server holds the whole mail, or may. */
const HANDED_OVER = new Set(['DATA', 'BDAT']);

/** The server's words may repeat the address, so only codes go into the message. */
function failureOf(error: NodemailerError): MailFailure {
  const { code = 'unknown', command = '', responseCode } = error as NodemailerError & { responseCode?: number };
  const said = `SMTP ${responseCode ?? code}${command === '' ? '' : ` at ${command}`}`;
  if (responseCode === undefined) return new MailFailure(HANDED_OVER.has(command) ? 'unknown' : 'later', said);
  // A wrong login or a missing right to relay is ours to mend, and the mail still wants to go.
  const ours = code === 'EAUTH' || responseCode === 530 || responseCode === 535;
  return new MailFailure(responseCode >= 500 && !ours ? 'refused' : 'later', said);
}
