/** The Mailer port on SMTP; Node only. */
import type { NodemailerError } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { type Mail, type MailAddress, type Mailer, MailFailure, messageIdOf } from '../../ports/mailer.ts';

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
  const { auth, ...server } = connectionOf(url);
  return {
    async send(mail) {
      const message = await encode(mail, from);
      const connection = new SMTPConnection({
        ...server,
        connectionTimeout: CONNECT_MS,
        greetingTimeout: CONNECT_MS,
        socketTimeout: SILENT_MS,
      });
      const step = stepsOf(connection);
      // What fails before the server was offered the mail has not left, however it fails.
      let offered = false;
      try {
        await step((done) => connection.connect(done));
        if (auth) await step((done) => connection.login(auth, done));
        offered = true;
        await step((done) => connection.send({ from: from.address, to: [mail.to] }, message, done));
        connection.quit();
      } catch (error) {
        connection.close();
        throw failureOf(error as NodemailerError, offered);
      }
    },
  };
}

/** The mail as it goes over the wire. Long lines and letters of every alphabet are encoded, names cannot add a header. */
function encode(mail: Mail, from: MailAddress): Promise<Buffer> {
  const composer = new MailComposer({
    from: { name: mail.senderName ?? from.name ?? '', address: from.address },
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${messageIdOf(mail, from)}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.locale },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

type Done = (error?: Error | null) => void;

/** Runs one step of the conversation; it also ends when the connection does. */
function stepsOf(connection: SMTPConnection): (run: (done: Done) => void) => Promise<void> {
  const lost = new Promise<never>((_, reject) => {
    connection.once('error', reject);
    connection.once('end', () => reject(new Error('the connection ended')));
  });
  lost.catch(() => {});
  const finished = (run: (done: Done) => void) =>
    new Promise<void>((resolve, reject) => {
      run((error) => (error ? reject(error) : resolve()));
    });
  return (run) => Promise.race([lost, finished(run)]);
}

/** The server's words may repeat the address, so only codes go into the message. */
function failureOf(error: NodemailerError, offered: boolean): MailFailure {
  const { code = error.name, responseCode } = error;
  const said = `SMTP ${responseCode ?? code}`;
  if (responseCode === undefined) return new MailFailure(offered ? 'unknown' : 'later', said);
  // Before the mail was offered, a refusal is about us: a wrong login is ours to mend, and the mail still wants to go.
  const ours = !offered || responseCode === 530 || responseCode === 535;
  return new MailFailure(responseCode >= 500 && !ours ? 'refused' : 'later', said);
}
