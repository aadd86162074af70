import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './support/launch-browser.ts';
import { makeLead } from './support/lead.ts';
import { type Money, Operator, shareOf } from './support/operator.ts';
import { openDesk, whenFigureShows } from './support/partner-site.ts';
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

test('two tabs share one stream, and the other takes it over when the first closes', async () => {
  const context = await browser.newContext();
  const streams = new Set<Request>();
  const isStream = (request: Request): boolean => new URL(request.url()).pathname === '/v1/events/stream';
  context.on('request', (request) => isStream(request) && streams.add(request));
  context.on('requestfinished', (request) => streams.delete(request));
  context.on('requestfailed', (request) => streams.delete(request));
  // A closed page ends its requests without a word of it.
  const open = (): Request[] => [...streams].filter((request) => !request.frame().page().isClosed());
  const holders = (): Page[] => open().map((request) => request.frame().page());

  let earned = await operator.getEarnedThisMonth();
  const tabs = [await openDesk(context, product, earned), await openDesk(context, product, earned)];
  await expect.poll(holders).toHaveLength(1);

  const payAndWatch = async (watched: Page[]): Promise<void> => {
    const amount: Money = { amount: 40_000, currency: earned.currency };
    const referral = await operator.createReferral(makeLead());
    const { id, rates } = await operator.convert(referral.id, amount);
    earned = { ...earned, amount: earned.amount + shareOf(40_000, rates.base) + shareOf(40_000, rates.override) };
    const shows = watched.map((tab) => whenFigureShows(tab, earned));
    const answeredAt = await operator.recordPayment(id, amount);
    for (const shownAt of await Promise.all(shows)) expect(shownAt - answeredAt).toBeLessThanOrEqual(1_000);
  };
  await payAndWatch(tabs);
  expect(holders()).toHaveLength(1);

  const [holder] = holders();
  const rest = tabs.filter((tab) => tab !== holder);
  expect(rest).toHaveLength(1);
  await holder?.close();
  await expect.poll(holders, { timeout: 10_000 }).toEqual(rest);
  await payAndWatch(rest);
  await context.close();
}, 90_000);
