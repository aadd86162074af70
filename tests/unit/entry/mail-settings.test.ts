import { expect, test } from 'vitest';
import { parseConfig } from '../../../api/src/entry/config.ts';
import { mailerOf } from '../../../api/src/entry/mailer.ts';

const SENDGRID_API_KEY = 'SG.abcdefghijklmnop.qrstuvwxyz';

test('without a setting mail cannot leave; links lead to the public origin', () => {
  const config = parseConfig({});
  expect(config.mail).toBeUndefined();
  expect(mailerOf(config.mail)).toBeUndefined();
});

test('one way out, with or without a name for the sender', () => {
  expect(parseConfig({ MAIL_FROM: 'no-reply@siso.example', SENDGRID_API_KEY }).mail).toEqual({
    from: { name: null, address: 'no-reply@siso.example' },
    way: { kind: 'sendgrid', apiKey: SENDGRID_API_KEY, origin: undefined },
  });
  const eu = { SENDGRID_API_KEY, SENDGRID_URL: 'https://api.eu.sendgrid.com', MAIL_FROM: 'SISO <a@siso.example>' };
  expect(parseConfig(eu).mail?.way).toMatchObject({ origin: 'https://api.eu.sendgrid.com' });
  const smtp = parseConfig({ MAIL_FROM: '"SISO, Partner" <a@siso.example>', SMTP_URL: 'smtps://u:p@mail.example' });
  expect(smtp.mail).toEqual({
    from: { name: 'SISO, Partner', address: 'a@siso.example' },
    way: { kind: 'smtp', url: 'smtps://u:p@mail.example' },
  });
  expect(mailerOf(smtp.mail)).toHaveProperty('send');
});

test.each([
  [{ MAIL_FROM: 'nobody' }, 'MAIL_FROM: expected an address'],
  [{ MAIL_FROM: 'a@siso.example' }, 'MAIL_FROM: needs SENDGRID_API_KEY or SMTP_URL'],
  [{ SENDGRID_API_KEY }, 'MAIL_FROM: needed with SENDGRID_API_KEY'],
  [{ SMTP_URL: 'smtp://mail.example' }, 'MAIL_FROM: needed with SMTP_URL'],
  [{ MAIL_FROM: 'a@siso.example', SMTP_URL: 'smtp://mail.example', SENDGRID_API_KEY }, 'SMTP_URL: not together'],
  [{ MAIL_FROM: 'a@siso.example', SMTP_URL: 'https://mail.example' }, 'SMTP_URL: expected smtp://'],
  [{ MAIL_FROM: 'a@siso.example', SENDGRID_API_KEY: 'short one' }, 'SENDGRID_API_KEY: expected a key'],
  [{ SENDGRID_URL: 'https://api.eu.sendgrid.com' }, 'SENDGRID_URL: of use'],
  [{ PORTAL_URL: 'portal.example/x' }, 'PORTAL_URL: expected an origin'],
])('%j is refused in words', (env, words) => {
  expect(() => parseConfig(env)).toThrow(words);
  for (const secret of [SENDGRID_API_KEY, 'short one']) expect(() => parseConfig(env)).not.toThrow(secret);
});
