import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBarriers } from './support/axe.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { makeLead } from './support/lead.ts';
import { Operator } from './support/operator.ts';
import { openDesk, openFrontPage, submitLead, whenThanked } from './support/partner-site.ts';
import { type Product, startProduct } from './support/start-product.ts';

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

const schemes = ['light', 'dark'] as const;
const directions = ['ltr', 'rtl'] as const;
const widths = [360, 1280] as const;
const views = schemes.flatMap((scheme) =>
  directions.flatMap((direction) => widths.map((width) => ({ scheme, direction, width }))),
);

async function open(options: BrowserContextOptions, path: '/' | '/desk', direction: string): Promise<Page> {
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce', ...options });
  const query = `?dir=${direction}`;
  return path === '/'
    ? openFrontPage(context, product, query)
    : openDesk(context, product, await operator.getEarnedThisMonth(), query);
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(['/', '/desk'] as const)('the page %s', (path) => {
  test.each(views)(
    'is free of barriers: $scheme, $direction, $width px',
    async ({ scheme, direction, width }) => {
      const page = await open({ colorScheme: scheme, viewport: { width, height: 800 } }, path, direction);
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(direction);
      expect(await findBarriers(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await page.context().close();
    },
    60_000,
  );

  test('fits 320 px, and 640 px with text at twice its size', async () => {
    const page = await open({ viewport: { width: 320, height: 640 } }, path, 'ltr');
    expect(await overflow(page)).toBe(0);
    await page.setViewportSize({ width: 640, height: 800 });
    await page.addStyleTag({ content: 'html { font-size: 200% }' });
    expect(await overflow(page)).toBe(0);
    await page.context().close();
  }, 60_000);
});

describe.each(schemes)('the form in %s colours', (colorScheme) => {
  test('is free of barriers with errors and in its thanks', async () => {
    const page = await open({ colorScheme, viewport: { width: 360, height: 800 } }, '/', 'ltr');
    await page.getByRole('button', { name: 'Send referral' }).click();
    await page.getByText('Enter the name of the person to contact.').first().waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);

    await submitLead(page, makeLead());
    await whenThanked(page);
    expect(await findBarriers(page)).toEqual([]);
    await page.context().close();
  }, 60_000);
});

test('the switch turns both pages dark and is remembered', async () => {
  const context = await browser.newContext({ colorScheme: 'light' });
  const page = await openFrontPage(context, product);
  const toggle = page.getByRole('button', { name: 'Dark colours' });
  const shade = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await shade();
  await toggle.click();
  const dark = await shade();
  expect(dark).not.toBe(light);
  expect(await toggle.getAttribute('aria-pressed')).toBe('true');
  await page.goto(`${product.demoSiteUrl}/desk`);
  expect(await shade()).toBe(dark);
  await context.close();
}, 60_000);
