import { randomUUID } from 'node:crypto';
import { TOTP } from 'otpauth';
import type { BrowserContext, Page } from 'playwright-core';
import type { Product } from './start-product.ts';

const STEP_MS = 30_000;

/** An authenticator app, by a library that the product does not use. Each step's code is given once, as the API takes it once. */
export class AuthenticatorApp {
  readonly #totp: TOTP;
  #last = 0;

  /** @param secret Base32, spaces allowed */
  constructor(secret: string) {
    this.#totp = new TOTP({ secret: secret.replaceAll(' ', ''), algorithm: 'SHA1', digits: 6, period: 30 });
  }

  /** The next code that the API has not seen; waits for it if need be. The API takes that of the step to come, too. */
  async next(): Promise<string> {
    const present = (): number => Math.floor(Date.now() / STEP_MS);
    const step = Math.max(present(), this.#last + 1);
    while (step > present() + 1) await new Promise((resolve) => setTimeout(resolve, 500));
    this.#last = step;
    return this.#totp.generate({ timestamp: step * STEP_MS });
  }
}

interface Mail {
  readonly subject: string;
  readonly links: readonly string[];
}

/** The newest mail to somebody whose link leads to `page`, from the development mailbox. */
export async function linkTo(product: Product, to: string, page: string): Promise<string> {
  const deadline = Date.now() + 15_000;
  while (Date.now() < deadline) {
    const reply = await fetch(`${product.apiUrl}/dev/mailbox.json?to=${encodeURIComponent(to)}`);
    const { data } = (await reply.json()) as { data: Mail[] };
    const link = data.flatMap(({ links }) => links).find((each) => new URL(each).pathname === page);
    if (link) return link;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`No mail to ${to} leads to ${page}.`);
}

/** A call with the operator key. */
export async function operate<T>(product: Product, method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(product.apiUrl + path, {
    method,
    headers: {
      authorization: `Bearer ${product.operatorKey}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return JSON.parse(text) as T;
}

let invited = 0;

/** Invites somebody who was never there and takes the invitation up with a password, by the mailed link. */
export async function join(
  product: Product,
  context: BrowserContext,
  role: string,
): Promise<{ page: Page; email: string; password: string; name: string }> {
  const email = `person-${Date.now().toString(36)}-${++invited}@merrin-holt.example`;
  const [name, password] = ['Rosalind Thorne', 'lanterns over quiet water'];
  await operate(product, 'POST', '/v1/invitations', { email, role, partnerId: product.partnerId });
  const page = await context.newPage();
  await page.goto(await linkTo(product, email, '/invitation'));
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Accept the invitation' }).click();
  await whenIn(page);
  return { page, email, password, name };
}

/** Waits until the portal shows what only those see who are signed in. */
export async function whenIn(page: Page): Promise<void> {
  await page.locator('siso-sign-in').waitFor({ state: 'detached' });
  await page.getByRole('navigation').first().waitFor();
}

/** Signs out as the portal does, and comes back to the door. */
export async function leave(page: Page): Promise<void> {
  await page.evaluate(() =>
    fetch('/v1/auth/sign-out', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }),
  );
  await page.goto('/');
  await page.getByRole('heading', { name: 'Sign in' }).last().waitFor();
}

/** Types address and password at the door. */
export async function knock(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Turns the authenticator app on under "Security"; gives the app and the recovery codes. */
export async function turnOnCodes(page: Page): Promise<{ app: AuthenticatorApp; codes: string[] }> {
  await page.goto('/settings/security');
  await page.getByRole('button', { name: /Turn on: Authenticator app/ }).click();
  const app = new AuthenticatorApp(await page.locator('.secret-key').innerText());
  await page.getByLabel('Code that the app shows now').fill(await app.next());
  await page.getByRole('button', { name: 'Turn on', exact: true }).click();
  await page.getByRole('heading', { name: 'Keep your recovery codes' }).waitFor();
  const codes = await page.locator('.codes li').allInnerTexts();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByText('The authenticator app is on.').waitFor();
  return { app, codes };
}

/** A widget session of whoever is signed in on the page. */
export const tokenOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const reply = await fetch('/v1/auth/widget-session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    return ((await reply.json()) as { token: string }).token;
  });
