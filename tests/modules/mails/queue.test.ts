import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type NewMail, queueMail, sendDueMails, sweepMailsJob } from '../../../api/src/modules/mails/index.ts';
import { systemContext, write } from '../../../api/src/platform/context.ts';
import { type FailureKind, type Mail, type Mailer, MailFailure } from '../../../api/src/ports/mailer.ts';
import { givenPartner } from '../../support/fixtures.ts';
import { createMailbox, deliveredMails, tokenIn } from '../../support/mailbox.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const TOKEN = 'a-secret-that-no-row-may-hold';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterEach(async () => {
  await server.sql('delete from mails');
  server.clock.set('2026-03-15T12:00:00.000Z');
});
afterAll(() => server.close());

const reset = (fields: Partial<NewMail> = {}): NewMail =>
  ({
    to: 'ada@byron.example',
    kind: 'reset_password',
    locale: 'en',
    partnerId: null,
    data: { name: 'Ada Byron', token: TOKEN, expiresAt: '2026-03-16T12:00:00.000Z' },
    ...fields,
  }) as NewMail;

const queue = (mail: NewMail, on = server) =>
  write(systemContext(on.service.deps, 'demo'), async (inner) => {
    await inner.tx.all(await queueMail(inner, mail));
  });
const rows = () => server.sql('select * from mails order by id');
const failing = (kind: FailureKind, calls: Mail[] = []): Mailer => ({
  async send(mail) {
    calls.push(mail);
    throw new MailFailure(kind, 'the provider said no');
  },
});
const send = (mailer: Mailer) => sendDueMails(server.service.deps, mailer);

test('a mail waits sealed, leaves once, and forgets what it carried', async () => {
  await queue(reset());
  const [waiting] = await rows();
  expect(waiting).toMatchObject({ recipient: 'ada@byron.example', kind: 'reset_password', status: 'queued' });
  expect(JSON.stringify(waiting)).not.toContain(TOKEN);
  expect(JSON.stringify(waiting)).not.toContain('Ada Byron');
  const [mail, ...more] = await deliveredMails(server);
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ id: waiting?.id, to: 'ada@byron.example', subject: 'Choose a new password' });
  expect(mail && tokenIn(mail)).toBe(TOKEN);
  expect(await rows()).toMatchObject([
    { status: 'sent', sealed_data: null, attempts: 1, unanswered: 0, last_error: null },
  ]);
  expect(await deliveredMails(server)).toEqual([]);
  expect(server.log.filter(({ message }) => message === 'mail sent')).toHaveLength(1);
  expect(JSON.stringify(server.log)).not.toContain(TOKEN);
  expect(JSON.stringify(server.log)).not.toContain('ada@byron.example');
});

test('a mail of what did not happen never leaves', async () => {
  const undone = write(systemContext(server.service.deps, 'demo'), async (inner) => {
    await inner.tx.all(await queueMail(inner, reset()));
    throw new Error('changed my mind');
  });
  await expect(undone).rejects.toThrow('changed my mind');
  expect(await rows()).toEqual([]);
});

test('it wears the brand of its partner, and the programme’s name where there is none', async () => {
  const partner = await givenPartner(server, {
    companyName: 'Northwind Studio',
    brand: { color: '#0f766e', logoUrl: 'https://northwind.example/logo.svg' },
  });
  await queue(reset({ partnerId: partner.id }));
  await queue(reset());
  const [first, second] = await deliveredMails(server);
  const [branded, plain] = first?.senderName === 'Northwind Studio' ? [first, second] : [second, first];
  expect(branded?.html).toContain('https://northwind.example/logo.svg');
  expect(branded?.html).toContain('#0f766e');
  expect(plain?.html).not.toContain('<img');
  const programme = await server.json<{ name: string }>('GET', '/v1/programme', { key: server.operatorKey });
  expect(plain?.senderName).toBe(programme.name);
});

test('after a failure it waits longer each time, then is given up with a line in the log', async () => {
  await queue(reset({ data: { name: null, token: TOKEN, expiresAt: '2027-01-01T00:00:00.000Z' } }));
  const calls: Mail[] = [];
  const mailer = failing('later', calls);
  await send(mailer);
  await send(mailer);
  expect(calls).toHaveLength(1);
  expect(await rows()).toMatchObject([
    { status: 'queued', attempts: 1, unanswered: 0, last_error: 'the provider said no' },
  ]);
  let waited = 0;
  for (let hours = 0; hours < 24; hours += 0.01) {
    server.clock.advance({ seconds: 36 });
    if ((await rows())[0]?.status !== 'queued') break;
    const before = calls.length;
    const [row] = await rows();
    if (row && row.next_attempt_at > server.clock.now()) continue;
    await send(mailer);
    waited += calls.length - before;
  }
  expect(waited).toBe(8);
  expect(new Set(calls.map(({ id }) => id)).size).toBe(1);
  expect(await rows()).toMatchObject([{ status: 'failed', sealed_data: null, attempts: 9 }]);
  expect(server.log).toContainEqual(
    expect.objectContaining({ level: 'error', message: 'mail given up', attempts: 9, error: 'the provider said no' }),
  );
});

