import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createInvitation } from '../../../api/src/modules/invitations/index.ts';
import { systemContext } from '../../../api/src/platform/context.ts';
import { type GivenPartner, givenPartner } from '../../support/fixtures.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { Browser } from './support/browser.ts';
import { codeAt } from './support/codes.ts';
import { linkTo, mailsTo } from './support/mailbox.ts';
import { givenUser, PASSWORD } from './support/people.ts';

const OTHER = 'quite another long phrase';

let server: TestServer;
let partner: GivenPartner;
beforeAll(async () => {
  server = await startTestServer({ at: new Date().toISOString(), settings: { trustProxy: 1 } });
  partner = await givenPartner(server);
});
afterAll(() => server.close());

const mine = () => ({ partnerId: partner.id }) as const;

async function signedIn(fields: Parameters<typeof givenUser>[1] = mine()) {
  const user = await givenUser(server, fields);
  const browser = new Browser(server);
  await browser.signIn(user.email);
  return { user, browser };
}

describe('a forgotten password', () => {
  test('answers alike for an address that nobody has, by as much work', async () => {
    const user = await givenUser(server, mine());
    const writes: number[] = [];
    const { db } = server.service.deps;
    const { write } = db;
    for (const email of [user.email, 'nobody@elsewhere.example']) {
      let count = 0;
      db.write = (scope, work) => {
        count += 1;
        return write(scope, work);
      };
      const { status, body } = await new Browser(server).ask('POST', '/password/forgot', { email });
      expect([status, body]).toEqual([202, null]);
      writes.push(count);
    }
    Object.assign(db, { write });
    expect(writes[0]).toBe(writes[1]);
    expect(await mailsTo(server, 'nobody@elsewhere.example')).toEqual([]);
    expect(await mailsTo(server, user.email)).toMatchObject([{ kind: 'reset_password' }]);
  });

  test('is set anew by the link once, within the hour; all sessions end and the second factor is asked for', async () => {
    const { user, browser } = await signedIn();
    const { secret } = await browser.done<{ secret: string }>('POST', '/totp/start');
    await browser.done('POST', '/totp/confirm', { code: codeAt(secret, server.clock.now()) });
    await new Browser(server).done('POST', '/password/forgot', { email: user.email });
    const token = await linkTo(server, user.email, 'reset_password');
    const fresh = new Browser(server);
    expect(await fresh.refused('POST', '/password/reset', { token, password: 'short' })).toBe('validation_failed');
    await fresh.done('POST', '/password/reset', { token, password: OTHER });
    expect([...fresh.cookies.keys()]).toEqual([]);
    expect(await browser.refused('GET', '/session')).toBe('unauthenticated');
    expect(await fresh.refused('POST', '/password/reset', { token, password: OTHER })).toBe('link_expired');
    expect(await fresh.refused('POST', '/sign-in', { email: user.email, password: PASSWORD })).toBe(
      'invalid_credentials',
    );
    expect(await fresh.signIn(user.email, OTHER)).toMatchObject({ state: 'second_factor' });
    expect((await mailsTo(server, user.email)).map(({ kind }) => kind)).toEqual([
      'factor_changed',
      'reset_password',
      'password_reset_done',
    ]);
  });

  test('has one link at a time, that ends after an hour, with the address and with the account', async () => {
    const user = await givenUser(server, mine());
    const ask = () => new Browser(server).done('POST', '/password/forgot', { email: user.email });
    const use = (token: string) => new Browser(server).refused('POST', '/password/reset', { token, password: OTHER });
    await ask();
    const first = await linkTo(server, user.email, 'reset_password');
    await ask();
    expect(await use(first)).toBe('link_expired');
    const second = await linkTo(server, user.email, 'reset_password');
    server.clock.advance({ seconds: 3601 });
    expect(await use(second)).toBe('link_expired');
    await ask();
    const third = await linkTo(server, user.email, 'reset_password');
    await server.sql(`update users set email = 'moved.away@northwind.example' where id = $1`, [user.id]);
    expect(await use(third)).toBe('link_expired');
  });

  test('cannot be used to flood a mailbox, nor to find out who has one', async () => {
    for (const email of [(await givenUser(server, mine())).email, 'still.nobody@elsewhere.example']) {
      const browser = new Browser(server);
      for (let i = 0; i < 6; i++) await browser.done('POST', '/password/forgot', { email });
      expect(await browser.refused('POST', '/password/forgot', { email })).toBe('rate_limited');
    }
  });

  test('is not stored so that a leaked row opens anything', async () => {
    const user = await givenUser(server, mine());
    await new Browser(server).done('POST', '/password/forgot', { email: user.email });
    const token = await linkTo(server, user.email, 'reset_password');
    const rows = await server.sql('select * from auth_verifications where user_id = $1', [user.id]);
    expect(JSON.stringify(rows)).not.toContain(token);
    const mails = await server.sql('select * from mails where recipient = $1', [user.email]);
    expect(JSON.stringify(mails)).not.toContain(token);
  });
});

