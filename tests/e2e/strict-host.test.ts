import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './support/launch-browser.ts';
import { makeLead } from './support/lead.ts';
import { Operator } from './support/operator.ts';
import { openDesk, openFrontPage, submitLead, whenThanked } from './support/partner-site.ts';
import { type Product, startProduct } from './support/start-product.ts';
import { readStorage, watch } from './support/witness.ts';

let product: Product;
let operator: Operator;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  operator = new Operator(product);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

test.each(['localhost', '127.0.0.1'])(
  'both elements work under the strict policy of http://%s',
  async (host) => {
    const demo = { ...product, demoSiteUrl: `http://${host}:${new URL(product.demoSiteUrl).port}` };
    const context = await browser.newContext();
    const witness = await watch(context);
    const tokens: string[] = [];
    context.on('response', async (response) => {
      if (new URL(response.url()).pathname !== '/my/siso-session') return;
      tokens.push(((await response.json()) as { token: string }).token);
    });

    const front = await openFrontPage(context, demo);
    await submitLead(front, makeLead());
    await whenThanked(front);
    const desk = await openDesk(context, demo, await operator.getEarnedThisMonth());
    await front.reload();
    await front.getByLabel('Full name').waitFor();

    expect(witness.violations).toEqual([]);
    expect(witness.errors).toEqual([]);
    const origins = new Set(witness.requests.map((request) => new URL(request.url()).origin));
    expect([...origins].sort()).toEqual([demo.demoSiteUrl, new URL(demo.apiUrl).origin].sort());
    expect(await context.cookies()).toEqual([]);

    const [token] = tokens;
    expect(token).toMatch(/^eyJ/);
    for (const page of [front, desk]) {
      const kept = await readStorage(page);
      const markup = await page.content();
      for (const secret of [...tokens, product.secretKey, product.operatorKey]) {
        expect(kept).not.toContain(secret);
        expect(markup).not.toContain(secret);
      }
      expect(kept).not.toMatch(/eyJ[\w-]+\.[\w-]+\./);
    }
    expect(witness.requests.filter((request) => request.url().includes(token ?? 'eyJ'))).toEqual([]);
    await context.close();
  },
  60_000,
);

test('the pages are served with a policy that allows nothing inline', async () => {
  for (const path of ['/', '/desk']) {
    const { headers } = await fetch(product.demoSiteUrl + path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|\*|data:|blob:/);
  }
});
