import { describe, expect, test } from 'vitest';
import { FACTOR_CHANGES, type NewMail } from '../../../api/src/modules/mails/kinds.ts';
import { compose, type MailSetting } from '../../../api/src/modules/mails/template/compose.ts';
import { accentOf, contrast, DARK, LIGHT } from '../../../api/src/modules/mails/template/palette.ts';
import { asName } from '../../../api/src/modules/mails/template/phrase.ts';
import { writeMail } from '../../../api/src/modules/mails/template/write-mail.ts';
import { inLocale, MAIL_LOCALES } from '../../../api/src/modules/mails/words/in-locale.ts';

const TOKEN = 'k7Q2mZxV9pB4cT1nR8sW3yH6dF0gJ5aLeUoI';
const ID = 'mal_01k9zq3m7xw5v8h2t6r4d1e0cb';
const link = { token: TOKEN, expiresAt: '2026-11-29T19:05:00.000Z' };
const at = { at: '2026-11-22T19:05:00.000Z', browser: 'Firefox', os: 'Windows', address: '203.0.113.7' };
const name = 'Ada Byron';
const newEmail = 'ada.lovelace@engines.example';

const setting = (brand: Partial<MailSetting['brand']> = {}): MailSetting => ({
  brand: { name: 'Northwind Studio', logoUrl: null, color: '#0f766e', radius: 8, font: null, ...brand },
  portalUrl: 'https://portal.example',
  timeZone: 'America/New_York',
});

/** Every mail there is, with each of its faces. */
const mails = (locale: string): NewMail[] => {
  const to = 'ada@byron.example';
  const common = { to, locale, partnerId: null };
  return [
    { ...common, kind: 'invitation', data: { name: null, ...link, invitedBy: 'Grace Hopper', role: 'owner' } },
    { ...common, kind: 'verify_email', data: { name, ...link } },
    { ...common, kind: 'reset_password', data: { name, ...link } },
    { ...common, kind: 'confirm_new_email', data: { name, ...link, newEmail } },
    { ...common, kind: 'email_changed', data: { name, ...at, newEmail, state: 'requested' } },
    { ...common, kind: 'email_changed', data: { name, ...at, newEmail, state: 'changed' } },
    { ...common, kind: 'password_changed', data: { name, ...at } },
    { ...common, kind: 'password_reset_done', data: { name, ...at } },
    { ...common, kind: 'new_device', data: { name, ...at } },
    ...FACTOR_CHANGES.map(
      (change): NewMail => ({
        ...common,
        kind: 'factor_changed',
        data: { name, ...at, change, passkey: change.startsWith('passkey') ? 'Laptop' : null },
      }),
    ),
  ];
};

