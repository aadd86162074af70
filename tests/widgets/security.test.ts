import { canUsePasskeys } from '@siso/partner-sdk/auth';
import { expect } from 'chai';
import { define as defineProvider } from '../../widgets/src/provider/define.ts';
import { define } from '../../widgets/src/security/define.ts';
import type { Security } from '../../widgets/src/security/security.ts';
import { define as defineSignIn } from '../../widgets/src/sign-in/define.ts';
import { deep, next, textOf } from './support/deep.ts';
import { focused } from './support/keys.ts';
import { BRAND, Network } from './support/network.ts';
import { creationOptions, playPasskeys } from './support/passkeys.ts';
import { makeSiso, until } from './support/show-state.ts';

for (const one of [define, defineProvider, defineSignIn]) {
  one();
}

const AT = '2026-03-18T09:30:00.000Z';
const SECURITY = {
  email: 'amara@northwind.example',
  emailVerified: true,
  hasPassword: true,
  passwordChangedAt: AT,
  mfaRequired: false,
  totp: { enabled: true, since: AT },
  recoveryCodes: { left: 8 },
  passkeys: [{ id: 'psk_1', name: 'Phone', createdAt: AT, lastUsedAt: null, backedUp: true }],
};
const SESSIONS = {
  data: [
    { id: 'ses_1', current: true, browser: 'Chrome', os: 'macOS', address: null, lastSeenAt: AT },
    { id: 'ses_2', current: false, browser: 'Safari', os: 'iOS', address: null, lastSeenAt: AT },
  ],
};
const ME = { id: 'usr_1', name: 'Amara', mfa: { required: false, totp: true, passkeys: 0 } };
const at = (route: string): string => route.replace(' ', ' /v1/auth/');

