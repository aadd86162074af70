import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createInvitation } from '../../../api/src/modules/invitations/index.ts';
import { systemContext } from '../../../api/src/platform/context.ts';
import { type GivenPartner, givenPartner } from '../../support/fixtures.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { Authenticator } from './support/authenticator.ts';
import { Browser } from './support/browser.ts';
import { codeAt } from './support/codes.ts';
import { linkTo, mailsTo } from './support/mailbox.ts';
import { givenUser } from './support/people.ts';

interface Options {
  challenge: string;
  rpId?: string;
  rp?: { id: string };
  allowCredentials?: { id: string }[];
}

let server: TestServer;
let partner: GivenPartner;
beforeAll(async () => {
  server = await startTestServer({ at: new Date().toISOString(), settings: { trustProxy: 1 } });
  partner = await givenPartner(server);
});
afterAll(() => server.close());

const creation = (browser: Browser) => browser.done<Options>('POST', '/passkeys/options');
const request = (browser: Browser) => browser.done<Options>('POST', '/passkey/options');

/** A user who has kept a passkey. */
async function givenPasskey(fields: Parameters<typeof givenUser>[1] = { role: 'owner', partnerId: partner.id }) {
  const user = await givenUser(server, fields);
  const browser = new Browser(server);
  await browser.signIn(user.email);
  const device = new Authenticator();
  const kept = await browser.done<{ id: string }>('POST', '/passkeys', {
    response: device.create(await creation(browser)),
    name: 'Laptop',
  });
  return { user, browser, device, passkeyId: kept.id };
}

describe('a passkey', () => {
  test('signs in by itself, being both factors, and is told of by mail when it is made', async () => {
    const { user, device, passkeyId } = await givenPasskey();
    const browser = new Browser(server);
    const options = await request(browser);
    expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
    expect(options.allowCredentials).toBeUndefined();
    const state = await browser.done('POST', '/passkey', { response: device.get(options) });
    expect(state).toMatchObject({ state: 'signed_in', user: { id: user.id, mfa: { passkeys: 1 } } });
    expect((await browser.me()).steppedUpUntil).not.toBeNull();
    const { passkeys } = await browser.done<{ passkeys: object[] }>('GET', '/security');
    expect(passkeys).toMatchObject([{ id: passkeyId, name: 'Laptop', lastUsedAt: server.clock.now().toISOString() }]);
    expect(await mailsTo(server, user.email)).toMatchObject([
      { kind: 'factor_changed', data: { change: 'passkey_added', passkey: 'Laptop' } },
    ]);
    const [log] = await server.sql(`select outcome, factor from sign_ins where user_id = $1 and factor = 'passkey'`, [
      user.id,
    ]);
    expect(log).toEqual({ outcome: 'success', factor: 'passkey' });
  });

  test('is the second factor of the password from then on', async () => {
    const { user, device } = await givenPasskey();
    const browser = new Browser(server);
    expect(await browser.signIn(user.email)).toEqual({ state: 'second_factor', methods: ['passkey'] });
    const options = await request(browser);
    expect(options.allowCredentials).toHaveLength(1);
    await browser.done('POST', '/passkey', { response: device.get(options) });
    expect([...browser.cookies.keys()]).toEqual(['siso_session']);
  });

  test('is refused where the device did not verify the person', async () => {
    const { device } = await givenPasskey();
    const browser = new Browser(server);
    const response = device.get(await request(browser), { verified: false });
    expect(await browser.refused('POST', '/passkey', { response })).toBe('invalid_credentials');

    const other = await givenPasskey();
    const made = new Authenticator().create(await creation(other.browser), { verified: false });
    expect(await other.browser.refused('POST', '/passkeys', { response: made, name: 'Key' })).toBe('validation_failed');
  });

  test('is refused from another origin, for another challenge, and a second time', async () => {
    const { device } = await givenPasskey();
    const browser = new Browser(server);
    const evil = device.get(await request(browser), { origin: 'https://evil.example' });
    expect(await browser.refused('POST', '/passkey', { response: evil })).toBe('invalid_credentials');
    const invented = device.get({ ...(await request(browser)), challenge: 'aW52ZW50ZWQ' });
    expect(await browser.refused('POST', '/passkey', { response: invented })).toBe('invalid_credentials');
    const right = device.get(await request(browser));
    await browser.done('POST', '/passkey', { response: right });
    expect(await new Browser(server).refused('POST', '/passkey', { response: right })).toBe('invalid_credentials');
    const late = device.get(await request(browser));
    server.clock.advance({ seconds: 301 });
    expect(await browser.refused('POST', '/passkey', { response: late })).toBe('invalid_credentials');
  });

  test('is refused where its counter went back: it was copied', async () => {
    const { device } = await givenPasskey();
    const browser = new Browser(server);
    await browser.done('POST', '/passkey', { response: device.get(await request(browser)) });
    await browser.done('POST', '/passkey', { response: device.get(await request(browser)) });
    device.counter = 0;
    const copied = device.get(await request(browser));
    expect(await browser.refused('POST', '/passkey', { response: copied })).toBe('invalid_credentials');
  });

  test('of somebody else does not finish a sign-in, nor prove who is signed in', async () => {
    const victim = await givenPasskey();
    const thief = await givenPasskey();
    const browser = new Browser(server);
    await browser.signIn(victim.user.email);
    const response = thief.device.get(await request(browser));
    expect(await browser.refused('POST', '/passkey', { response })).toBe('invalid_credentials');
    const open = await request(new Browser(server));
    server.clock.advance({ seconds: 301 });
    const proof = { passkey: thief.device.get(open) };
    expect(await victim.browser.refused('POST', '/step-up', proof)).toBe('second_factor_invalid');
    expect((await victim.browser.me()).steppedUpUntil).toBeNull();
    const own = { passkey: victim.device.get(await request(victim.browser)) };
    expect((await victim.browser.done('POST', '/step-up', own)).steppedUpUntil).not.toBeNull();
  });

  test('made for one person is not kept for another', async () => {
    const [one, two] = [await givenPasskey(), await givenPasskey()];
    const response = new Authenticator().create(await creation(one.browser));
    expect(await two.browser.refused('POST', '/passkeys', { response, name: 'Key' })).toBe('validation_failed');
  });

  test('is renamed and removed by its owner alone, with a fresh proof of identity', async () => {
    const { user, browser, passkeyId } = await givenPasskey();
    const stranger = (await givenPasskey()).browser;
    expect(await stranger.refused('PATCH', `/passkeys/${passkeyId}`, { name: 'Mine' })).toBe('not_found');
    expect(await stranger.refused('DELETE', `/passkeys/${passkeyId}`)).toBe('not_found');
    expect(await browser.done('PATCH', `/passkeys/${passkeyId}`, { name: 'Phone' })).toMatchObject({ name: 'Phone' });
    server.clock.advance({ seconds: 301 });
    expect(await browser.refused('DELETE', `/passkeys/${passkeyId}`)).toBe('step_up_required');
    expect(await browser.refused('POST', '/passkeys/options')).toBe('step_up_required');
    await browser.done('POST', '/step-up', { password: 'four long words please' });
    await browser.done('DELETE', `/passkeys/${passkeyId}`);
    expect((await new Browser(server).signIn(user.email)).state).toBe('signed_in');
  });

  test('of a suspended person opens nothing', async () => {
    const { user, device } = await givenPasskey();
    await server.sql(`update users set status = 'suspended' where id = $1`, [user.id]);
    const browser = new Browser(server);
    const response = device.get(await request(browser));
    expect(await browser.refused('POST', '/passkey', { response })).toBe('account_suspended');
  });
});

