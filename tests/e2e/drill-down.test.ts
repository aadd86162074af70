import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './support/launch-browser.ts';
import { Operator } from './support/operator.ts';
import { openDesk } from './support/partner-site.ts';
import { type Product, startProduct } from './support/start-product.ts';

let product: Product;
let browser: Browser;
let desk: Page;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  desk = await openDesk(await browser.newContext(), product, await new Operator(product).getEarnedThisMonth());
  await desk.locator('.stages .pipeline').waitFor();
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

/** Opens what stands behind a number and loads all of it. */
async function open(number: string): Promise<void> {
  await desk.locator(number).click();
  await desk.locator('.detail .more, .detail .choices + .note').first().waitFor();
  const more = desk.getByRole('button', { name: 'Show more' });
  while (await more.count()) {
    const rows = await desk.locator('.rows tbody tr').count();
    await more.click();
    await expect.poll(() => desk.locator('.rows tbody tr').count()).toBeGreaterThan(rows);
  }
}

const back = async (): Promise<void> => {
  await desk.getByRole('button', { name: 'Back' }).click();
  await desk.locator('.board').waitFor();
};

describe('on the partner’s desk, with the real service', () => {
  test.each(['#n-earned', '#n-thisMonth', '#n-yearToDate', '#n-pending', '#n-payable', '#n-paid'])(
    'the commissions behind %s add up to it',
    async (number) => {
      const figure = await desk.locator(number).textContent();
      await open(number);
      const total = desk.locator('tfoot td:last-child');
      expect((await total.count()) ? await total.textContent() : '£0.00').toBe(figure);
      await back();
    },
    30_000,
  );

  test.each(['#n-submitted', '#n-active', '.pipeline .converted .number', '.pipeline .lost .number'])(
    'the referrals behind %s are as many',
    async (number) => {
      const figure = Number((await desk.locator(number).textContent())?.replaceAll(',', ''));
      await open(number);
      expect(await desk.locator('.rows tbody tr').count()).toBe(figure);
      await back();
    },
    30_000,
  );

  test('a commission is explained, and leads to its project and back', async () => {
    await open('#n-earned');
    const amount = await desk.locator('.rows tbody tr:first-child td:last-child').textContent();
    await desk.locator('.rows tbody tr:first-child .link').click();
    await desk.locator('.steps').waitFor();
    expect(await desk.locator('.lead').textContent()).toBe(amount);
    expect(await desk.locator('.steps tfoot td').textContent()).toBe(amount);
    expect(await desk.locator('.detail').textContent()).toContain('the same to the cent');
    await desk.getByRole('button', { name: 'Show the project' }).click();
    await desk.getByRole('heading', { name: 'Milestones' }).waitFor();
    for (let page = 0; page < 3; page++) await desk.getByRole('button', { name: 'Back' }).click();
    await expect.poll(() => desk.evaluate(focusedId)).toBe('n-earned');
  }, 30_000);

  test('the export holds the commissions of the range', async () => {
    await open('#n-earned');
    const rows = await desk.locator('.rows tbody tr').count();
    const [download] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByRole('button', { name: 'Export CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^commissions-[A-Z]{3}-\d{4}-\d\d-\d\d-to-\d{4}-\d\d-\d\d\.csv$/);
    const text = await readFile(await download.path(), 'utf8');
    expect(text.trim().split('\r\n')).toHaveLength(rows + 1);
    await back();
  }, 30_000);

  test('another range changes the figures and keeps adding up', async () => {
    await desk.getByLabel('Period').selectOption('last_month');
    await expect.poll(() => desk.locator('.board.busy').count()).toBe(0);
    const figure = await desk.locator('#n-earned').textContent();
    await open('#n-earned');
    const total = desk.locator('tfoot td:last-child');
    expect((await total.count()) ? await total.textContent() : '£0.00').toBe(figure);
    await back();
  }, 30_000);
});

const focusedId = (): string | undefined =>
  document.querySelector('siso-commission-dashboard')?.shadowRoot?.activeElement?.id;
