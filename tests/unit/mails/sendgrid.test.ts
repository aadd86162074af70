import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createSendGridMailer } from '../../../api/src/adapters/sendgrid/mailer.ts';
import { MailFailure } from '../../../api/src/ports/mailer.ts';
import { MAIL } from './support/mail.ts';

interface Call {
  method: string | undefined;
  path: string | undefined;
  headers: IncomingHttpHeaders;
  body: Record<string, unknown>;
}

let server: Server;
let origin: string;
let calls: Call[] = [];
let reply: { status: number; headers?: Record<string, string> } | 'silence' = { status: 202 };

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const text = (await request.toArray()).join('');
    calls.push({ method: request.method, path: request.url, headers: request.headers, body: JSON.parse(text) });
    if (reply === 'silence') return request.socket.destroy();
    response.writeHead(reply.status, reply.headers).end(reply.status === 202 ? '' : '{"errors":[{"message":"no"}]}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  calls = [];
  reply = { status: 202 };
});
afterAll(() => server.close());

const from = { name: 'SISO Partner', address: 'no-reply@siso.example' };
const mailer = () => createSendGridMailer({ apiKey: 'SG.test-key', from, origin });
const failure = () =>
  mailer()
    .send(MAIL)
    .then(
      () => undefined,
      (error: unknown) => error as MailFailure,
    );

test('a mail is one call, plain text before HTML, and nothing in it is tracked', async () => {
  await mailer().send(MAIL);
  expect(calls).toHaveLength(1);
  const [call] = calls;
  expect(call).toMatchObject({ method: 'POST', path: '/v3/mail/send' });
  expect(call?.headers).toMatchObject({ authorization: 'Bearer SG.test-key', 'content-type': 'application/json' });
  expect(call?.body).toEqual({
    personalizations: [{ to: [{ email: MAIL.to }] }],
    from: { email: 'no-reply@siso.example', name: 'Bürø Nørd, „Partner“' },
    subject: MAIL.subject,
    content: [
      { type: 'text/plain', value: MAIL.text },
      { type: 'text/html', value: MAIL.html },
    ],
    headers: {
      'Message-ID': `<${MAIL.id}@siso.example>`,
      'Auto-Submitted': 'auto-generated',
      'Content-Language': 'de',
    },
    categories: ['invitation'],
    custom_args: { mail_id: MAIL.id },
    tracking_settings: {
      click_tracking: { enable: false, enable_text: false },
      open_tracking: { enable: false },
      subscription_tracking: { enable: false },
      ganalytics: { enable: false },
    },
  });
});

test('without a name of its own it wears the sender’s, or none', async () => {
  await mailer().send({ ...MAIL, senderName: null });
  await createSendGridMailer({ apiKey: 'k', from: { ...from, name: null }, origin }).send({
    ...MAIL,
    senderName: null,
  });
  expect(calls.map(({ body }) => body.from)).toEqual([
    { email: from.address, name: 'SISO Partner' },
    { email: from.address },
  ]);
});

test.each([
  [400, 'refused'],
  [413, 'refused'],
  [401, 'later'],
  [403, 'later'],
  [429, 'later'],
  [500, 'later'],
  [503, 'later'],
] as const)('an answer of %i means %s, and the words of it stay out of the log', async (status, kind) => {
  reply = { status };
  const error = await failure();
  expect(error).toBeInstanceOf(MailFailure);
  expect(error).toMatchObject({ kind, message: `SendGrid answered ${status}` });
});

test('its wish to wait is heard, within reason', async () => {
  reply = { status: 429, headers: { 'retry-after': '120' } };
  expect((await failure())?.retryAfterSeconds).toBe(120);
  reply = { status: 429, headers: { 'retry-after': '99999999' } };
  expect((await failure())?.retryAfterSeconds).toBe(3_600);
  reply = { status: 429, headers: { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' } };
  expect((await failure())?.retryAfterSeconds).toBeNull();
});

test('a call that gets no answer may have arrived; one that found nobody has not', async () => {
  reply = 'silence';
  expect(await failure()).toMatchObject({ kind: 'unknown' });
  const gone = createServer();
  await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
  const { port } = gone.address() as AddressInfo;
  await new Promise((resolve) => gone.close(resolve));
  const closed = createSendGridMailer({ apiKey: 'k', from, origin: `http://127.0.0.1:${port}` });
  await expect(closed.send(MAIL)).rejects.toMatchObject({ kind: 'later', message: 'SendGrid cannot be reached' });
});

test('a redirect is not followed: the key goes to SendGrid only', async () => {
  reply = { status: 302, headers: { location: `${origin}/elsewhere` } };
  expect(await failure()).toBeInstanceOf(MailFailure);
  expect(calls).toHaveLength(1);
});