describe('who needs a second factor', () => {
  test('is in with a passkey, and keeps at least one', async () => {
    const user = await givenUser(server, { role: 'programme_admin' });
    const browser = new Browser(server);
    expect((await browser.signIn(user.email)).state).toBe('enrol_second_factor');
    const device = new Authenticator();
    const { id } = await browser.done<{ id: string }>('POST', '/passkeys', {
      response: device.create(await creation(browser)),
      name: 'Key',
    });
    expect(await browser.me()).toMatchObject({ mfa: { required: true, passkeys: 1 } });
    expect(await browser.refused('DELETE', `/passkeys/${id}`)).toBe('invalid_transition');
    const { secret } = await browser.done<{ secret: string }>('POST', '/totp/start');
    await browser.done('POST', '/totp/confirm', { code: codeAt(secret, server.clock.now()) });
    await browser.done('DELETE', `/passkeys/${id}`);
  });
});

describe('an invitation', () => {
  test('is accepted with a passkey alone, which is then the only way in', async () => {
    const email = 'passkey.person@northwind.example';
    await createInvitation(systemContext(server.service.deps, 'cli'), { email, role: 'support' });
    const token = await linkTo(server, email, 'invitation');
    const browser = new Browser(server);
    const options = await browser.done<Options & { user: object }>('POST', '/invitation/passkey-options', {
      token,
      name: 'Ines',
    });
    expect(options.user).toMatchObject({ name: email, displayName: 'Ines' });
    const device = new Authenticator();
    const state = await browser.done('POST', '/invitation/accept', {
      token,
      name: 'Ines',
      passkey: device.create(options),
    });
    expect(state).toMatchObject({ state: 'signed_in', user: { email, role: 'support', mfa: { passkeys: 1 } } });
    const { passkeys } = await browser.done<{ passkeys: { id: string }[] }>('GET', '/security');
    expect(await browser.refused('DELETE', `/passkeys/${passkeys[0]?.id}`)).toBe('invalid_transition');
    const later = new Browser(server);
    await later.done('POST', '/passkey', { response: device.get(await request(later)) });
    expect(await later.refused('POST', '/sign-in', { email, password: 'whatever it may be' })).toBe(
      'invalid_credentials',
    );
  });

  test('is not accepted with a passkey that was made for another one', async () => {
    const offers = [];
    for (const email of ['one@northwind.example', 'two@northwind.example']) {
      const invitation = { email, role: 'owner', partnerId: partner.id } as const;
      await createInvitation(systemContext(server.service.deps, 'cli'), invitation);
      const token = await linkTo(server, email, 'invitation');
      const options = await new Browser(server).done<Options>('POST', '/invitation/passkey-options', {
        token,
        name: 'A',
      });
      offers.push({ token, options });
    }
    const [one, two] = offers;
    const passkey = new Authenticator().create(one?.options ?? { challenge: '' });
    const body = { token: two?.token, name: 'A', passkey };
    expect(await new Browser(server).refused('POST', '/invitation/accept', body)).toBe('validation_failed');
  });
});