describe.each(MAIL_LOCALES)('in %s', (locale) => {
  test.each(mails(locale).map((mail) => [JSON.stringify(mail.data).length + mail.kind, mail] as const))(
    'every mail says all that it must, as text and as HTML: %s',
    (_, mail) => {
      const written = writeMail(ID, mail, setting());
      const { words, direction } = inLocale(locale);
      for (const text of [written.subject, written.text, written.html]) {
        expect(text).not.toMatch(/\{\w+\}|undefined|\[object|NaN/);
      }
      expect(written.subject).not.toMatch(/[\r\n]/);
      expect(written.html).toContain(`<html lang="${locale}" dir="${direction}">`);
      for (const text of [written.text, written.html]) {
        expect(text).toContain(words.wasItNotYou);
        expect(text).toContain('Northwind Studio');
        expect(text).not.toMatch(/SISO/);
      }
      const parts = compose(mail, setting());
      const url =
        'token' in mail.data
          ? `https://portal.example${expectedPath(mail.kind)}#${TOKEN}`
          : 'https://portal.example/settings/security';
      expect(parts.action.url).toBe(url);
      expect(written.text.split('\n')).toContain(url);
      expect(written.html).toContain(`href="${url}"`);
      if ('at' in mail.data) expect(written.text).toContain('203.0.113.7');
    },
  );

  test('the words are its own', () => {
    if (locale === 'en') return;
    const strings = (value: unknown): string[] =>
      typeof value === 'string' ? [value] : Object.values(value as object).flatMap(strings);
    const [own, english] = [strings(inLocale(locale).words), new Set(strings(inLocale('en').words))];
    expect(own.filter((text) => english.has(text) && text.includes(' '))).toEqual([]);
  });
});

const expectedPath = (kind: string) =>
  ({
    invitation: '/invitation',
    verify_email: '/verify-email',
    reset_password: '/reset-password',
    confirm_new_email: '/confirm-email',
  })[kind];

test('a locale is found by its language; what is not written falls back to English', () => {
  expect(inLocale('de-AT').locale).toBe('de');
  expect(inLocale('AR').direction).toBe('rtl');
  expect(inLocale('pt-BR').locale).toBe('en');
});

test('what people wrote is escaped, stays on one line, and is no link', () => {
  const invitation: NewMail = {
    to: '"<img src=x>"@byron.example',
    kind: 'invitation',
    locale: 'en',
    partnerId: null,
    data: { name: '<b>Ada</b>', ...link, invitedBy: 'Win\r\nBcc: x http://evil.example/a', role: 'admin' },
  };
  const { html, text, subject } = writeMail(ID, invitation, setting({ name: 'A&B "C" <script>alert(1)</script>' }));
  expect(html).not.toMatch(/<script>|<b>|<img/);
  expect(html).toContain('&lt;b&gt;Ada&lt;/');
  expect(subject).not.toMatch(/[\r\n]/);
  for (const each of [html.replace(/<title>.*<\/title>/, ''), text])
    expect(each).not.toMatch(/evil\.example|http:\/\/evil/);
});

test('an invitation by the company itself does not say its name twice', () => {
  const [invitation] = mails('en') as [NewMail & { kind: 'invitation' }];
  const data = { ...invitation.data, invitedBy: 'Northwind Studio' };
  const { subject, text } = writeMail(ID, { ...invitation, data }, setting());
  expect(subject).toBe('You are invited to Northwind Studio');
  expect(text).toContain('You are invited to the portal of Northwind Studio.');
});

test('a company that is called like an address keeps its name where nothing makes a link of it', () => {
  const { subject, senderName, text } = writeMail(ID, mails('en')[0] as NewMail, setting({ name: 'Acme.io' }));
  expect([subject, senderName]).toEqual(['Grace Hopper invites you to Acme.io', 'Acme.io']);
  expect(text).not.toContain('Acme.io');
});

test('a name is cut where it would fill the mail, and an ordinary one is left as it is', () => {
  expect(asName('x'.repeat(500))).toHaveLength(120);
  for (const each of ['Ada Byron', 'St. John’s & Sons, Ltd.', 'Müller GmbH', '山田 太郎'])
    expect(asName(each)).toBe(each);
});

test('nothing is fetched but the logo', () => {
  const logoUrl = 'https://northwind.example/logo.svg?a=1&b=2';
  const { html } = writeMail(ID, mails('en')[0] as NewMail, setting({ logoUrl }));
  const addresses = [...html.matchAll(/(?:src|background|url)\s*[=(]\s*"?([^"\s)>]+)/g)].map(([, address]) => address);
  expect(addresses).toEqual(['https://northwind.example/logo.svg?a=1&amp;b=2']);
  expect(html).toContain('alt="Northwind Studio"');
  expect(html).not.toMatch(/<link|<script|@import|@font-face/);
  expect(html.length).toBeLessThan(20_000);
});

test('a moment is told in the programme’s zone, and names it', () => {
  const { text } = writeMail(ID, mails('en').find(({ kind }) => kind === 'new_device') as NewMail, setting());
  expect(text).toMatch(/When: November 22, 2026 at 2:05\sPM EST/);
});

test('a device that is not known is said to be so', () => {
  const data = { name, at: at.at, browser: null, os: null, address: null };
  const mail: NewMail = { to: 'ada@byron.example', kind: 'new_device', locale: 'en', partnerId: null, data };
  const { text } = writeMail(ID, mail, setting());
  expect(text).toContain('Device: Not recognised');
  expect(text).not.toContain('Network address');
  expect(writeMail(ID, { ...mail, data: { ...data, os: 'Android' } }, setting()).text).toContain('Device: Android');
});

test('whatever the brand’s colour, the button and the links can be read', () => {
  for (const color of [null, '#000000', '#ffffff', '#ffe94d', '#0f766e', '#ff0000', '#0000ff', '#808080', '#767676']) {
    const { light, dark } = accentOf(color);
    expect(contrast(light.fill, light.on)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(light.text, LIGHT.ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark.text, DARK.ground)).toBeGreaterThanOrEqual(4.5);
  }
  for (const { ground, text, muted } of [LIGHT, DARK]) {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(7);
    expect(contrast(muted, ground)).toBeGreaterThanOrEqual(4.5);
  }
});
