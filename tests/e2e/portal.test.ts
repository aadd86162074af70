import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBarriers } from './support/axe.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { PortalPeople, typeSignIn, whenInside } from './support/portal.ts';
import { type Product, startProduct } from './support/start-product.ts';
import { readStorage, watch } from './support/witness.ts';

let product: Product;
let browser: Browser;
let people: PortalPeople;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  people = new PortalPeople(product, browser);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

const title = (page: Page) => page.locator('#page-title');
const navigation = (page: Page) => page.locator('.side nav');
const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(product.portalUrl + path);
  await whenInside(page);
};

/** The page's element is there and has its answer: nothing of it waits any more. */
const settled = async (page: Page): Promise<void> => {
  await page.locator('.element > :defined').waitFor();
  await page
    .locator('.element [aria-busy=true], .element .wait, .element .loading')
    .first()
    .waitFor({ state: 'detached' });
};

const PARTNER = ['Home', 'Referrals', 'Projects', 'Commissions'];
const PROGRAMME = ['Partners', 'Referrals', 'Projects', 'Plans', 'Team', 'Settings'];
const places: Readonly<Record<string, { main: readonly string[]; settings: readonly string[] }>> = {
  owner: { main: [...PARTNER, 'Team', 'Settings'], settings: ['Profile', 'Security', 'API keys', 'Activity log'] },
  admin: { main: [...PARTNER, 'Team', 'Settings'], settings: ['Profile', 'Security', 'API keys', 'Activity log'] },
  sales: { main: [...PARTNER, 'Settings'], settings: ['Profile', 'Security', 'Activity log'] },
  viewer: { main: [...PARTNER, 'Settings'], settings: ['Profile', 'Security', 'Activity log'] },
  programme_admin: { main: PROGRAMME, settings: ['Security', 'API keys', 'Activity log'] },
  partner_manager: { main: PROGRAMME, settings: ['Security', 'API keys', 'Activity log'] },
  finance: { main: PROGRAMME, settings: ['Security', 'Activity log'] },
  support: { main: PROGRAMME, settings: ['Security', 'Activity log'] },
};

describe('who signs in sees what the role may, and nothing else', () => {
  test.each(Object.keys(places))('%s', async (role) => {
    const context = await people.contextOf(role);
    const witness = await watch(context);
    const page = await context.newPage();
    await open(page, '/settings/security');
    const { main, settings } = places[role] ?? { main: [], settings: [] };
    expect(await navigation(page).getByRole('link').allTextContents()).toEqual(main);
    expect(
      (await page.getByRole('navigation', { name: 'Settings' }).getByRole('link').allTextContents()).map((text) =>
        text.trim(),
      ),
    ).toEqual(settings);
    expect(await page.getByRole('button', { name: 'Switch partner' }).count()).toBe(main === PROGRAMME ? 1 : 0);
    for (const name of main) {
      await navigation(page).getByRole('link', { name, exact: true }).click();
      await expect.poll(() => title(page).textContent()).toBe(name);
      // Nothing that the navigation leads to is refused by its element.
      await settled(page);
      expect(await page.locator('.element > [denied]').count()).toBe(0);
    }
    expect(witness.violations).toEqual([]);
    expect(witness.errors).toEqual([]);
    await context.close();
  });

  test('an address that the role does not include says so', async () => {
    const context = await people.contextOf('viewer');
    const page = await context.newPage();
    await open(page, '/team');
    expect(await title(page).textContent()).toBe('This page is not open to you');
    await open(page, '/partners');
    expect(await title(page).textContent()).toBe('Page not found');
    await open(page, `/partner/${product.partnerId}/referrals`);
    expect(await title(page).textContent()).toBe('There is no such partner');
    await context.close();
  });
});

