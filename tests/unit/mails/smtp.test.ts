import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import { connectionOf, createSmtpMailer } from '../../../api/src/adapters/smtp/mailer.ts';
import type { MailFailure } from '../../../api/src/ports/mailer.ts';
import { MAIL } from './support/mail.ts';

const from = { name: 'SISO Partner', address: 'no-reply@siso.example' };
const received: { from: string; to: string[]; login: string | undefined; raw: string }[] = [];
let server: SMTPServer | undefined;

afterEach(async () => {
  received.length = 0;
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  server = undefined;
});

/** A server that takes mail for ada with the password 'right'; answers its address. */
async function listen(options: SMTPServerOptions = {}): Promise<string> {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) =>
      password === 'right' ? done(null, { user: username ?? '' }) : done(new Error('Invalid username or password')),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          login: session.user === undefined ? undefined : String(session.user),
          raw: Buffer.concat(chunks).toString('utf8'),
        });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => {});
  const listening = server;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', () => resolve()));
  return `127.0.0.1:${(listening.server.address() as AddressInfo).port}`;
}

const send = (url: string) => createSmtpMailer({ url, from }).send(MAIL);
const failure = (url: string) =>
  send(url).then(
    () => undefined,
    (error: unknown) => error as MailFailure,
  );
const refusal = (code: number) => Object.assign(new Error('no, ada@byron.example'), { responseCode: code });

/** The text of one part, decoded. */
function part(raw: string, type: string): string {
  const found = raw.split(/\r\n--[^\r\n]+/).find((each) => each.includes(`Content-Type: ${type}`)) ?? '';
  const at = found.indexOf('\r\n\r\n');
  const body = found.slice(at + 4);
  if (/base64/i.test(found.slice(0, at))) return Buffer.from(body, 'base64').toString('utf8');
  if (!/quoted-printable/i.test(found.slice(0, at))) return body;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

test('a whole conversation: login, envelope, headers, both parts', async () => {
  const host = await listen({ authOptional: false });
  await send(`smtp://portal%40siso:right@${host}`);
  expect(received).toHaveLength(1);
  const [mail] = received;
  expect(mail).toMatchObject({ from: from.address, to: ['ada@byron.example'], login: 'portal@siso' });
  const raw = mail?.raw ?? '';
  expect(raw).toContain(`Message-ID: <${MAIL.id}@siso.example>`);
  expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(raw).toMatch(/^Content-Language: de\r$/m);
  expect(raw).toMatch(/^From: (?:=\?UTF-8\?\S+\s+)+<no-reply@siso\.example>\r$/m);
  expect(raw).toMatch(/^Content-Type: multipart\/alternative;/m);
  expect(raw.indexOf('text/plain')).toBeLessThan(raw.indexOf('text/html'));
  expect(part(raw, 'text/plain').replaceAll('\r\n', '\n').trim()).toBe(MAIL.text.trim());
  expect(part(raw, 'text/html').trim()).toBe(MAIL.html);
  expect(raw.split('\r\n').every((line) => line.length <= 998)).toBe(true);
});

test('the same mail sent twice carries the same Message-ID', async () => {
  const host = await listen();
  await send(`smtp://${host}`);
  await send(`smtp://${host}`);
  const ids = received.map(({ raw }) => /^Message-ID: (.*)\r$/m.exec(raw)?.[1]);
  expect(ids).toEqual([`<${MAIL.id}@siso.example>`, `<${MAIL.id}@siso.example>`]);
});

test('a name cannot smuggle a header', async () => {
  const host = await listen();
  const mailer = createSmtpMailer({ url: `smtp://${host}`, from });
  await mailer.send({ ...MAIL, senderName: 'Eve\r\nBcc: all@byron.example', subject: 'Hi\r\nBcc: all@byron.example' });
  expect(received[0]?.to).toEqual(['ada@byron.example']);
  expect(received[0]?.raw).not.toMatch(/^Bcc:/m);
});

test('an address that will never take it is refused, in codes alone', async () => {
  const host = await listen({ onRcptTo: (_address, _session, done) => done(refusal(550)) });
  const error = await failure(`smtp://${host}`);
  expect(error).toMatchObject({ kind: 'refused' });
  expect(error?.message).toMatch(/^SMTP 550/);
  expect(error?.message).not.toContain('ada');
});

test('one that is busy is asked later; so is one that does not know our login, or is not there', async () => {
  const busy = await listen({ onRcptTo: (_address, _session, done) => done(refusal(451)) });
  expect(await failure(`smtp://${busy}`)).toMatchObject({ kind: 'later' });
  expect(await failure(`smtp://portal:wrong@${busy}`)).toMatchObject({ kind: 'later' });
  expect(await failure('smtp://127.0.0.1:1')).toMatchObject({ kind: 'later' });
});

test('a connection that breaks after the mail was given leaves it unknown', async () => {
  const host = await listen({
    onData(stream) {
      stream.resume();
      stream.on('end', () => {
        for (const connection of server?.connections ?? [])
          (connection as { _socket?: { destroy(): void } })._socket?.destroy();
      });
    },
  });
  expect(await failure(`smtp://${host}`)).toMatchObject({ kind: 'unknown' });
});

test('nothing goes over a network unencrypted, unless the URL says so', () => {
  expect(connectionOf('smtp://mail.example')).toMatchObject({
    host: 'mail.example',
    port: 587,
    secure: false,
    requireTLS: true,
  });
  expect(connectionOf('smtps://mail.example')).toMatchObject({ port: 465, secure: true });
  expect(connectionOf('smtp://relay.internal:25?tls=off')).toMatchObject({
    port: 25,
    requireTLS: false,
    ignoreTLS: true,
  });
  expect(connectionOf('smtp://[::1]:1025')).toMatchObject({ host: '::1', requireTLS: false });
  expect(connectionOf('smtp://a%40b:p%2Fw@mail.example').auth).toEqual({ user: 'a@b', pass: 'p/w' });
});
