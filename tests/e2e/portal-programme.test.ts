import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFreePorts } from '../support/free-ports.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { makeLead } from './support/lead.ts';
import { submitLead, whenThanked } from './support/partner-site.ts';
import { PortalPeople, whenInside } from './support/portal.ts';
import { chooseFromRow, mailedLink, question, serveSite } from './support/portal-steps.ts';
import { type Product, startProduct } from './support/start-product.ts';

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

test('a manager runs the programme by screen alone: from a new partner to the commission that its owner sees', async () => {
  const company = `Kestrel & Vane ${Date.now() % 10_000}`;
  const email = `owner.${Date.now()}@kestrel-vane.example`;
  const lead = makeLead();
  const desk = await people.contextOf('partner_manager', { locale: 'en-GB' });
  const manager = await desk.newPage();

  // The partner, and the invitation of its owner.
  await manager.goto(`${product.portalUrl}/partners`);
  await manager.getByRole('button', { name: 'New partner' }).click();
  await question(manager).getByLabel('Company', { exact: true }).fill(company);
  await question(manager).getByRole('button', { name: 'New partner' }).click();
  // The next question follows by itself.
  await manager.getByRole('dialog', { name: /^Invite somebody of/ }).waitFor();
  await question(manager).getByLabel('Email').fill(email);
  await question(manager).getByRole('button', { name: 'Send invitation' }).click();
  await manager.getByText(`The invitation is on its way to ${email}.`).first().waitFor();

  // The owner follows the mail, signs up, and makes a key for the site.
  const home = await people.newContext({ locale: 'en-GB' });
  const owner = await home.newPage();
  await owner.goto(await mailedLink(product, email, '/invitation'));
  await owner.getByLabel('Your name').fill('Robin Vane');
  await owner.getByLabel('New password', { exact: true }).fill('four quiet words in a row');
  await owner.getByRole('button', { name: 'Accept the invitation' }).click();
  await owner.getByRole('navigation', { name: 'Main' }).first().waitFor();
  expect(new URL(owner.url()).pathname).toBe('/');
  const [port = 0] = await findFreePorts(1);
  const origin = `http://localhost:${port}`;
  await owner.goto(`${product.portalUrl}/settings/api-keys`);
  await whenInside(owner);
  await owner.getByRole('button', { name: 'Create key' }).first().click();
  await question(owner).getByLabel('Name').fill('Our site');
  await question(owner).getByLabel('Publishable').check();
  await question(owner).getByLabel('Sites that may use it').fill(origin);
  await question(owner).getByRole('button', { name: 'Create key' }).click();
  const shown = owner.getByText(/pk_test_\w{20,}/).first();
  await shown.waitFor();
  const [key = ''] = /pk_test_\w+/.exec((await shown.textContent()) ?? '') ?? [];

  // A visitor of the owner's site sends a referral.
  const endSite = await serveSite(product, port, key);
  const street = await people.newContext({ locale: 'en-GB' });
  const visitor = await street.newPage();
  await visitor.goto(origin);
  await submitLead(visitor, lead);
  await whenThanked(visitor);
  await street.close();
  endSite();

  // The manager takes it through its steps.
  await manager.goto(`${product.portalUrl}/referrals`);
  await manager.getByRole('row', { name: lead.clientName }).waitFor();
  await chooseFromRow(manager, lead.clientName, 'Qualify');
  await question(manager).getByRole('button', { name: 'Qualify' }).click();
  await manager.getByText(`${lead.clientName} is qualified.`).first().waitFor();
  await chooseFromRow(manager, lead.clientName, 'Mark as won');
  await question(manager).getByLabel('Project value').fill('12,000');
  await question(manager).getByLabel('Currency').selectOption('GBP');
  await question(manager).getByRole('button', { name: 'Mark as won' }).click();
  await manager.getByText(`${lead.clientName} is won, and the project is open.`).first().waitFor();
  await manager.goto(`${product.portalUrl}/projects`);
  await manager.getByRole('row', { name: company }).waitFor();
  await chooseFromRow(manager, company, 'Record payment');
  await question(manager).getByLabel('Amount').fill('3,000');
  await question(manager).getByRole('button', { name: 'Record payment' }).click();
  await manager
    .getByText(/3,000\.00 of .* recorded\./)
    .first()
    .waitFor();

  // Bronze: eight percent of what was paid, and one on top.
  await owner.goto(`${product.portalUrl}/`);
  await owner.locator('siso-commission-dashboard').getByText('£270.00').first().waitFor();
  await owner.goto(`${product.portalUrl}/commissions`);
  await owner.locator('siso-commission-dashboard').getByRole('row', { name: lead.clientName }).waitFor();
  await home.close();
  await desk.close();
});
