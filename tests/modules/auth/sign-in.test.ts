import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GivenPartner, givenPartner } from '../../support/fixtures.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { Browser, HOME } from './support/browser.ts';
import { givenUser, PASSWORD } from './support/people.ts';

let server: TestServer;
let partner: GivenPartner;
beforeAll(async () => {
  server = await startTestServer({ at: new Date().toISOString(), settings: { trustProxy: 1 } });
  partner = await givenPartner(server);
});
afterAll(() => server.close());

const signInsOf = (userId: string) =>
  server.sql<{ outcome: string; factor: string; reason: string | null; browser: string; os: string; email: string }>(
    'select outcome, factor, reason, browser, os, email from sign_ins where user_id = $1 order by id',
    [userId],
  );

describe('address and password', () => {
  test('open a session whose cookie no script and no other site sees', async () => {
    const user = await givenUser(server, { role: 'owner', partnerId: partner.id });
    const browser = new Browser(server);
    const answer = await browser.ask('POST', '/sign-in', { email: user.email.toUpperCase(), password: PASSWORD });
    expect(answer.status).toBe(200);
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('siso_session='));
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    const me = await browser.me();
    expect(me).toMatchObject({
      id: user.id,
      email: user.email,
      role: 'owner',
      partner: { id: partner.id, companyName: 'Northwind Studio' },
      mfa: { required: false, totp: false, passkeys: 0 },
    });
    expect(me.steppedUpUntil).not.toBeNull();
    expect(await signInsOf(user.id)).toEqual([
      { outcome: 'success', factor: 'password', reason: null, browser: 'Chrome', os: 'Windows', email: user.email },
    ]);
  });

  test('leave no row that could be used as a cookie', async () => {
    const user = await givenUser(server, { partnerId: partner.id });
    const browser = new Browser(server);
    await browser.signIn(user.email);
    const token = browser.cookies.get('siso_session') ?? '';
    const [row = {}] = await server.sql('select * from auth_sessions where user_id = $1', [user.id]);
    expect(JSON.stringify(row)).not.toContain(token);
    for (const value of Object.values(row).filter((each) => typeof each === 'string')) {
      const thief = new Browser(server);
      thief.cookies.set('siso_session', String(value));
      expect(await thief.refused('GET', '/session')).toBe('unauthenticated');
    }
  });

  test('answer a wrong password and an unknown address alike, by the same work', async () => {
    const user = await givenUser(server, { partnerId: partner.id });
    const { auth, db } = server.service.deps;
    const { verifyPassword } = auth;
    const { read, write } = db;
    const work: string[] = [];
    auth.verifyPassword = (...args) => {
      work.push('hash');
      return verifyPassword(...args);
    };
    db.write = (scope, each) =>
      write(scope, (tx) => {
        work.push('write');
        return each(tx);
      });
    db.read = (...args) => {
      work.push('read');
      return read(...args);
    };
    const outcomes: unknown[] = [];
    const works: string[][] = [];
    for (const email of [user.email, 'nobody@nowhere.example']) {
      const { status, body } = await new Browser(server).ask('POST', '/sign-in', { email, password: 'wrong' });
      const { requestId: _, ...rest } = body;
      outcomes.push({ status, ...rest });
      works.push(work.splice(0));
    }
    Object.assign(auth, { verifyPassword });
    Object.assign(db, { read, write });
    expect(outcomes[0]).toMatchObject({ status: 401, code: 'invalid_credentials' });
    expect(outcomes[1]).toEqual(outcomes[0]);
    expect(works[0]).toEqual(['write', 'hash', 'write']);
    expect(works[1]).toEqual(works[0]);
  });

  test('are slowed down after five failures, for accounts that do not exist too', async () => {
    const user = await givenUser(server, { partnerId: partner.id });
    for (const email of [user.email, 'nobody.at.all@nowhere.example']) {
      const browser = new Browser(server);
      for (let i = 0; i < 6; i++)
        expect(await browser.refused('POST', '/sign-in', { email, password: 'no' })).toBe('invalid_credentials');
      const { status, headers, body } = await browser.ask<{ code: string }>('POST', '/sign-in', {
        email,
        password: PASSWORD,
      });
      expect([status, body.code, headers.get('retry-after')]).toEqual([429, 'rate_limited', '1']);
      server.clock.advance({ seconds: 2 });
      expect(await browser.refused('POST', '/sign-in', { email, password: 'no' })).toBe('invalid_credentials');
      expect((await browser.ask('POST', '/sign-in', { email, password: 'no' })).headers.get('retry-after')).toBe('2');
      server.clock.advance({ seconds: 3 });
    }
    await new Browser(server).signIn(user.email);
    const { hash } = server.service.deps;
    const left = async (email: string) =>
      server.sql('select failures from throttles where bucket = $1', [`account ${await hash.sha256(email)}`]);
    expect(await left(user.email)).toEqual([]);
    expect(await left('nobody.at.all@nowhere.example')).toEqual([{ failures: 7 }]);
  });

  test('tell of a suspension only after the right password', async () => {
    const user = await givenUser(server, { partnerId: partner.id });
    await server.sql(`update users set status = 'suspended' where id = $1`, [user.id]);
    const browser = new Browser(server);
    expect(await browser.refused('POST', '/sign-in', { email: user.email, password: 'wrong' })).toBe(
      'invalid_credentials',
    );
    expect(await browser.refused('POST', '/sign-in', { email: user.email, password: PASSWORD })).toBe(
      'account_suspended',
    );
    expect(browser.cookies.size).toBe(0);
  });
});

