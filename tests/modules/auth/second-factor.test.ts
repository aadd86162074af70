import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GivenPartner, givenPartner } from '../../support/fixtures.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { Browser, FIREFOX } from './support/browser.ts';
import { codeAt } from './support/codes.ts';
import { mailsTo } from './support/mailbox.ts';
import { type GivenUser, givenUser, PASSWORD } from './support/people.ts';

let server: TestServer;
let partner: GivenPartner;
beforeAll(async () => {
  server = await startTestServer({ at: new Date().toISOString(), settings: { trustProxy: 1 } });
  partner = await givenPartner(server);
});
afterAll(() => server.close());

const now = () => server.clock.now();
/** Past the step in which the last code was taken. */
const nextStep = () => server.clock.advance({ seconds: 31 });

/** A user whose browser has set up codes. */
async function givenTotp(fields: Parameters<typeof givenUser>[1] = { partnerId: partner.id }) {
  const user = await givenUser(server, fields);
  const browser = new Browser(server);
  await browser.signIn(user.email);
  const { secret } = await browser.done<{ secret: string }>('POST', '/totp/start');
  const { recoveryCodes } = await browser.done<{ recoveryCodes: string[] }>('POST', '/totp/confirm', {
    code: codeAt(secret, now()),
  });
  nextStep();
  return { user, browser, secret, recoveryCodes };
}

/** A browser that has shown the password and waits for the second factor. */
async function waiting(user: GivenUser, browser = new Browser(server)): Promise<Browser> {
  expect((await browser.signIn(user.email)).state).toBe('second_factor');
  return browser;
}

describe('before the second factor', () => {
  test('there is no session, no token and nothing that opens anything', async () => {
    const { user } = await givenTotp({ role: 'owner', partnerId: partner.id });
    const browser = new Browser(server);
    const state = await browser.signIn(user.email);
    expect(state).toEqual({ state: 'second_factor', methods: ['totp', 'recovery_code'] });
    expect([...browser.cookies.keys()]).toEqual(['siso_pending']);
    const pending = browser.cookies.get('siso_pending') ?? '';
    for (const name of ['siso_session', 'siso_device']) {
      const thief = new Browser(server);
      thief.cookies.set(name, pending);
      for (const [method, path, body] of [
        ['POST', '/widget-session', {}],
        ['GET', '/session', undefined],
        ['GET', '/security', undefined],
        ['POST', '/totp/start', undefined],
        ['POST', '/passkeys/options', undefined],
        ['POST', '/recovery-codes', undefined],
      ] as const) {
        expect([path, await thief.refused(method, path, body)]).toEqual([path, 'unauthenticated']);
        expect([path, await browser.refused(method, path, body)]).toEqual([path, 'unauthenticated']);
      }
    }
    const minted = await server.sql('select 1 from widget_sessions where user_id = $1', [user.id]);
    expect(minted).toEqual([]);
  });

  test('who was signed in with the same browser is not any more', async () => {
    const { user } = await givenTotp();
    const other = await givenUser(server, { partnerId: partner.id });
    const browser = new Browser(server);
    await browser.signIn(other.email);
    await waiting(user, browser);
    expect(await browser.refused('GET', '/session')).toBe('unauthenticated');
  });
});