describe('another address', () => {
  test('is taken by the link that went to it; the old one is told', async () => {
    const { user, browser } = await signedIn();
    const email = 'new.address@northwind.example';
    await browser.done('POST', '/email/change', { email });
    expect((await browser.me()).email).toBe(user.email);
    await new Browser(server).done('POST', '/email/confirm', {
      token: await linkTo(server, email, 'confirm_new_email'),
    });
    expect(await browser.me()).toMatchObject({ email, emailVerified: true });
    expect(await mailsTo(server, user.email)).toMatchObject([
      { kind: 'email_changed', data: { state: 'requested', newEmail: email } },
      { kind: 'email_changed', data: { state: 'changed', newEmail: email } },
    ]);
    await new Browser(server).signIn(email);
  });

  test('needs a fresh proof of identity', async () => {
    const { browser } = await signedIn();
    server.clock.advance({ seconds: 301 });
    expect(await browser.refused('POST', '/email/change', { email: 'x@northwind.example' })).toBe('step_up_required');
  });

  test('that somebody has is asked for alike, and is not mailed to', async () => {
    const { user, browser } = await signedIn();
    const other = await givenUser(server, mine());
    const { status } = await browser.ask('POST', '/email/change', { email: other.email });
    expect(status).toBe(202);
    expect(await mailsTo(server, other.email)).toEqual([]);
    expect(await mailsTo(server, user.email)).toHaveLength(1);
  });

  test('that somebody takes before the link is followed is lost', async () => {
    const { browser } = await signedIn();
    const email = 'wanted.by.two@northwind.example';
    await browser.done('POST', '/email/change', { email });
    const token = await linkTo(server, email, 'confirm_new_email');
    await givenUser(server, { ...mine(), email });
    expect(await browser.refused('POST', '/email/confirm', { token })).toBe('link_expired');
  });
});

