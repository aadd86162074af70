import type { BrowserContext, Page } from 'playwright-core';
import type { Lead } from './lead.ts';
import type { Money } from './operator.ts';
import type { DemoFile } from './start-product.ts';

/** Opens the partner's front page, with the form ready. */
export async function openFrontPage(context: BrowserContext, demo: DemoFile, query = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${demo.demoSiteUrl}/${query}`);
  await page.getByLabel('Full name').waitFor();
  return page;
}

/** Opens the partner's desk, with the dashboard's figures on it. */
export async function openDesk(context: BrowserContext, demo: DemoFile, earned: Money, query = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${demo.demoSiteUrl}/desk${query}`);
  await whenFigureShows(page, earned);
  return page;
}

/** Fills the form as a person would and presses its button. */
export async function submitLead(page: Page, lead: Lead): Promise<void> {
  await page.getByLabel('Full name').fill(lead.clientName);
  await page.getByLabel('Email', { exact: true }).fill(lead.clientEmail);
  await page.getByLabel('What do they need?').fill(lead.projectDescription);
  await page.getByRole('button', { name: 'Send referral' }).click();
}

/** Waits for the thanks that replace the form. */
export async function whenThanked(page: Page): Promise<void> {
  await page.getByRole('heading', { name: /^Thank you/ }).waitFor();
}

/** An amount as the dashboard writes it on this site, whose language is British English. */
export function writeMoney({ amount, currency }: Money): string {
  const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/**
 * Waits until the dashboard shows an amount.
 *
 * @returns when it stood on the screen, in epoch milliseconds of this machine's clock
 */
export async function whenFigureShows(page: Page, money: Money, timeout = 10_000): Promise<number> {
  const shownAt = await page.evaluate(
    ([wanted, patience]) =>
      new Promise<number | null>((resolve) => {
        const start = performance.now();
        const look = (): void => {
          const text = document.querySelector('siso-commission-dashboard')?.shadowRoot?.textContent ?? '';
          if (text.includes(wanted)) resolve(Date.now());
          else if (performance.now() - start > patience) resolve(null);
          else requestAnimationFrame(look);
        };
        look();
      }),
    [writeMoney(money), timeout] as const,
  );
  if (shownAt === null) throw new Error(`The dashboard did not show ${writeMoney(money)} within ${timeout} ms.`);
  return shownAt;
}
