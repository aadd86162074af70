import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { launchBrowser } from './support/launch-browser.ts';
import {
  AuthenticatorApp,
  join,
  knock,
  leave,
  linkTo,
  operate,
  tokenOf,
  turnOnCodes,
  whenIn,
} from './support/people.ts';
import { type Product, startProduct } from './support/start-product.ts';

/** Real ceremonies in a real browser, at the door of the portal that `npm start` serves. */
let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

async function openContext(): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: product.apiUrl, locale: 'en-US' });
  context.setDefaultTimeout(15_000);
  onTestFinished(() => context.close());
  return context;
}

/** A device with a passkey store whose owner is always there, or turns away. */
async function giveAuthenticator(page: Page): Promise<{ devtools: CDPSession; id: string }> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId: id } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { devtools, id };
}

test('an invitation from the mailbox, a password, codes of an app, out and in again', async () => {
  const { page, email, password } = await join(product, await openContext(), 'sales');
  const { app } = await turnOnCodes(page);
  await leave(page);
  await knock(page, email, password);
  await page.getByLabel('Code from your authenticator app').fill('000000');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByText('That code is not right').waitFor();
  expect(await page.evaluate(async () => (await fetch('/v1/auth/session')).status)).toBe(401);
  await page.getByLabel('Code from your authenticator app').fill(await app.next());
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await whenIn(page);
});

test('an invitation is taken up once', async () => {
  const context = await openContext();
  const { page, email } = await join(product, context, 'viewer');
  const link = await linkTo(product, email, '/invitation');
  await leave(page);
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByRole('heading', { name: 'This link no longer works' }).waitFor();
});

test('a recovery code works once', async () => {
  const { page, email, password } = await join(product, await openContext(), 'sales');
  const { codes } = await turnOnCodes(page);
  expect(new Set(codes).size).toBe(10);
  const [code = ''] = codes;
  const recover = async (): Promise<void> => {
    await leave(page);
    await knock(page, email, password);
    await page.getByRole('button', { name: 'Use a recovery code instead' }).click();
    await page.getByLabel('Recovery code').fill(code);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  };
  await recover();
  await whenIn(page);
  await page.goto('/settings/security');
  await page.getByText('9 are left').waitFor();
  await recover();
  await page.getByText('That code is not right, or was used before').waitFor();
});

test('a new password by mail does not skip the second factor, and ends the other sessions', async () => {
  const context = await openContext();
  const { page, email } = await join(product, context, 'sales');
  const { app } = await turnOnCodes(page);
  const door = await (await openContext()).newPage();
  await door.goto('/');
  await door.getByLabel('Email address').fill(email);
  await door.getByRole('button', { name: 'Forgot your password?' }).click();
  await door.getByRole('button', { name: 'Send the link' }).click();
  await door.getByText(`If there is an account for ${email}`).waitFor();
  await door.goto(await linkTo(product, email, '/reset-password'));
  await door.getByLabel('New password').fill('a wholly different sentence');
  await door.getByRole('button', { name: 'Save the password' }).click();
  await door.getByRole('heading', { name: 'Your password is changed' }).waitFor();
  expect(await page.evaluate(async () => (await fetch('/v1/auth/session')).status), 'the session before').toBe(401);
  await door.goto('/');
  await knock(door, email, 'a wholly different sentence');
  await door.getByRole('heading', { name: 'One more step' }).waitFor();
  expect(await door.evaluate(async () => (await fetch('/v1/auth/session')).status)).toBe(401);
  await door.getByLabel('Code from your authenticator app').fill(await app.next());
  await door.getByRole('button', { name: 'Sign in', exact: true }).click();
  await whenIn(door);
});

test('a passkey is added, signs in without a password, and is removed', async () => {
  const { page } = await join(product, await openContext(), 'owner');
  const { devtools, id } = await giveAuthenticator(page);
  await page.goto('/settings/security');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('The passkey is added.').waitFor();
  const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId: id });
  expect(credentials).toHaveLength(1);
  expect(credentials[0]?.isResidentCredential).toBe(true);

  // Nobody touches the device until the button asks for it: the offer in the field, which asks too, only waits.
  await devtools.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId: id, enabled: false });
  await leave(page);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await devtools.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId: id, enabled: true });
  await whenIn(page);

  await page.goto('/settings/security');
  await page.getByText('last used on').waitFor();
  await page.getByRole('button', { name: /^Remove / }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByText('The passkey is removed.').waitFor();
});