describe('a token of a link', () => {
  test('of one purpose is none of another', async () => {
    const { user, browser } = await signedIn({ ...mine(), verified: false });
    await browser.done('POST', '/email/verification');
    await browser.done('POST', '/email/change', { email: 'purpose@northwind.example' });
    await browser.done('POST', '/password/forgot', { email: user.email });
    const tokens = {
      '/email/verify': await linkTo(server, user.email, 'verify_email'),
      '/email/confirm': await linkTo(server, 'purpose@northwind.example', 'confirm_new_email'),
      '/password/reset': await linkTo(server, user.email, 'reset_password'),
      '/second-factor': browser.cookies.get('siso_session') ?? '',
    };
    for (const [made, token] of Object.entries(tokens)) {
      for (const used of ['/email/verify', '/email/confirm', '/password/reset', '/invitation'].filter(
        (each) => each !== made,
      )) {
        const body = used === '/password/reset' ? { token, password: OTHER } : { token };
        expect([made, used, await new Browser(server).refused('POST', used, body)]).toEqual([
          made,
          used,
          'link_expired',
        ]);
      }
      const thief = new Browser(server);
      thief.cookies.set('siso_pending', token);
      expect(await thief.refused('POST', '/second-factor', { method: 'totp', code: '000000' })).toBe('unauthenticated');
      expect(await thief.refused('POST', '/totp/start')).toBe('unauthenticated');
    }
    // None of that has used one of them up.
    await browser.done('POST', '/email/verify', { token: tokens['/email/verify'] });
  });

  test('that verified an address does not verify another one, nor another account', async () => {
    const { user, browser } = await signedIn({ ...mine(), verified: false });
    await browser.done('POST', '/email/verification');
    const token = await linkTo(server, user.email, 'verify_email');
    await server.sql(`update users set email = 'somebody.else@northwind.example' where id = $1`, [user.id]);
    const later = await givenUser(server, { ...mine(), email: user.email, verified: false });
    expect(await browser.refused('POST', '/email/verify', { token })).toBe('link_expired');
    const rows = await server.sql<{ verified: boolean }>(
      'select email_verified as verified from users where id = any($1)',
      [[user.id, later.id]],
    );
    expect(rows).toEqual([{ verified: false }, { verified: false }]);
  });

  test('to change an address works for the account that asked, whoever is signed in', async () => {
    const { user: victim, browser: theirs } = await signedIn();
    const { user, browser } = await signedIn();
    const email = 'attackers.own@northwind.example';
    await browser.done('POST', '/email/change', { email });
    await theirs.done('POST', '/email/confirm', { token: await linkTo(server, email, 'confirm_new_email') });
    expect((await theirs.me()).email).toBe(victim.email);
    expect(await browser.me()).toMatchObject({ id: user.id, email });
  });

  test('is of no use once the address of the account has changed otherwise', async () => {
    const { user, browser } = await signedIn();
    await browser.done('POST', '/email/change', { email: 'first@northwind.example' });
    const token = await linkTo(server, 'first@northwind.example', 'confirm_new_email');
    await server.sql(`update users set email = 'changed.by.hand@northwind.example' where id = $1`, [user.id]);
    expect(await browser.refused('POST', '/email/confirm', { token })).toBe('link_expired');
  });
});

