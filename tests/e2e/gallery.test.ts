import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { entries } from '../../examples/gallery/src/catalogue.ts';
import { findBarriers } from './support/axe.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { type Product, startProduct } from './support/start-product.ts';
import { type Witness, watch } from './support/witness.ts';

let product: Product;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let witness: Witness;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  witness = await watch(context);
  page = await context.newPage();
});

afterEach(async () => {
  expect(witness.violations).toEqual([]);
  await context.close();
});

const open = (hash = '') => page.goto(`${product.apiUrl}/gallery/${hash}`);
/** #00695c, in the two ways in which Chromium writes a computed colour. */
const teal = /^rgb\(0, 105, 92\)$|^color\(srgb 0 0\.4117\d* 0\.3607\d*\)$/;
const onStage = () => page.locator('#stage [data-element]');
const choice = (label: string) =>
  page
    .locator('.choice')
    .filter({ has: page.getByText(label, { exact: true }) })
    .locator('select');
const accent = () =>
  onStage()
    .locator('button[type=submit]')
    .evaluate((button) => getComputedStyle(button).backgroundColor);

test('every element shows every one of its states', async () => {
  await open();
  for (const { name, states, contract } of entries.filter((entry) => entry.states.length > 0)) {
    for (const state of states) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#/${name}/${state.name}`);
      await page.locator('.state-about', { hasText: state.about }).waitFor();
      await page.locator(`#stage > .host-page > ${contract.tagName}`).waitFor();
    }
  }
  // In four states the element tells the page's developer, on the console, why it cannot send.
  expect(witness.errors.filter((line) => !line.includes('cannot send referrals'))).toEqual([]);
});

test('a brand, a language, a direction and a property change what stands there, without a new element', async () => {
  await open('#/referral-form/full');
  await onStage().getByLabel('Full name').waitFor();
  await onStage().evaluate((element) => element.setAttribute('data-same', 'yes'));
  const before = await accent();
  await page.getByRole('button', { name: 'Kumo' }).click();
  expect(await accent()).not.toBe(before);
  await page.getByLabel('As text').fill('#00695c');
  await page.getByLabel('As text').blur();
  await expect.poll(accent).toMatch(teal);
  await choice('Language').selectOption('العربية');
  await onStage().getByLabel('الاسم الكامل').waitFor();
  expect(await onStage().evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  await choice('Language').selectOption('Deutsch');
  await onStage().getByLabel('Vor- und Nachname').waitFor();
  await choice('Width').selectOption('360 px');
  await expect.poll(async () => (await page.locator('#stage').boundingBox())?.width).toBe(360);
  expect(await onStage().getAttribute('data-same')).toBe('yes');
  await page.reload();
  await onStage().getByLabel('Vor- und Nachname').waitFor();
  expect(await accent()).toMatch(teal);
});

test('tells of contrast, takes changes back, and copies the theme', async () => {
  await open('#/referral-form/empty?brand=solara');
  const contrast = page.getByRole('table', { name: /has 1\.8:1 on white; 4\.5:1 is needed/ });
  await contrast.waitFor();
  await page.getByLabel('Find a property').fill('radius-control');
  await page.getByLabel('radius-control').fill('3px');
  await page.getByLabel('radius-control').blur();
  await page.getByRole('button', { name: 'Take back 1 change' }).waitFor();
  await page.getByRole('button', { name: 'Copy as CSS' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('--siso-color-brand: #f2b705;');
  expect(copied).toContain('--siso-radius-control: 3px;');
  await page.getByRole('button', { name: 'Take back 1 change' }).click();
  await page.getByRole('button', { name: 'Nothing changed' }).waitFor();
});

test('hears what the element tells the page, and shows code and the contract', async () => {
  await open('#/referral-form/full');
  await onStage().getByRole('button', { name: 'Send referral' }).waitFor();
  await page
    .getByLabel('Theme, code and events')
    .getByRole('tab', { name: /^Events/ })
    .click();
  await page.locator('.events code', { hasText: 'siso-ready' }).waitFor();
  await page.getByRole('tab', { name: 'Code' }).click();
  await page.getByRole('tab', { name: 'HTML' }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.getByRole('tab', { name: 'React' }).getAttribute('aria-selected')).toBe('true');
  await page.getByText("import { ReferralForm } from '@siso/partner-widgets/react';").first().waitFor();
  await page.getByRole('tab', { name: /^Slots/ }).click();
  const [contract] = entries.filter(({ name }) => name === 'referral-form').map((entry) => entry.contract);
  const rows = page.getByRole('tabpanel', { name: 'Slots' }).getByRole('row');
  expect(await rows.count()).toBe((contract?.slots?.length ?? 0) + 1);
});

test('the doctor looks at a page and says what is wrong, or that nothing is', async () => {
  await open('#/doctor');
  await page.getByLabel('Address of the page').fill(product.demoSiteUrl);
  await page.getByRole('button', { name: 'Look at the page' }).click();
  await page.getByText('Nothing is wrong').waitFor({ timeout: 30_000 });
  await page.getByLabel('Address of the page').fill(product.docsUrl);
  await page.getByRole('button', { name: 'Look at the page' }).click();
  await page
    .getByRole('heading', { name: 'There is neither the script nor an element on the page.' })
    .waitFor({ timeout: 30_000 });
});

test('the doctor is asked from the gallery only', async () => {
  const ask = (headers: Record<string, string>) =>
    fetch(`${product.apiUrl}/gallery/doctor`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ url: product.docsUrl }),
    });
  expect((await ask({})).status).toBe(403);
  expect((await ask({ origin: 'https://elsewhere.example' })).status).toBe(403);
});

test.each(['', '#/referral-form/invalid', '#/commission-dashboard/full', '#/provider', '#/doctor'])(
  'is free of barriers and fits 360 px: %s',
  async (hash) => {
    // Only so that the checker itself may run on the page.
    const lenient = await browser.newContext({ bypassCSP: true, viewport: { width: 1440, height: 900 } });
    const looked = await lenient.newPage();
    for (const colorScheme of ['light', 'dark'] as const) {
      await looked.emulateMedia({ colorScheme });
      await looked.goto('about:blank');
      await looked.goto(`${product.apiUrl}/gallery/${hash}`);
      await looked.locator('.content h1').waitFor();
      expect(await findBarriers(looked)).toEqual([]);
    }
    await looked.setViewportSize({ width: 360, height: 800 });
    expect(await looked.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await lenient.close();
  },
);
