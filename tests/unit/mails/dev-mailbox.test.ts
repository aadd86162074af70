import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDevMailbox } from '../../../api/src/adapters/dev-mailbox/mailbox.ts';
import { createIds, systemClock } from '../../../api/src/adapters/system.ts';
import { answerMailbox } from '../../../api/src/entry/local/mailbox.ts';
import { writePrivateFile } from '../../../api/src/entry/local/private-file.ts';
import type { Mail } from '../../../api/src/ports/mailer.ts';

const ids = createIds(systemClock);
let folder: string;
beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'mailbox-')), 'mailbox');
});
afterAll(() => rm(join(folder, '..'), { recursive: true }));

const open = () => createDevMailbox({ folder, write: writePrivateFile });
const mailTo = (to: string, more: Partial<Mail> = {}): Mail => ({
  id: ids.make('mail'),
  kind: 'invitation',
  locale: 'en',
  to,
  senderName: 'Northwind <Studio>',
  subject: 'Hello & welcome',
  text: 'Accept:\nhttp://localhost:8787/invitation#secret-of-the-link\n\nhttp://localhost:8787/ is no line of its own\n',
  html: '<!doctype html><html><head><title>x</title></head><body><a href="http://localhost:8787/invitation#secret">Accept</a></body></html>',
  ...more,
});
const get = (
  path: string,
  { host = 'localhost:8787', peer = '127.0.0.1' as string | undefined, method = 'GET' } = {},
) => answerMailbox(open(), new Request(`http://${host}${path}`, { method }), peer);
const body = async (path: string) => (await get(path))?.text();

test('an empty mailbox says what to do, and answers JSON', async () => {
  expect(await body('/dev/mailbox')).toContain('No mail yet');
  expect(JSON.parse((await body('/dev/mailbox.json')) ?? '')).toEqual({ data: [] });
});

test('mail stays over a restart, the newest first, once per id, for its owner’s eyes', async () => {
  const [first, second] = [mailTo('ada@byron.example'), mailTo('grace@hopper.example')];
  for (const mail of [first, second, second]) await open().send(mail);
  expect((await open().list()).map(({ id }) => id)).toEqual([second.id, first.id]);
  for (const name of await readdir(folder)) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
  const { data } = JSON.parse((await body('/dev/mailbox.json?to=Ada@byron.example')) ?? '') as { data: unknown[] };
  expect(data).toEqual([
    expect.objectContaining({
      id: first.id,
      to: 'ada@byron.example',
      kind: 'invitation',
      links: ['http://localhost:8787/invitation#secret-of-the-link'],
    }),
  ]);
});

test('pages escape what mails hold, run nothing, and let links lead the window', async () => {
  const mail = mailTo('<b>@byron.example', { subject: '<script>alert(1)</script>' });
  await open().send(mail);
  for (const path of ['/dev/mailbox', `/dev/mailbox/${mail.id}`]) {
    const response = await get(path);
    expect(response?.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self';/);
    expect(response?.headers.get('cache-control')).toBe('no-store');
    const text = await response?.text();
    expect(text).not.toContain('<script>');
    expect(text).not.toContain('<b>');
    expect(text).toContain('&lt;script&gt;');
  }
  const html = await get(`/dev/mailbox/${mail.id}/html`);
  expect(html?.headers.get('content-security-policy')).toMatch(
    /default-src 'none'.*sandbox allow-top-navigation-by-user-activation$/,
  );
  expect(await html?.text()).toContain('<base target="_top">');
  const text = await get(`/dev/mailbox/${mail.id}/text`);
  expect(text?.headers.get('content-type')).toBe('text/plain; charset=utf-8');
});

test('it is shown on its own machine only, under a name of this machine, and only to be read', async () => {
  const refused = [
    await get('/dev/mailbox.json', { peer: '192.168.1.7' }),
    await get('/dev/mailbox.json', { host: 'rebound.example:8787' }),
    await get('/dev/mailbox.json', { host: 'localhost.example' }),
  ];
  refused.push(await answerMailbox(open(), new Request('http://localhost/dev/mailbox.json'), undefined));
  expect(refused.map((response) => response?.status)).toEqual([403, 403, 403, 403]);
  for (const [host, peer] of [
    ['127.0.0.1:8787', '::1'],
    ['[::1]:8787', '::ffff:127.0.0.1'],
  ] as const) {
    expect((await get('/dev/mailbox', { host, peer }))?.status).toBe(200);
  }
  expect((await get('/dev/mailbox', { method: 'POST' }))?.status).toBe(405);
  const head = await get('/dev/mailbox', { method: 'HEAD' });
  expect([head?.status, head?.headers.get('content-type'), await head?.text()]).toEqual([
    200,
    'text/html; charset=utf-8',
    '',
  ]);
  expect((await get('/dev/mailbox/mal_01k9zq3m7xw5v8h2t6r4d1e0cb'))?.status).toBe(404);
  expect((await get('/dev/mailbox/..%2f..%2fsecret'))?.status).toBe(404);
  expect(await get('/dev/mailboxes')).toBeUndefined();
  expect(await get('/v1/programme')).toBeUndefined();
});

test('the oldest are forgotten', async () => {
  const mailbox = open();
  for (let i = 0; i < 205; i++) await mailbox.send(mailTo(`person-${i}@byron.example`));
  const kept = await mailbox.list();
  expect(kept).toHaveLength(200);
  expect(kept[0]?.to).toBe('person-204@byron.example');
});
