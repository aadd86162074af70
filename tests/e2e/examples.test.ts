import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findFreePorts } from '../support/free-ports.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { makeLead } from './support/lead.ts';
import { Operator } from './support/operator.ts';
import { type Product, startProduct } from './support/start-product.ts';
import { watch } from './support/witness.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const startTimeoutMs = 60_000;

const english = { name: 'Full name', email: 'Email', send: 'Send referral', thanks: /^Thank you/ };
const german = { name: 'Vor- und Nachname', email: 'E-Mail', send: 'Empfehlung senden', thanks: /^Danke/ };

let product: Product;
let operator: Operator;
let browser: Browser;
let example: ChildProcess | undefined;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  operator = new Operator(product);
}, 180_000);

afterEach(async () => {
  if (!example) return;
  const ended = once(example, 'close');
  // The whole group: npm starts the example as its child.
  if (example.pid) process.kill(-example.pid, 'SIGTERM');
  await ended;
  example = undefined;
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

/** Runs the example's one command on a port of its own, with a key for that origin, and waits until its page answers. */
async function start(name: string): Promise<string> {
  const [port = 0] = await findFreePorts(1);
  const origin = `http://localhost:${port}`;
  const output: string[] = [];
  const child = spawn('npm', ['start', '-w', `examples/${name}`], {
    cwd: repository,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: String(port),
      SISO_API_URL: product.apiUrl,
      SISO_SECRET_KEY: product.secretKey,
      SISO_PUBLISHABLE_KEY: await operator.createPublishableKey([origin]),
    },
  });
  example = child;
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => output.push(text.toString()));
  for (const end = Date.now() + startTimeoutMs; Date.now() < end; ) {
    if (child.exitCode !== null) break;
    const answer = await fetch(origin).catch(() => undefined);
    if (answer?.ok) return origin;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`examples/${name} did not answer.\n${output.join('')}`);
}

/** Types a lead into the form, sends it, and answers what the API has of it. */
async function refer(page: Page, labels: typeof english) {
  const lead = makeLead();
  const form = page.locator('siso-referral-form');
  await form.getByLabel(labels.name).fill(lead.clientName);
  await form.getByLabel(labels.email, { exact: true }).fill(lead.clientEmail);
  await form.getByRole('button', { name: labels.send }).click();
  await form.getByRole('heading', { name: labels.thanks }).waitFor();
  return operator.findReferrals(lead.clientName);
}

describe.each([
  ['html', english, false],
  ['react', english, true],
  ['next', english, true],
  ['wordpress', german, true],
] as const)('examples/%s', (name, labels, hasDashboard) => {
  test('starts with one command; a referral sent on its page is in the API; the figures are there', async () => {
    const origin = await start(name);
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const witness = await watch(context);
    const page = await context.newPage();
    await page.goto(origin);
    const [referral, ...more] = await refer(page, labels);
    expect(referral).toMatchObject({ status: 'new', pageUrl: `${origin}/` });
    expect(more).toEqual([]);
    if (hasDashboard) {
      const dashboard = page.locator('siso-commission-dashboard');
      const { amount } = await operator.getEarnedThisMonth();
      const figures = dashboard.locator('[part~="figure"]');
      const digits = async () => (await figures.allInnerTexts()).map((text) => text.replace(/\D/g, ''));
      const earned = expect.stringMatching(`^${amount}`);
      await expect.poll(digits, { timeout: 15_000 }).toEqual(expect.arrayContaining([earned]));
    }
    expect(witness.errors).toEqual([]);
    await context.close();
  });
});
