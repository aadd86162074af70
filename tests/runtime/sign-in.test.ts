import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Authenticator } from '../modules/auth/support/authenticator.ts';
import { Browser } from '../modules/auth/support/browser.ts';
import { codeAt } from '../modules/auth/support/codes.ts';
import { givenUser } from '../modules/auth/support/people.ts';
import { type GivenPartner, givenPartner } from '../support/fixtures.ts';
import type { TestServer } from '../support/server.ts';
import { startTwins, type Twin, type Twins } from './support/twins.ts';

/** What a browser asks, over the network. */
const over = ({ url }: Twin): Pick<TestServer, 'request'> => ({
  request: (method, path, { body, headers = {} } = {}) =>
    fetch(`${url}${path}`, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
});

describe.each(['node', 'edge'] as const)('people on %s', (name) => {
  let twins: Twins;
  let twin: Twin;
  let partner: GivenPartner;
  beforeAll(async () => {
    twins = await startTwins();
    twin = twins[name];
    partner = await givenPartner(twin.server);
  });
  afterAll(() => twins?.close());

  it('sign in by password, code and passkey', async () => {
    const user = await givenUser(twin.server, { role: 'owner', partnerId: partner.id });
    const browser = new Browser(over(twin));
    expect(await browser.refused('POST', '/sign-in', { email: user.email, password: 'wrong' })).toBe(
      'invalid_credentials',
    );
    expect((await browser.signIn(user.email)).state).toBe('signed_in');
    const { secret } = await browser.done<{ secret: string }>('POST', '/totp/start');
    await browser.done('POST', '/totp/confirm', { code: codeAt(secret, new Date()) });
    const device = new Authenticator();
    type Options = Parameters<Authenticator['create']>[0];
    const made = device.create(await browser.done<Options>('POST', '/passkeys/options'));
    await browser.done('POST', '/passkeys', { response: made, name: 'Laptop' });
    const later = new Browser(over(twin));
    expect(await later.signIn(user.email)).toMatchObject({ state: 'second_factor' });
    const shown = device.get(await later.done<Options>('POST', '/passkey/options'));
    expect(await later.done('POST', '/passkey', { response: shown })).toMatchObject({ state: 'signed_in' });
    const { token } = await later.done<{ token: string }>('POST', '/widget-session', {});
    const read = await fetch(`${twin.url}/v1/referrals`, {
      headers: { authorization: `Bearer ${token}`, origin: later.origin ?? '' },
    });
    expect(read.status).toBe(200);
  });

  it('do so at the same time without getting into each other’s way', async () => {
    const users = await Promise.all(Array.from({ length: 6 }, () => givenUser(twin.server, { partnerId: partner.id })));
    const people = await Promise.all(
      users.map(async ({ email, id }) => {
        const browser = new Browser(over(twin));
        await browser.signIn(email);
        const device = new Authenticator();
        type Options = Parameters<Authenticator['create']>[0];
        const made = device.create(await browser.done<Options>('POST', '/passkeys/options'));
        await browser.done('POST', '/passkeys', { response: made, name: 'Laptop' });
        const again = new Browser(over(twin));
        const shown = device.get(await again.done<Options>('POST', '/passkey/options'));
        await again.done('POST', '/passkey', { response: shown });
        return { id, seen: (await again.me()).id };
      }),
    );
    expect(people.map(({ seen }) => seen)).toEqual(users.map(({ id }) => id));
  });
});