describe('an invitation', () => {
  const invite = (fields: { email: string; role: 'owner' | 'support'; partnerId?: string; name?: string }) =>
    createInvitation(systemContext(server.service.deps, 'cli'), fields);

  test('tells what it is to, and makes the person a user with a password, signed in', async () => {
    const email = 'invited@northwind.example';
    await invite({ email, role: 'owner', partnerId: partner.id, name: 'Ada Byron' });
    const token = await linkTo(server, email, 'invitation');
    const browser = new Browser(server);
    expect(await browser.done('POST', '/invitation', { token })).toMatchObject({
      email,
      name: 'Ada Byron',
      role: 'owner',
      companyName: 'Northwind Studio',
    });
    const accept = { token, name: 'Ada Lovelace', password: OTHER };
    const poor = await browser.refused('POST', '/invitation/accept', { ...accept, password: 'northwind studio' });
    expect(poor).toBe('validation_failed');
    const state = await browser.done('POST', '/invitation/accept', accept);
    expect(state).toMatchObject({ state: 'signed_in', user: { email, name: 'Ada Lovelace', emailVerified: true } });
    expect(await browser.me()).toMatchObject({ role: 'owner', partner: { companyName: 'Northwind Studio' } });
    expect(await browser.refused('POST', '/invitation', { token })).toBe('link_expired');
    expect(await browser.refused('POST', '/invitation/accept', accept)).toBe('link_expired');
    await new Browser(server).signIn(email, OTHER);
  });

  test('to SISO’s staff leads to the setting up of a second factor first', async () => {
    const email = 'staff@siso.example';
    await invite({ email, role: 'support' });
    const browser = new Browser(server);
    const token = await linkTo(server, email, 'invitation');
    const state = await browser.done('POST', '/invitation/accept', { token, name: 'Ines', password: OTHER });
    expect(state).toEqual({ state: 'enrol_second_factor' });
    expect(await browser.refused('GET', '/session')).toBe('unauthenticated');
    const { secret } = await browser.done<{ secret: string }>('POST', '/totp/start');
    await browser.done('POST', '/totp/confirm', { code: codeAt(secret, server.clock.now()) });
    expect(await browser.me()).toMatchObject({ email, role: 'support', partnerId: null });
  });

  test('makes one user of two who accept it at once, and none of an address that has one', async () => {
    const email = 'twice@northwind.example';
    await invite({ email, role: 'owner', partnerId: partner.id });
    const token = await linkTo(server, email, 'invitation');
    const accept = () => new Browser(server).ask('POST', '/invitation/accept', { token, name: 'Ada', password: OTHER });
    expect((await Promise.all([accept(), accept()])).map(({ status }) => status).sort()).toEqual([200, 410]);

    const known = 'known@northwind.example';
    await invite({ email: known, role: 'owner', partnerId: partner.id });
    const second = await linkTo(server, known, 'invitation');
    await givenUser(server, { ...mine(), email: known });
    const body = { token: second, name: 'Ada', password: OTHER };
    expect(await new Browser(server).refused('POST', '/invitation/accept', body)).toBe('user_exists');
  });

  test('ends after seven days and with the partner', async () => {
    const email = 'late@northwind.example';
    const other = await givenPartner(server);
    await invite({ email, role: 'owner', partnerId: other.id });
    const token = await linkTo(server, email, 'invitation');
    await server.sql(`update partners set status = 'suspended' where id = $1`, [other.id]);
    expect(await new Browser(server).refused('POST', '/invitation', { token })).toBe('link_expired');
    await server.sql(`update partners set status = 'active' where id = $1`, [other.id]);
    await new Browser(server).done('POST', '/invitation', { token });
    server.clock.advance({ days: 7, seconds: 1 });
    expect(await new Browser(server).refused('POST', '/invitation', { token })).toBe('link_expired');
  });
});

describe('a password', () => {
  test('is changed by who knows it; the other sessions end and a mail tells', async () => {
    const { user, browser } = await signedIn();
    const other = new Browser(server);
    await other.signIn(user.email);
    const change = { currentPassword: PASSWORD, newPassword: OTHER };
    expect(await browser.refused('POST', '/password/change', { ...change, currentPassword: 'wrong' })).toBe(
      'invalid_credentials',
    );
    await browser.done('POST', '/password/change', change);
    await browser.me();
    expect(await other.refused('GET', '/session')).toBe('unauthenticated');
    expect((await mailsTo(server, user.email)).map(({ kind }) => kind)).toEqual(['password_changed']);
  });
});

describe('sessions', () => {
  test('are listed with what they are recognised by, and end one by one or all', async () => {
    const { user, browser } = await signedIn();
    const [second, third] = [new Browser(server), new Browser(server)];
    await second.signIn(user.email);
    await third.signIn(user.email);
    const { data } = await browser.done<{ data: { id: string; current: boolean; browser: string; os: string }[] }>(
      'GET',
      '/sessions',
    );
    expect(data).toHaveLength(3);
    expect(data.filter(({ current }) => current)).toMatchObject([{ browser: 'Chrome', os: 'Windows' }]);
    const { session } = await second.me();
    const stranger = (await signedIn()).browser;
    expect(await stranger.refused('POST', `/sessions/${session.id}/revoke`)).toBe('not_found');
    await browser.done('POST', `/sessions/${session.id}/revoke`);
    expect(await second.refused('GET', '/session')).toBe('unauthenticated');
    await third.me();
    await browser.done('POST', '/sessions/revoke-others');
    expect(await third.refused('GET', '/session')).toBe('unauthenticated');
    await browser.me();
  });
});
