import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { diskAssets } from '../../api/src/adapters/disk/assets.ts';
import { cdnRoutes } from '../../api/src/http/cdn-routes.ts';
import type { Integrity } from '../../widgets/build/release.ts';
import { launchBrowser } from './support/launch-browser.ts';

const built = new URL('../../widgets/dist/cdn/', import.meta.url);
let browser: Browser;
let release: Integrity;
let cdn: Server;
let host: Server;
let page = '';

const at = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const listen = (server: Server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

beforeAll(async () => {
  release = JSON.parse(await readFile(new URL('integrity.json', built), 'utf8'));
  const disk = diskAssets(built.pathname);
  const app = cdnRoutes({ cdn: disk, releases: { get: async () => undefined } }).onError((_, c) => c.body(null, 404));
  cdn = createServer(async ({ url }, reply) => {
    const answer = await app.request(url ?? '/');
    reply.writeHead(answer.status, Object.fromEntries(answer.headers)).end(Buffer.from(await answer.arrayBuffer()));
  });
  host = createServer((_, reply) => reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page));
  await Promise.all([listen(cdn), listen(host)]);
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  cdn?.close();
  host?.close();
});

const FILE = 'iife/referral-form.js';
const snippet = (integrity: string): string => `<!doctype html><html lang="de"><title>A page</title>
<script src="${at(cdn)}/cdn/${release.version}/${FILE}" integrity="${integrity}" crossorigin="anonymous" defer></script>
<siso-referral-form></siso-referral-form>`;

/** Opens the host's page and tells whether the form was shown, and with which heading. */
async function open(html: string, heading: string): Promise<{ shown: boolean; errors: string[] }> {
  page = html;
  const tab = await browser.newPage();
  const errors: string[] = [];
  tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await tab.goto(at(host), { waitUntil: 'load' });
  const shown = await tab
    .getByRole('heading', { name: heading })
    .waitFor({ state: 'attached', timeout: 5000 })
    .then(
      () => true,
      () => false,
    );
  await tab.close();
  return { shown, errors };
}

const german = async (): Promise<string> =>
  JSON.parse(await readFile(new URL('iife/texts/de/referral-form.json', built), 'utf8')).title;

it('runs a pinned script, and the page’s language comes with it', async () => {
  const { integrity = '' } = release.files[FILE] ?? {};
  expect(integrity).toMatch(/^sha384-/);
  const { shown, errors } = await open(snippet(integrity), await german());
  expect(errors.filter((text) => /integrity/i.test(text))).toEqual([]);
  expect(shown).toBe(true);
});

it('is blocked by the browser with another digest', async () => {
  const { integrity = '' } = release.files['siso.js'] ?? {};
  const { shown, errors } = await open(snippet(integrity), await german());
  expect(shown).toBe(false);
  expect(errors.some((text) => /integrity/i.test(text))).toBe(true);
});

it.each([
  ['right digests run', (value: string) => value, true],
  ['a wrong digest of a chunk stops it', () => `sha384-${'A'.repeat(64)}`, false],
])('an import map with %s', async (_, change, runs) => {
  const base = `${at(cdn)}/cdn/${release.version}/`;
  const own = Object.entries(release.files).filter(([file]) => file.endsWith('.js') && !file.startsWith('iife/'));
  const integrity = Object.fromEntries(
    own.map(([file, one]) => [base + file, file.startsWith('chunks/core-') ? change(one.integrity) : one.integrity]),
  );
  const html = `<!doctype html><html lang="en"><title>A page</title>
<script type="importmap">${JSON.stringify({ integrity })}</script>
<script type="module" src="${base}siso.js"></script><siso-referral-form></siso-referral-form>`;
  expect((await open(html, 'Refer a client')).shown).toBe(runs);
});
