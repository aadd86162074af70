import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './support/launch-browser.ts';
import { makeLead } from './support/lead.ts';
import { type Money, Operator, shareOf } from './support/operator.ts';
import { openDesk, openFrontPage, submitLead, whenFigureShows, whenThanked } from './support/partner-site.ts';
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

/** Wins the only referral of this client, records a payment, and returns the milliseconds until the desk shows it. */
async function winAndPay(clientName: string, value: number): Promise<number> {
  const before = await operator.getEarnedThisMonth();
  const desk = await openDesk(await browser.newContext(), product, before);
  const [referral, ...others] = await operator.findReferrals(clientName);
  expect(others).toEqual([]);
  if (!referral) throw new Error(`There is no referral of ${clientName}.`);

  const amount: Money = { amount: value, currency: before.currency };
  const { id, rates } = await operator.convert(referral.id, amount);
  const earned = shareOf(value, rates.base) + shareOf(value, rates.override);
  expect(earned).toBeGreaterThan(0);
  const shows = whenFigureShows(desk, { ...before, amount: before.amount + earned });
  const answeredAt = await operator.recordPayment(id, amount);
  const wait = (await shows) - answeredAt;

  expect(await operator.getEarnedThisMonth()).toEqual({ ...before, amount: before.amount + earned });
  await desk.context().close();
  return wait;
}

describe('a referral on the partner’s page', () => {
  test('earns cents that the embedded dashboard shows within a second, without a reload', async () => {
    const lead = makeLead();
    const context = await browser.newContext();
    const page = await openFrontPage(context, product, '?utm_source=newsletter&utm_medium=email');
    await submitLead(page, lead);
    await whenThanked(page);

    const [referral] = await operator.findReferrals(lead.clientName);
    expect(referral).toMatchObject({
      status: 'new',
      clientEmail: lead.clientEmail,
      projectDescription: lead.projectDescription,
      source: 'website',
      utm: { source: 'newsletter', medium: 'email' },
    });
    expect(referral?.pageUrl).toContain(product.demoSiteUrl);

    expect(await winAndPay(lead.clientName, 1_234_567)).toBeLessThanOrEqual(1_000);
    await context.close();
  }, 60_000);
});

describe('when the network is cut during the submit, there is exactly one referral', () => {
  test('the browser is offline: it is kept, and sent when the line is back', async () => {
    const lead = makeLead();
    const context = await browser.newContext();
    const page = await openFrontPage(context, product);
    await context.setOffline(true);
    await submitLead(page, lead);
    await page.getByRole('heading', { name: 'Saved on this device' }).waitFor();
    expect(await operator.findReferrals(lead.clientName)).toEqual([]);

    await context.setOffline(false);
    await whenThanked(page);
    expect(await winAndPay(lead.clientName, 98_765)).toBeLessThanOrEqual(1_000);
    await context.close();
  }, 60_000);

  test('the request is lost before it leaves', async () => {
    const lead = makeLead();
    const context = await browser.newContext();
    const page = await openFrontPage(context, product);
    const keys: (string | undefined)[] = [];
    await page.route('**/v1/referrals', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      await (keys.length === 1 ? route.abort('connectionreset') : route.continue());
    });
    await submitLead(page, lead);
    await whenThanked(page);

    expect(keys).toEqual([expect.any(String), keys[0]]);
    expect(await operator.findReferrals(lead.clientName)).toHaveLength(1);
    await context.close();
  }, 60_000);

  test('the answer is lost after the server wrote', async () => {
    const lead = makeLead();
    const context = await browser.newContext();
    const page = await openFrontPage(context, product);
    const answers: { key: string | undefined; status: number; id: string }[] = [];
    await page.route('**/v1/referrals', async (route) => {
      const response = await route.fetch();
      const { id } = (await response.json()) as { id: string };
      answers.push({ key: route.request().headers()['idempotency-key'], status: response.status(), id });
      if (answers.length > 1) return route.fulfill({ response });
      expect(await operator.findReferrals(lead.clientName)).toHaveLength(1);
      await route.abort('connectionreset');
    });
    await submitLead(page, lead);
    await whenThanked(page);

    const [first] = answers;
    expect(first?.status).toBe(201);
    expect(answers).toEqual([first, first]);
    expect(await winAndPay(lead.clientName, 250_049)).toBeLessThanOrEqual(1_000);
    await context.close();
  }, 60_000);

  test('the page is closed before the line is back: the next visit sends it', async () => {
    const lead = makeLead();
    const context = await browser.newContext();
    const page = await openFrontPage(context, product);
    await context.setOffline(true);
    await submitLead(page, lead);
    await page.getByRole('heading', { name: 'Saved on this device' }).waitFor();
    await page.close();

    await context.setOffline(false);
    await openFrontPage(context, product);
    await expect.poll(() => operator.findReferrals(lead.clientName), { timeout: 10_000 }).toHaveLength(1);
    await context.close();
  }, 60_000);
});