test('an invitation is taken up with a passkey instead of a password', async () => {
  const context = await openContext();
  const page = await context.newPage();
  await giveAuthenticator(page);
  const email = `passkey-${Date.now().toString(36)}@merrin-holt.example`;
  await operate(product, 'POST', '/v1/invitations', { email, role: 'viewer', partnerId: product.partnerId });
  await page.goto(await linkTo(product, email, '/invitation'));
  await page.getByLabel('Your name').fill('Piet Lindqvist');
  await page.getByRole('button', { name: 'Use a passkey instead' }).click();
  await whenIn(page);
  await page.goto('/settings/security');
  await page.getByText('None: you sign in with a passkey').waitFor();
});

test('SISO’s staff set up a second factor before anything else', async () => {
  const context = await openContext();
  const page = await context.newPage();
  const email = `staff-${Date.now().toString(36)}@siso.example`;
  await operate(product, 'POST', '/v1/invitations', { email, role: 'support' });
  await page.goto(await linkTo(product, email, '/invitation'));
  await page.getByLabel('Your name').fill('Kofi Mensah');
  await page.getByLabel('New password').fill('lanterns over quiet water');
  await page.getByRole('button', { name: 'Accept the invitation' }).click();
  await page.getByRole('heading', { name: 'Protect your account' }).waitFor();
  expect(await page.evaluate(async () => (await fetch('/v1/auth/session')).status)).toBe(401);
  const app = new AuthenticatorApp(await page.locator('.secret-key').innerText());
  await page.getByLabel('Code that the app shows now').fill(await app.next());
  await page.getByRole('button', { name: 'Turn on', exact: true }).click();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await whenIn(page);
});

test('a change that matters asks who it is, once the sign-in is a while ago', async () => {
  const { page, password } = await join(product, await openContext(), 'sales');
  await page.goto('/settings/security');
  let asked = 0;
  await page.route('**/v1/auth/email/change', async (route) => {
    // As the API answers when the proof is older than five minutes.
    if (asked++) return route.continue();
    const body = { code: 'step_up_required', title: 'Prove who you are', status: 403, detail: 'Prove who you are.' };
    await route.fulfill({ status: 403, contentType: 'application/problem+json', body: JSON.stringify(body) });
  });
  await page.getByRole('button', { name: 'Change: Email address' }).click();
  const fresh = `fresh-${Date.now().toString(36)}@merrin-holt.example`;
  await page.getByLabel('New email address').fill(fresh);
  await page.getByRole('button', { name: 'Send the link' }).click();
  const dialog = page.getByRole('dialog', { name: 'Is it still you?' });
  await dialog.getByLabel('Password', { exact: true }).fill('not the password');
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await dialog.getByText('That is not your password.').waitFor();
  await dialog.getByLabel('Password', { exact: true }).fill(password);
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await page.getByText(`A link is on its way to ${fresh}`).waitFor();
  await page.goto(await linkTo(product, fresh, '/confirm-email'));
  await page.getByRole('heading', { name: 'Your address is changed' }).waitFor();
});

test('a stolen widget token is refused on another origin', async () => {
  const context = await openContext();
  const { page } = await join(product, context, 'owner');
  const token = await tokenOf(page);
  const ask = (on: Page): Promise<{ status: number; code: string | undefined }> =>
    on.evaluate(
      async ([url, bearer]) => {
        const reply = await fetch(url, { headers: { authorization: `Bearer ${bearer}` } });
        return { status: reply.status, code: ((await reply.json()) as { code?: string }).code };
      },
      [`${product.apiUrl}/v1/dashboard`, token] as const,
    );
  expect(await ask(page)).toMatchObject({ status: 200 });
  const elsewhere = await context.newPage();
  await elsewhere.goto(product.demoSiteUrl);
  expect(await ask(elsewhere)).toEqual({ status: 403, code: 'origin_not_allowed' });
});

test('when a role changes, the next request obeys', async () => {
  const { page, email } = await join(product, await openContext(), 'admin');
  const token = await tokenOf(page);
  const statusOf = (bearer: string): Promise<number> =>
    page.evaluate(
      async (given) => (await fetch('/v1/users', { headers: { authorization: `Bearer ${given}` } })).status,
      bearer,
    );
  expect(await statusOf(token)).toBe(200);
  const { data } = await operate<{ data: { id: string; email: string }[] }>(
    product,
    'GET',
    `/v1/users?partnerId=${product.partnerId}&limit=100`,
  );
  const { id = '' } = data.find((each) => each.email === email) ?? {};
  const before = await page.evaluate(
    async () => ((await (await fetch('/v1/auth/session')).json()) as { role: string }).role,
  );
  await operate(product, 'PATCH', `/v1/users/${id}`, { role: 'sales' });
  expect(await statusOf(token), 'the token of the former role').toBe(401);
  const after = await page.evaluate(
    async () => (await (await fetch('/v1/auth/session')).json()) as { role: string; scopes: string[] },
  );
  expect([before, after.role]).toEqual(['admin', 'sales']);
  expect(after.scopes).not.toContain('users:write');
});
