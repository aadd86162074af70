import { Secret, TOTP } from 'otpauth';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { DemoPerson, Product } from './start-product.ts';

/** The code that an authenticator shows now. */
export const codeOf = (secret: string): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate();

/** Types address and password, and the code where one is asked for; the page must show the sign-in. */
export async function typeSignIn(page: Page, { email, password, totpSecret }: DemoPerson): Promise<void> {
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  if (!totpSecret) return;
  await page.getByLabel(/code/i).fill(codeOf(totpSecret));
  await page.keyboard.press('Enter');
}

/** Waits for the shell. */
export const whenInside = (page: Page): Promise<void> => page.locator('#page-title').waitFor();

/** The demo's people on the portal. Each signs in once; later contexts start from the cookie. */
export class PortalPeople {
  readonly #product: Product;
  readonly #browser: Browser;
  readonly #cookies = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>();

  constructor(product: Product, browser: Browser) {
    this.#product = product;
    this.#browser = browser;
  }

  find(role: string): DemoPerson {
    const person = this.#product.people.find((each) => each.role === role);
    if (!person) throw new Error(`The demo has nobody with the role ${role}.`);
    return person;
  }

  /** A context in which the person of a role is signed in. */
  async contextOf(role: string, options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const storageState = this.#cookies.get(role) ?? (await this.#signIn(role));
    return this.newContext({ ...options, storageState });
  }

  /** A context in which nobody is signed in. */
  async newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await this.#browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    context.setDefaultTimeout(20_000);
    return context;
  }

  async #signIn(role: string) {
    const context = await this.newContext();
    const page = await context.newPage();
    await page.goto(this.#product.portalUrl);
    await typeSignIn(page, this.find(role));
    await page.locator('.side nav a').first().waitFor();
    const state = { ...(await context.storageState()), origins: [] };
    await context.close();
    this.#cookies.set(role, state);
    return state;
  }
}
