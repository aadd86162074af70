import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diagnose } from '../../widgets/doctor/src/diagnose.ts';
import { observe } from '../../widgets/doctor/src/observe.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { Operator } from './support/operator.ts';
import { type Product, startProduct } from './support/start-product.ts';

interface HostPage {
  readonly headers?: Record<string, string>;
  readonly body: string;
}

let product: Product;
let browser: Browser;
let host: Server;
let origin: string;
let key: string;
const pages = new Map<string, HostPage>();

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  host = createServer((request, response) => {
    const page = pages.get(request.url ?? '');
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
    response.end(`<!doctype html><html lang="en"><title>A host</title>${page?.body ?? ''}`);
  });
  host.listen(0, '127.0.0.1');
  await once(host, 'listening');
  origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
  key = await new Operator(product).createPublishableKey([origin]);
}, 180_000);

afterAll(async () => {
  host?.close();
  await browser?.close();
  await product?.stop();
}, 60_000);

const loader = () => `<script type="module" src="${product.apiUrl}/cdn/v1/siso.js"></script>`;
const form = (attributes = `publishable-key="${key}"`) => `<siso-referral-form ${attributes}></siso-referral-form>`;
const policy = (text: string) => ({ 'content-security-policy': text });

async function findingsOn(page: HostPage) {
  pages.set('/', page);
  return diagnose(await observe(`${origin}/`, { browser }));
}

test('a page that is set up rightly has no finding', async () => {
  const headers = policy(
    `default-src 'none'; script-src ${product.apiUrl}; connect-src ${product.apiUrl}; img-src *; require-trusted-types-for 'script'; trusted-types lit-html`,
  );
  expect(await findingsOn({ headers, body: loader() + form() })).toEqual([]);
});

test.each<[id: string, page: () => HostPage, fix: () => string]>([
  ['csp-script-src', () => ({ headers: policy("script-src 'self'"), body: loader() + form() }), () => product.apiUrl],
  [
    'csp-connect-src',
    () => ({ headers: policy("connect-src 'self'"), body: loader() + form() }),
    () => `connect-src 'self' ${product.apiUrl}`,
  ],
  [
    'csp-trusted-types',
    () => ({ headers: policy('trusted-types mine'), body: loader() + form() }),
    () => 'trusted-types mine lit-html',
  ],
  ['key-refused', () => ({ body: loader() + form('publishable-key="pk_test_notakey"') }), () => 'publishable key'],
  [
    'origin-not-allowed',
    () => ({ body: loader() + form(`publishable-key="${product.publishableKey}"`) }),
    () => origin,
  ],
  ['key-missing', () => ({ body: loader() + form('') }), () => 'publishable-key="pk_…"'],
  [
    'secret-key-in-page',
    () => ({ body: `${loader()}${form()}<script>const key = "sk_test_0123456789abcdef"</script>` }),
    () => 'Revoke',
  ],
  ['duplicate-script', () => ({ body: loader() + loader() + form() }), () => 'one script tag'],
  ['script-missing', () => ({ body: form() }), () => 'script tag'],
  ['script-status', () => ({ body: loader().replace('siso.js', 'sisso.js') + form() }), () => 'file name'],
  ['script-not-module', () => ({ body: loader().replace('type="module" ', '') + form() }), () => 'type="module"'],
  ['unknown-tag', () => ({ body: `${loader()}${form()}<siso-referal-form></siso-referal-form>` }), () => 'spelling'],
  [
    'self-closing',
    () => ({ body: loader() + form().replace('></siso-referral-form>', ' />') }),
    () => '</siso-referral-form>',
  ],
  [
    'api-unreachable',
    () => ({ body: loader() + form(`publishable-key="${key}" api-url="http://127.0.0.1:9"`) }),
    () => 'api-url',
  ],
])('%s is found, with the way to mend it', async (id, page, fix) => {
  const findings = await findingsOn(page());
  const found = findings.find((finding) => finding.id === id);
  expect(findings.map((finding) => finding.id)).toContain(id);
  expect(found?.fix).toContain(fix());
});

test('the command prints what it found and ends with 1; with 0 where all is well; with 2 where it could not look', async () => {
  const run = async (...args: string[]) => {
    const child = spawn(process.execPath, ['widgets/doctor/src/main.ts', ...args]);
    const [out, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    return { out, errors, code };
  };
  pages.set('/well', { body: loader() + form() });
  pages.set('/ill', { body: form() });
  const well = await run(`${origin}/well`);
  expect(well).toMatchObject({ code: 0, errors: '' });
  expect(well.out).toContain('✓ Nothing is wrong');
  const ill = await run(`${origin}/ill`);
  expect(ill).toMatchObject({ code: 1, errors: '' });
  expect(ill.out).toMatch(/✗ .*\[script-missing\]\n {4}Seen: .+\n {4}Mend: .+/);
  const json = await run(`${origin}/ill`, '--json');
  expect(JSON.parse(json.out)).toMatchObject({ url: `${origin}/ill`, findings: [{ id: 'script-missing' }] });
  expect((await run('nowhere')).code).toBe(2);
});