describe('a session', () => {
  test('ends with the sign-out, a suspension, disuse, and its age', async () => {
    const user = await givenUser(server, { partnerId: partner.id });
    const browser = new Browser(server);
    await browser.signIn(user.email);
    const stolen = new Browser(server);
    stolen.cookies.set('siso_session', browser.cookies.get('siso_session') ?? '');
    await stolen.me();
    await browser.done('POST', '/sign-out');
    expect(browser.cookies.has('siso_session')).toBe(false);
    expect(await stolen.refused('GET', '/session')).toBe('unauthenticated');

    await browser.signIn(user.email);
    await server.sql(`update users set status = 'suspended' where id = $1`, [user.id]);
    expect(await browser.refused('GET', '/session')).toBe('unauthenticated');
    await server.sql(`update users set status = 'active' where id = $1`, [user.id]);
    expect(await browser.refused('GET', '/session')).toBe('unauthenticated');

    await browser.signIn(user.email);
    await browser.me();
    server.clock.advance({ hours: 25 });
    expect(await browser.refused('GET', '/session')).toBe('unauthenticated');

    await browser.signIn(user.email);
    for (let day = 0; day < 6; day++) {
      server.clock.advance({ hours: 23 });
      await browser.me();
    }
    server.clock.advance({ hours: 23 });
    await browser.me();
    server.clock.advance({ hours: 10 });
    expect(await browser.refused('GET', '/session')).toBe('unauthenticated');
  });

  test('is asked for by pages of our own only', async () => {
    const user = await givenUser(server, { partnerId: partner.id });
    const browser = new Browser(server);
    await browser.signIn(user.email);
    for (const origin of ['https://evil.example', undefined, 'null', `${HOME}.evil.example`]) {
      browser.origin = origin;
      expect(await browser.refused('POST', '/widget-session', {})).toBe('origin_not_allowed');
      expect(await browser.refused('POST', '/sign-in', { email: user.email, password: PASSWORD })).toBe(
        'origin_not_allowed',
      );
      expect(await browser.refused('POST', '/sign-out')).toBe('origin_not_allowed');
    }
    browser.origin = 'https://evil.example';
    const { headers } = await browser.ask('GET', '/session');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });

  test('opens no other route, and no key or token opens these', async () => {
    const user = await givenUser(server, { partnerId: partner.id });
    const browser = new Browser(server);
    await browser.signIn(user.email);
    const cookie = `siso_session=${browser.cookies.get('siso_session')}`;
    const other = await server.request('GET', '/v1/referrals', { headers: { cookie, origin: HOME } });
    expect(other.status).toBe(401);
    for (const key of [server.operatorKey, partner.secretKey]) {
      expect((await server.request('GET', '/v1/auth/session', { key })).status).toBe(401);
    }
  });
});