test('what is refused is not tried again', async () => {
  await queue(reset());
  const calls: Mail[] = [];
  await send(failing('refused', calls));
  server.clock.advance({ days: 1 });
  await send(failing('refused', calls));
  expect(calls).toHaveLength(1);
  expect(await rows()).toMatchObject([{ status: 'failed', sealed_data: null }]);
});

test('where nobody knows whether it left, the provider is called twice at most', async () => {
  await queue(reset({ data: { name: null, token: TOKEN, expiresAt: '2027-01-01T00:00:00.000Z' } }));
  const calls: Mail[] = [];
  for (let i = 0; i < 5; i++) {
    await send(failing('unknown', calls));
    server.clock.advance({ hours: 1 });
  }
  expect(calls).toHaveLength(2);
  expect(await rows()).toMatchObject([{ status: 'failed', unanswered: 2, sealed_data: null }]);
});

test('a worker that ends in the middle leaves it to the next one, twice at most', async () => {
  await queue(reset({ data: { name: null, token: TOKEN, expiresAt: '2027-01-01T00:00:00.000Z' } }));
  const [queued] = await rows();
  // As after a kill between the hand-over and the word on what became of it.
  const killed = (times: number) =>
    server.sql('update mails set attempts = $1, unanswered = $1, next_attempt_at = $2 where id = $3', [
      times,
      new Date(server.clock.now().getTime() + 120_000),
      queued?.id,
    ]);
  await killed(1);
  expect(await deliveredMails(server)).toEqual([]);
  server.clock.advance({ seconds: 121 });
  expect(await deliveredMails(server)).toHaveLength(1);
  await server.sql('delete from mails');
  await queue(reset());
  const [again] = await rows();
  await server.sql('update mails set attempts = 2, unanswered = 2 where id = $1', [again?.id]);
  expect(await deliveredMails(server)).toEqual([]);
  expect(await rows()).toMatchObject([{ status: 'failed', last_error: 'nobody knows whether it left' }]);
});

test('many workers hand over each mail once', async () => {
  for (let i = 0; i < 35; i++) await queue(reset({ to: `person-${i}@byron.example` }));
  const mailbox = createMailbox();
  const slow: Mailer = {
    async send(mail) {
      await sleep(20);
      await mailbox.send(mail);
    },
  };
  await Promise.all([send(slow), send(slow), send(slow)]);
  expect(new Set(mailbox.mails.map(({ to }) => to)).size).toBe(35);
  expect(mailbox.mails).toHaveLength(35);
});

test('a link that has run out is not sent', async () => {
  await queue(reset());
  server.clock.advance({ days: 2 });
  expect(await deliveredMails(server)).toEqual([]);
  expect(await rows()).toMatchObject([{ status: 'failed', last_error: 'its link has run out' }]);
});

test('what cannot be opened or written hurts no other mail', async () => {
  await queue(reset());
  await server.sql(`update mails set sealed_data = 'v1.AAAA.AAAA'`);
  await queue(reset());
  expect(await deliveredMails(server)).toHaveLength(1);
  expect(await rows()).toMatchObject([{ status: 'queued', unanswered: 0 }, { status: 'sent' }]);
});

test('the sweep says how many wait, and forgets what is long settled', async () => {
  await queue(reset());
  await deliveredMails(server);
  server.clock.advance({ days: 31 });
  await queue(reset({ to: 'grace@hopper.example' }));
  const swept = await sweepMailsJob.run(systemContext(server.service.deps, 'worker'));
  expect(swept).toEqual({ swept: 1, queued: 1, failed: 0 });
});

test('a worker sends it within a second of the commit; without a way out it says so and the mail waits', async () => {
  const mailbox = createMailbox();
  const working = await startTestServer({ realClock: true, worker: true, mailer: mailbox });
  try {
    await sleep(300);
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const began = performance.now();
    await queue(reset({ data: { name: null, token: TOKEN, expiresAt } }), working);
    await expect.poll(() => mailbox.mails.length, { interval: 10, timeout: 5_000 }).toBe(1);
    expect(performance.now() - began).toBeLessThan(1_000);
  } finally {
    await working.close();
  }
  const mute = await startTestServer({ realClock: true, worker: true });
  try {
    expect(mute.log).toContainEqual(
      expect.objectContaining({ level: 'warn', message: expect.stringMatching(/^mail cannot leave/) }),
    );
    await queue(reset(), mute);
    await sleep(500);
    expect(await mute.sql('select status, attempts from mails')).toEqual([{ status: 'queued', attempts: 0 }]);
  } finally {
    await mute.close();
  }
});