describe('<siso-security>', () => {
  let network: Network;
  let element: Security;

  const answer = (route: string, body: unknown, status = 200): void => network.answer(at(route), body, status);
  const count = (route: string): number => network.count(at(route));
  const bodyOf = (route: string): unknown =>
    network.seen.findLast(({ method, path }) => `${method} ${path}` === at(route))?.body;
  const shows = (words: string): Promise<void> => until(() => textOf(element).includes(words), words);
  const fill = (values: Record<string, string>, root: Element = element): void => {
    for (const [name, value] of Object.entries(values)) {
      deep<HTMLInputElement>(root, `[name=${name}]`).value = value;
    }
  };
  const send = (root: Element = element): void => deep(root, 'button[type=submit]').click();
  const open = async (id: string): Promise<void> => {
    deep(element, `#open-${id}`).click();
    await element.updateComplete;
  };
  const stepUp = async (): Promise<Element> => {
    const find = (): Element | undefined =>
      [...(element.shadowRoot?.children ?? [])].find(({ localName }) => localName.startsWith('siso-step-up'));
    await until(() => find()?.shadowRoot?.querySelector('input'), 'the question who it is');
    return find() as Element;
  };

  beforeEach(async () => {
    network = new Network();
    network.answer('GET /v1/brand', BRAND);
    answer('GET security', SECURITY);
    answer('GET sessions', SESSIONS);
    element = document.createElement('siso-security');
    element.siso = makeSiso(network.fetch);
    element.locale = 'en';
    document.body.append(element);
    await shows('Chrome on macOS');
  });

  afterEach(async () => {
    element.remove();
    await element.siso?.logout();
  });

  it('asks twice for all that it shows, and shows no address of others', () => {
    expect(network.seen.filter(({ path }) => path.startsWith('/v1/auth/'))).to.have.length(2);
    expect(textOf(element)).to.contain('8 are left').and.to.contain('This one').and.to.contain('Confirmed');
  });

  it('changes the password, puts the API’s words on their field, and gives the focus back', async () => {
    await open('password');
    expect(focused()?.id).to.equal('currentPassword');
    answer('POST password/change', { code: 'invalid_credentials' }, 401);
    fill({ currentPassword: 'not this', newPassword: 'four words in a row' });
    send();
    await shows('That is not your password');
    answer('POST password/change', {});
    fill({ currentPassword: 'this', newPassword: 'four words in a row' });
    send();
    await shows('Your password is changed');
    expect(focused()?.id).to.equal('open-password');
    expect(bodyOf('POST password/change')).to.deep.equal({
      currentPassword: 'this',
      newPassword: 'four words in a row',
    });
    expect(count('GET security')).to.equal(2);
  });

  it('asks who it is before a change that matters, and then makes it', async () => {
    answer('POST recovery-codes', { code: 'step_up_required' }, 403);
    answer('GET session', ME);
    answer('POST step-up', { code: 'second_factor_invalid' }, 401);
    await open('recovery');
    send();
    const dialog = await stepUp();
    expect(focused()?.id).to.equal('code');
    fill({ code: '111111' }, dialog);
    send(dialog);
    await until(() => textOf(dialog).includes('That code is not right'), 'the mistake');
    answer('POST step-up', ME);
    answer('POST recovery-codes', { recoveryCodes: ['one-code', 'two-code'] });
    fill({ code: '222222' }, dialog);
    send(dialog);
    await shows('two-code');
    expect(bodyOf('POST step-up')).to.deep.equal({ code: '222222' });
    expect(count('POST recovery-codes')).to.equal(2);
    expect(dialog.isConnected).to.equal(false);
    deep(element, '#open-email').click();
    await element.updateComplete;
    expect(textOf(element), 'codes that were not kept').to.contain('two-code');
    deep(element, '.codes .primary').click();
    await shows('Your new recovery codes are valid');
    expect(textOf(element)).to.not.contain('two-code');
  });

  it('leaves everything as it was when the person would rather not say who it is', async () => {
    answer('DELETE passkeys/psk_1', { code: 'step_up_required' }, 403);
    answer('GET session', { ...ME, mfa: { required: false, totp: false, passkeys: 0 } });
    await open('remove-psk_1');
    send();
    const dialog = await stepUp();
    expect(deep<HTMLInputElement>(dialog, 'input').autocomplete).to.equal('current-password');
    deep(dialog, '.secondary').click();
    await until(() => !dialog.isConnected, 'the dialog to go');
    await element.updateComplete;
    expect(textOf(element)).to.contain('You can then no longer sign in with “Phone”');
    expect(element.shadowRoot?.querySelector('.notice')).to.equal(null);
    expect(count('DELETE passkeys/psk_1')).to.equal(1);
  });

  it('says so when the sign-in ended meanwhile', async () => {
    answer('POST totp/disable', { code: 'step_up_required' }, 403);
    answer('GET session', { code: 'unauthenticated' }, 401);
    await open('totp-off');
    send();
    await until(
      () => [...(element.shadowRoot?.children ?? [])].some((one) => textOf(one).includes('You have been signed out')),
      'the words',
    );
  });

  it('mails a link to a new address, which is not the one that is there', async () => {
    answer('POST email/change', {}, 202);
    await open('email');
    fill({ newEmail: 'Amara@northwind.example' });
    send();
    await shows('That is your address already');
    fill({ newEmail: 'a.okafor@northwind.example' });
    send();
    await shows('on its way to a.okafor@northwind.example');
  });

  it('renames and removes a passkey', async () => {
    answer('PATCH passkeys/psk_1', { ...SECURITY.passkeys[0], name: 'My phone' });
    answer('DELETE passkeys/psk_1', {});
    await open('rename-psk_1');
    expect(deep<HTMLInputElement>(element, '[name=passkeyName]').value).to.equal('Phone');
    fill({ passkeyName: 'My phone' });
    send();
    await shows('The passkey is renamed');
    await open('remove-psk_1');
    send();
    await shows('The passkey is removed');
  });

  it('adds a passkey where the browser has them', async () => {
    if (!canUsePasskeys()) {
      expect(textOf(element)).to.not.contain('Add a passkey');
      return;
    }
    const play = playPasskeys({ id: 'a-passkey' });
    answer('POST passkeys/options', creationOptions);
    answer('POST passkeys', SECURITY.passkeys[0], 201);
    deep(element, '[aria-labelledby=passkeys-title] .row button').click();
    await shows('The passkey is added');
    expect(bodyOf('POST passkeys')).to.deep.include({ response: { id: 'a-passkey' } });
    play.end();
  });

  it('keeps the second factor of those who need one', async () => {
    answer('GET security', { ...SECURITY, mfaRequired: true, passkeys: [] });
    element.remove();
    document.body.append(element);
    await until(
      () => !textOf(element).includes('Phone') && !element.shadowRoot?.querySelector('.loading'),
      'the new answer',
    );
    await open('totp-off');
    expect(textOf(element)).to.contain('Add a passkey first');
    expect(element.shadowRoot?.querySelector('form')).to.equal(null);
  });

  it('signs out elsewhere, one by one or all', async () => {
    answer('POST sessions/ses_2/revoke', {});
    answer('POST sessions/revoke-others', { code: 'internal' }, 500);
    deep(element, '[aria-label="Sign out Safari on iOS"]').click();
    await shows('Signed out there');
    const told = next(element, 'siso-error');
    deep(element, '[aria-labelledby=sessions-title] > .row button').click();
    expect((await told).detail.code).to.equal('internal');
    await shows('That did not work');
  });

  it('says what is the matter when there is nothing to show', async () => {
    for (const [status, words] of [
      [401, 'You have been signed out'],
      [500, 'That did not work'],
    ] as const) {
      answer('GET security', { code: 'x' }, status);
      element.remove();
      document.body.append(element);
      await shows(words);
    }
    answer('GET security', SECURITY);
    deep(element, '.notice .link').click();
    await shows('Chrome on macOS');
  });

  it('works in a demo, in which anything signs in and nobody is asked', async () => {
    const page = document.createElement('div');
    page.innerHTML =
      '<siso-provider demo locale="en"><siso-sign-in></siso-sign-in><siso-security></siso-security></siso-provider>';
    const { fetch } = window;
    const calls: unknown[] = [];
    window.fetch = (...asked) => {
      calls.push(asked[0]);
      return fetch(...asked);
    };
    document.body.append(page);
    const [way, security] = ['siso-sign-in', 'siso-security'].map((tag) => page.querySelector(tag) as HTMLElement);
    if (!way || !security) {
      throw new Error('Nothing is shown');
    }
    await until(() => textOf(security).includes('Safari on iOS'), 'the settings');
    expect(textOf(way)).to.contain('This is a demo').and.to.not.contain('passkey');
    fill({ email: 'any@one.example', password: 'x' }, way);
    send(way);
    await until(() => textOf(way).includes('You are signed in'), 'the way in');
    deep(security, '[aria-label="Sign out Safari on iOS"]').click();
    await until(() => textOf(security).includes('Signed out there'), 'the end of a session');
    window.fetch = fetch;
    expect(calls).to.deep.equal([]);
    page.remove();
  });
});