describe('a time-based code', () => {
  test('finishes the sign-in, and works once', async () => {
    const { user, secret } = await givenTotp();
    const browser = await waiting(user);
    const code = codeAt(secret, now());
    const state = await browser.done('POST', '/second-factor', { method: 'totp', code });
    expect(state).toMatchObject({ state: 'signed_in', user: { id: user.id, mfa: { totp: true } } });
    expect([...browser.cookies.keys()]).toEqual(['siso_session']);
    const again = await waiting(user);
    expect(await again.refused('POST', '/second-factor', { method: 'totp', code })).toBe('second_factor_invalid');
    nextStep();
    await again.done('POST', '/second-factor', { method: 'totp', code: codeAt(secret, now()) });
  });

  test('is good a step early or late, and no further', async () => {
    const { user, secret } = await givenTotp();
    const at = (seconds: number) => codeAt(secret, new Date(now().getTime() + seconds * 1000));
    const browser = await waiting(user);
    for (const seconds of [-60, 60]) {
      expect(await browser.refused('POST', '/second-factor', { method: 'totp', code: at(seconds) })).toBe(
        'second_factor_invalid',
      );
    }
    await browser.done('POST', '/second-factor', { method: 'totp', code: at(30) });
  });

  test('of two with the same one at once lets in one', async () => {
    const { user, secret } = await givenTotp();
    const browsers = [await waiting(user), await waiting(user)];
    const body = { method: 'totp', code: codeAt(secret, now()) };
    const answers = await Promise.all(browsers.map((each) => each.ask('POST', '/second-factor', body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  test('is slow to guess, whatever the first half; the log has every attempt', async () => {
    const { user, secret } = await givenTotp();
    for (let i = 0; i < 6; i++) {
      const browser = await waiting(user);
      expect(await browser.refused('POST', '/second-factor', { method: 'totp', code: '000000' })).toBe(
        'second_factor_invalid',
      );
    }
    const browser = await waiting(user);
    const right = { method: 'totp', code: codeAt(secret, now()) };
    const blocked = await browser.ask('POST', '/second-factor', right);
    expect([blocked.status, blocked.headers.get('retry-after')]).toEqual([429, '1']);
    server.clock.advance({ seconds: 2 });
    await browser.done('POST', '/second-factor', right);
    const log = await server.sql<{ outcome: string; factor: string }>(
      'select outcome, factor from sign_ins where user_id = $1 order by id',
      [user.id],
    );
    expect(log.filter(({ outcome }) => outcome === 'challenge')).toHaveLength(7);
    expect(log.filter(({ outcome, factor }) => outcome === 'failure' && factor === 'totp')).toHaveLength(6);
    expect(log.at(-1)).toEqual({ outcome: 'success', factor: 'totp' });
  });

  test('must come within ten minutes of the password', async () => {
    const { user, secret } = await givenTotp();
    const browser = await waiting(user);
    server.clock.advance({ seconds: 601 });
    expect(await browser.refused('POST', '/second-factor', { method: 'totp', code: codeAt(secret, now()) })).toBe(
      'unauthenticated',
    );
  });

  test('is not stored so that a leaked row makes more of them', async () => {
    const { user, secret, recoveryCodes } = await givenTotp();
    const [row = {}] = await server.sql('select * from auth_two_factors where user_id = $1', [user.id]);
    const text = JSON.stringify(row);
    for (const each of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll('-', ''))]) {
      expect(text).not.toContain(each);
    }
  });
});

describe('a recovery code', () => {
  test('works once, however it is typed, and is told of by mail', async () => {
    const { user, recoveryCodes } = await givenTotp();
    expect(recoveryCodes).toHaveLength(10);
    expect(new Set(recoveryCodes).size).toBe(10);
    const [first = ''] = recoveryCodes;
    const typed = { method: 'recovery_code', code: first.toUpperCase().replaceAll('-', ' ') };
    const browser = await waiting(user);
    await browser.done('POST', '/second-factor', typed);
    expect(await browser.done('GET', '/security')).toMatchObject({ recoveryCodes: { left: 9 } });
    const again = await waiting(user);
    expect(await again.refused('POST', '/second-factor', { method: 'recovery_code', code: first })).toBe(
      'second_factor_invalid',
    );
    const changes = (await mailsTo(server, user.email)).map(({ data }) => data.change);
    expect(changes).toEqual(['totp_enabled', 'recovery_code_used']);
  });

  test('is void once new ones are made, which needs a fresh proof of identity', async () => {
    const { user, browser, secret, recoveryCodes } = await givenTotp();
    server.clock.advance({ seconds: 301 });
    expect(await browser.refused('POST', '/recovery-codes')).toBe('step_up_required');
    await browser.done('POST', '/step-up', { code: codeAt(secret, now()) });
    const renewed = await browser.done<{ recoveryCodes: string[] }>('POST', '/recovery-codes');
    const other = await waiting(user);
    const old = { method: 'recovery_code', code: recoveryCodes[1] };
    expect(await other.refused('POST', '/second-factor', old)).toBe('second_factor_invalid');
    await other.done('POST', '/second-factor', { method: 'recovery_code', code: renewed.recoveryCodes[0] });
  });
});

describe('a remembered device', () => {
  test('spares the code, never the password, for thirty days, and proves nothing more', async () => {
    const { user, secret } = await givenTotp();
    const browser = await waiting(user);
    await browser.done('POST', '/second-factor', { method: 'totp', code: codeAt(secret, now()), rememberDevice: true });
    await browser.done('POST', '/sign-out');
    expect([...browser.cookies.keys()]).toEqual(['siso_device']);
    const wrong = { email: user.email, password: 'wrong' };
    expect(await browser.refused('POST', '/sign-in', wrong)).toBe('invalid_credentials');
    expect((await browser.signIn(user.email)).state).toBe('signed_in');
    expect((await browser.me()).steppedUpUntil).toBeNull();
    expect(await browser.refused('POST', '/totp/disable')).toBe('step_up_required');

    const other = (await givenTotp()).user;
    const device = browser.cookies.get('siso_device') ?? '';
    const theirs = new Browser(server);
    theirs.cookies.set('siso_device', device);
    expect((await theirs.signIn(other.email)).state).toBe('second_factor');

    const [row = { token_hash: '' }] = await server.sql<{ token_hash: string }>(
      'select token_hash from auth_devices where user_id = $1',
      [user.id],
    );
    expect(row.token_hash).not.toBe(device);
    server.clock.advance({ days: 31 });
    await waiting(user, browser);
  });

  test('is forgotten with the other sessions, another password, another factor', async () => {
    const forget = [
      (browser: Browser) => browser.done('POST', '/sessions/revoke-others'),
      (browser: Browser) =>
        browser.done('POST', '/password/change', { currentPassword: PASSWORD, newPassword: 'quite another phrase' }),
      (browser: Browser) =>
        browser.done('POST', '/passkeys/options').then(() => browser.done('POST', '/recovery-codes')),
    ];
    for (const step of forget) {
      const { user, secret } = await givenTotp();
      const browser = await waiting(user);
      await browser.done('POST', '/second-factor', {
        method: 'totp',
        code: codeAt(secret, now()),
        rememberDevice: true,
      });
      await step(browser);
      expect(await server.sql('select 1 from auth_devices where user_id = $1', [user.id])).toEqual([]);
    }
  });
});

describe('a role that needs a second factor', () => {
  test('lets nobody further than to its setting up, and in with it', async () => {
    const user = await givenUser(server, { role: 'finance' });
    const browser = new Browser(server);
    expect(await browser.signIn(user.email)).toEqual({ state: 'enrol_second_factor' });
    expect(await browser.refused('POST', '/second-factor', { method: 'totp', code: '000000' })).toBe('unauthenticated');
    const { secret, uri } = await browser.done<{ secret: string; uri: string }>('POST', '/totp/start');
    expect(new URL(uri).searchParams.get('secret')).toBe(secret);
    expect(await browser.refused('POST', '/totp/confirm', { code: '000000' })).toBe('second_factor_invalid');
    await browser.done('POST', '/totp/confirm', { code: codeAt(secret, now()) });
    expect([...browser.cookies.keys()]).toEqual(['siso_session']);
    expect(await browser.me()).toMatchObject({ id: user.id, partnerId: null, mfa: { required: true, totp: true } });
    expect(await browser.refused('POST', '/totp/disable')).toBe('invalid_transition');
    const minted = await browser.done<{ token: string; partnerId: null }>('POST', '/widget-session', {});
    expect(minted.partnerId).toBeNull();
    const read = await server.request('GET', '/v1/partners', {
      key: minted.token,
      headers: { origin: 'http://localhost:8787' },
    });
    expect(read.status).toBe(200);
  });

  test('lets its people look at one partner with that partner’s rights, and change nothing that they may not', async () => {
    const { browser } = await givenTotpOfStaff('support');
    const looked = await browser.done<{ token: string; partnerId: string; scopes: string[] }>(
      'POST',
      '/widget-session',
      {
        partnerId: partner.id,
      },
    );
    expect(looked.partnerId).toBe(partner.id);
    expect(looked.scopes).toContain('referrals:read');
    expect(looked.scopes.filter((scope) => scope.endsWith(':write'))).toEqual([]);
    expect(looked.scopes).not.toContain('plans:read');
  });

  test('lets them switch codes off and on where it is not needed', async () => {
    const { user, browser } = await givenTotp();
    await browser.done('POST', '/totp/disable');
    expect((await new Browser(server).signIn(user.email)).state).toBe('signed_in');
    const [row] = await server.sql('select two_factor_enabled as enabled from users where id = $1', [user.id]);
    expect(row).toEqual({ enabled: false });
    const audited = await server.sql<{ action: string }>(
      'select action from audit_log where subject_id = $1 order by id',
      [user.id],
    );
    expect(audited.map(({ action }) => action)).toEqual(['user.totp_enabled', 'user.totp_disabled']);
  });
});

async function givenTotpOfStaff(role: 'support') {
  const user = await givenUser(server, { role });
  const browser = new Browser(server);
  await browser.signIn(user.email);
  const { secret } = await browser.done<{ secret: string }>('POST', '/totp/start');
  await browser.done('POST', '/totp/confirm', { code: codeAt(secret, now()) });
  nextStep();
  return { user, browser, secret };
}

describe('a step-up', () => {
  test('by password or code holds for five minutes, in Me and in the tokens minted then', async () => {
    const { user, browser } = await givenTotp({ role: 'owner', partnerId: partner.id });
    server.clock.advance({ seconds: 301 });
    expect((await browser.me()).steppedUpUntil).toBeNull();
    expect(await browser.refused('POST', '/step-up', { password: 'wrong' })).toBe('invalid_credentials');
    expect(await browser.refused('POST', '/step-up', { code: '000000' })).toBe('second_factor_invalid');
    const me = await browser.done('POST', '/step-up', { password: PASSWORD });
    const until = new Date(now().getTime() + 300_000).toISOString();
    expect(me.steppedUpUntil).toBe(until);
    const { token } = await browser.done<{ token: string }>('POST', '/widget-session', {});
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    expect(claims).toMatchObject({ sub: user.id, stepped: Math.floor(Date.parse(until) / 1000) });
  });
});

test('a sign-in from a device that is new is told of by mail, the first one is not', async () => {
  const user = await givenUser(server, { partnerId: partner.id });
  await new Browser(server).signIn(user.email);
  expect(await mailsTo(server, user.email)).toEqual([]);
  await new Browser(server).signIn(user.email);
  await new Browser(server, FIREFOX).signIn(user.email);
  const mails = await mailsTo(server, user.email);
  expect(mails).toMatchObject([{ kind: 'new_device', data: { browser: 'Firefox', os: 'Linux' } }]);
});