describe('the way in', () => {
  test('the page that was asked for is there after the sign-in, and nothing secret is kept', async () => {
    const context = await people.newContext();
    const witness = await watch(context);
    const page = await context.newPage();
    await page.goto(`${product.portalUrl}/projects`);
    await typeSignIn(page, people.find('sales'));
    await expect.poll(() => title(page).textContent()).toBe('Projects');
    expect(new URL(page.url()).pathname).toBe('/projects');
    await expect.poll(() => page.title()).toMatch(/^Projects – /);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('page-title');
    const kept = await readStorage(page);
    expect(kept).not.toMatch(/eyJ|password|merrin-holt\.example/);
    expect(witness.violations).toEqual([]);

    // Ended elsewhere: the page asks for the sign-in where it stands, and goes on there.
    await context.clearCookies();
    await page.evaluate(() => new BroadcastChannel('portal').postMessage('changed'));
    await page.getByText('Your session has ended.').waitFor();
    await typeSignIn(page, people.find('sales'));
    await expect.poll(() => title(page).textContent()).toBe('Projects');

    await page.locator('.person').click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('Email address').waitFor();
    expect(await page.getByText('Your session has ended.').count()).toBe(0);
    await page.reload();
    await page.getByLabel('Email address').waitFor();
    await context.close();
  });

  test('a token of a mailed link leaves the address bar before anything is asked', async () => {
    const context = await people.newContext();
    const witness = await watch(context);
    const page = await context.newPage();
    await page.goto(`${product.portalUrl}/reset-password#a-token-of-a-mail`);
    await page.getByLabel('New password').waitFor();
    expect(page.url()).toBe(`${product.portalUrl}/reset-password`);
    expect(await readStorage(page)).not.toContain('a-token-of-a-mail');
    expect(witness.requests.some((request) => request.url().includes('a-token-of-a-mail'))).toBe(false);
    expect(witness.violations).toEqual([]);
    await context.close();
  });
});

