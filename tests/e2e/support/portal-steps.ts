import { createServer, type RequestListener } from 'node:http';
import type { Locator, Page } from 'playwright-core';
import type { Product } from './start-product.ts';

/** What this project's type checker does not read: the partner's own site is plain JavaScript. */
interface SiteModule {
  createSite(settings: { port: number; apiUrl: string; secretKey: string; publishableKey: string }): RequestListener;
}

/** The newest link of a kind that was mailed to somebody, as the development mailbox shows it. */
export async function mailedLink(product: Product, to: string, path: string): Promise<string> {
  for (const end = Date.now() + 15_000; Date.now() < end; ) {
    const answer = await fetch(`${product.portalUrl}/dev/mailbox.json?to=${encodeURIComponent(to)}`);
    const { data } = (await answer.json()) as { data: { links: string[] }[] };
    const link = data.flatMap(({ links }) => links).find((each) => each.includes(`${path}#`));
    if (link) return link;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`No mail with ${path} reached ${to}.`);
}

/** Opens the menu of the row that is called so, and chooses from it. */
export async function chooseFromRow(page: Page, row: string, action: string): Promise<void> {
  await page.getByRole('row', { name: row }).getByRole('button').last().click();
  await page.getByRole('menuitem', { name: action, exact: true }).click();
}

/** The question that stands open. */
export const question = (page: Page): Locator => page.locator('dialog[open]');

/** Serves the partner's own site (`examples/html`) with a key, until the function that it answers with is called. */
export async function serveSite(product: Product, port: number, publishableKey: string): Promise<() => void> {
  const { href } = new URL('../../../examples/html/site.mjs', import.meta.url);
  const { createSite } = (await import(href)) as SiteModule;
  const server = createServer(createSite({ port, apiUrl: product.apiUrl, secretKey: '', publishableKey }));
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  return () => {
    server.close();
    server.closeAllConnections();
  };
}