describe('the session of the elements', () => {
  test('holds what the role may do, on the portal only, and ends with the sign-out', async () => {
    const user = await givenUser(server, { role: 'owner', partnerId: partner.id });
    const browser = new Browser(server);
    await browser.signIn(user.email);
    const minted = await browser.done<{ token: string; scopes: string[]; components: string[]; partnerId: string }>(
      'POST',
      '/widget-session',
      {},
    );
    expect(minted).toMatchObject({ partnerId: partner.id });
    expect(minted.components).toEqual(
      expect.arrayContaining(['commission-dashboard', 'team', 'referral-list', 'api-keys']),
    );
    expect(minted.components).not.toContain('partner-list');
    const read = (origin: string) =>
      server.request('GET', '/v1/referrals', { key: minted.token, headers: { origin } }).then(({ status }) => status);
    expect(await read(HOME)).toBe(200);
    expect(await read('https://evil.example')).toBe(403);
    await browser.done('POST', '/sign-out');
    expect(await read(HOME)).toBe(401);
  });

  test('works on the portal’s own origin where that is another one than the API’s', async () => {
    const portal = 'https://partners.example.com';
    const { settings } = server.service.deps;
    const { portalUrl } = settings;
    settings.portalUrl = portal;
    const user = await givenUser(server, { partnerId: partner.id });
    const browser = new Browser(server);
    browser.origin = portal;
    await browser.signIn(user.email);
    const { token } = await browser.done<{ token: string }>('POST', '/widget-session', {});
    const read = (headers: Record<string, string>) =>
      server.request('GET', '/v1/referrals', { key: token, headers }).then(({ status }) => status);
    expect(await read({ origin: portal })).toBe(200);
    expect(await read({ 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await read({})).toBe(403);
    expect(await read({ origin: HOME })).toBe(403);
    settings.portalUrl = portalUrl;
  });

  test('is not minted for another partner', async () => {
    const other = await givenPartner(server);
    const user = await givenUser(server, { role: 'owner', partnerId: partner.id });
    const browser = new Browser(server);
    await browser.signIn(user.email);
    expect(await browser.refused('POST', '/widget-session', { partnerId: other.id })).toBe('not_found');
  });
});

test('SISO’s staff get nothing but the setting up of a second factor', async () => {
  const user = await givenUser(server, { role: 'support' });
  const browser = new Browser(server);
  expect(await browser.signIn(user.email)).toEqual({ state: 'enrol_second_factor' });
  expect([...browser.cookies.keys()]).toEqual(['siso_pending']);
  expect(await browser.refused('GET', '/session')).toBe('unauthenticated');
  expect(await browser.refused('POST', '/widget-session', {})).toBe('unauthenticated');
  const thief = new Browser(server);
  thief.cookies.set('siso_session', browser.cookies.get('siso_pending') ?? '');
  expect(await thief.refused('POST', '/widget-session', {})).toBe('unauthenticated');
});

test('nothing of OAuth, magic links or sign-up is served', async () => {
  const paths = [
    ['GET', '/callback/google'],
    ['POST', '/sign-in/social'],
    ['POST', '/sign-in/magic-link'],
    ['GET', '/magic-link/verify'],
    ['POST', '/sign-up/email'],
    ['POST', '/link-social'],
    ['GET', '/get-session'],
    ['GET', '/ok'],
    ['POST', '/sign-in/email'],
  ] as const;
  for (const [method, path] of paths) {
    for (const prefix of ['/v1/auth', '/api/auth']) {
      const { status } = await server.request(method, `${prefix}${path}`, { headers: { origin: HOME } });
      expect([path, status]).toEqual([path, 404]);
    }
  }
});