describe('staff look at a partner', () => {
  test('by the switcher: its pages with its rights, a banner, and a way back', async () => {
    const context = await people.contextOf('partner_manager');
    const page = await context.newPage();
    await open(page, '/referrals');
    await page.getByRole('button', { name: 'Switch partner' }).click();
    await page.locator('#switcher-wide').getByLabel('Find a partner').fill('merrin');
    await page.locator('#switcher-wide').getByText('Merrin & Holt').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText(/You are looking at .*Merrin & Holt/).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/partner/${product.partnerId}`);
    await page.locator('siso-commission-dashboard').getByText('Earned per month').waitFor();
    expect(await page.title()).toBe('Home – Merrin & Holt');
    expect(await navigation(page).getByRole('link').allTextContents()).toEqual([...PARTNER, 'Team', 'Settings']);
    await navigation(page).getByRole('link', { name: 'Referrals' }).click();
    await page.reload();
    await page.getByText(/You are looking at .*Merrin & Holt/).waitFor();
    await page.getByRole('link', { name: 'Back to the programme' }).click();
    await expect.poll(() => title(page).textContent()).toBe('Partners');
    expect(await page.getByText(/You are looking at/).count()).toBe(0);
    await open(page, '/partner/ptr_01k1j3g5z8ktkhknw4ejnp0000/referrals');
    await expect.poll(() => title(page).textContent()).toBe('There is no such partner');
    await context.close();
  });
});

describe('by keyboard', () => {
  test('the palette finds pages, actions and partners, and gives the focus back', async () => {
    const context = await people.contextOf('partner_manager');
    const page = await context.newPage();
    await open(page, '/referrals');
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: 'Search and commands' });
    await field.waitFor();
    await page.keyboard.type('plan');
    expect(await page.locator('#commands [aria-selected=true]').textContent()).toContain('Plans');
    await page.keyboard.press('Enter');
    await expect.poll(() => title(page).textContent()).toBe('Plans');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('page-title');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('calder');
    await page.getByRole('option', { name: /Look at .*Calder Ridge/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(/You are looking at .*Calder Ridge/).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('theme dark');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('nothing like it');
    await page.getByText('Nothing matches.').waitFor();
    await page.keyboard.press('Escape');
    expect(await field.count()).toBe(0);
    await page.reload();
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await context.close();
  });

  test('the first key leads past the navigation', async () => {
    const context = await people.contextOf('owner');
    const page = await context.newPage();
    await open(page, '/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await context.close();
  });
});

test('another language turns shell and elements, goes with the person, and runs from right to left', async () => {
  const context = await people.contextOf('viewer');
  const page = await context.newPage();
  await open(page, '/referrals');
  await page.locator('.person').click();
  await page.locator('#account-menu select').selectOption('ar');
  await page.getByRole('heading', { name: 'الإحالات', level: 1 }).waitFor();
  expect(await page.evaluate(() => [document.documentElement.dir, document.documentElement.lang])).toEqual([
    'rtl',
    'ar',
  ]);
  expect(await page.locator('siso-referral-list').evaluate((list) => getComputedStyle(list).direction)).toBe('rtl');
  const side = await page.locator('.side').boundingBox();
  expect(side?.x).toBeGreaterThan(600);
  // The account says it to the next device.
  const elsewhere = await people.contextOf('viewer', { locale: 'en-GB' });
  const other = await elsewhere.newPage();
  await open(other, '/referrals');
  await other.getByRole('heading', { name: 'الإحالات' }).waitFor();
  await other.locator('.person').click();
  await other.locator('#account-menu select').selectOption('de');
  await other.getByRole('heading', { name: 'Empfehlungen' }).waitFor();
  await other.locator('#account-menu select').selectOption('en');
  await other.getByRole('heading', { name: 'Referrals' }).waitFor();
  await elsewhere.close();
  await context.close();
});

test('it can be installed, opens without a network, says so, and comes back by itself', async () => {
  const context = await people.contextOf('owner');
  const witness = await watch(context);
  const page = await context.newPage();
  await open(page, '/');
  await page.locator('siso-commission-dashboard').getByText('Earned per month').waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
  const session = await context.newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A private window, as tests have, is never offered the installation.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  const { data } = await session.send('Page.getAppManifest');
  const manifest = JSON.parse(data ?? '{}');
  expect(manifest).toMatchObject({ name: 'SISO Partner Programme', display: 'standalone', start_url: '/' });
  await session.detach();
  expect(manifest.icons.map(({ purpose }: { purpose?: string }) => purpose)).toContain('maskable');

  await expect.poll(() => page.evaluate(() => !!navigator.serviceWorker.controller)).toBe(true);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept).toContain('/');
  expect(kept.filter((path) => !/^\/($|assets\/|icons\/)/.test(path))).toEqual([]);

  await context.setOffline(true);
  await page.getByText('You are offline. What you see may be older than it says.').waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'You are offline' }).waitFor();
  await context.setOffline(false);
  await page.locator('siso-commission-dashboard').getByText('Earned per month').waitFor();
  expect(witness.violations).toEqual([]);
  await context.close();
});

test('files are kept for good, the page never, both packed; what is the API’s stays the API’s', async () => {
  const html = { accept: 'text/html', 'accept-encoding': 'br' };
  const page = await fetch(`${product.portalUrl}/some/where`, { headers: html });
  expect(page.status).toBe(200);
  expect(page.headers.get('cache-control')).toBe('no-cache');
  expect(page.headers.get('content-encoding')).toBe('br');
  const [file = ''] = /\/assets\/main-\w+\.js/.exec(await page.text()) ?? [];
  const script = await fetch(product.portalUrl + file, { headers: html });
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(script.headers.get('content-encoding')).toBe('br');
  const again = { ...html, 'if-none-match': page.headers.get('etag') ?? '' };
  expect((await fetch(`${product.portalUrl}/`, { headers: again })).status).toBe(304);
  expect((await fetch(`${product.portalUrl}/service-worker.js`)).headers.get('cache-control')).toBe('no-cache');
  for (const path of [
    '/docs',
    '/gallery/',
    '/dev/mailbox',
    '/healthz',
    '/v1/partners',
    '/cdn/v1/siso.js',
    '/openapi.yaml',
  ]) {
    const answer = await fetch(product.portalUrl + path, { headers: html });
    expect(await answer.text(), path).not.toContain('id="portal"');
  }
  const unknown = await fetch(`${product.portalUrl}/nothing`, { headers: { accept: 'application/json' } });
  expect([unknown.status, unknown.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  const alias = product.portalUrl.replace('localhost', '127.0.0.1');
  const moved = await fetch(`${alias}/team`, { headers: html, redirect: 'manual' });
  expect(moved.headers.get('location')).toBe(`${product.portalUrl}/team`);
});

describe('no barriers, and room at 360 px', () => {
  const screens = [
    ['', '/'],
    ['owner', '/'],
    ['owner', '/referrals'],
    ['owner', '/referrals/new'],
    ['owner', '/projects'],
    ['owner', '/commissions'],
    ['owner', '/team'],
    ['owner', '/settings/profile'],
    ['owner', '/settings/security'],
    ['owner', '/settings/api-keys'],
    ['owner', '/settings/activity'],
    ['programme_admin', '/partners'],
    ['programme_admin', '/referrals'],
    ['programme_admin', '/projects'],
    ['programme_admin', '/plans'],
    ['programme_admin', '/team'],
  ] as const;
  test.each(screens)('%s %s', async (role, path) => {
    // Only so that the checker itself may run on the page; and without the worker, which would bring the policy back.
    const lenient = { bypassCSP: true, serviceWorkers: 'block' } as const;
    const context = role ? await people.contextOf(role, lenient) : await people.newContext(lenient);
    const page = await context.newPage();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await open(page, path);
      if (role) await settled(page);
      expect(await findBarriers(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    if (role) {
      await page.locator('.bottom').waitFor();
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await page.locator('#more-menu select').waitFor();
      expect(await findBarriers(page)).toEqual([]);
    }
    await context.close();
  });
});
