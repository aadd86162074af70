import { canUsePasskeys } from '@siso/partner-sdk/auth';
import { expect } from 'chai';
import { define } from '../../widgets/src/sign-in/define.ts';
import type { SignIn } from '../../widgets/src/sign-in/sign-in.ts';
import { deep, next, textOf } from './support/deep.ts';
import { focused, type } from './support/keys.ts';
import { BRAND, Network } from './support/network.ts';
import { creationOptions, type PasskeyPlay, playPasskeys, requestOptions } from './support/passkeys.ts';
import { makeSiso, settle, until } from './support/show-state.ts';

define();

const ME = { id: 'usr_1', name: 'Amara Okafor', email: 'amara@northwind.example', mfa: { totp: true, passkeys: 0 } };
const SIGNED_IN = { state: 'signed_in', user: ME };
const at = (route: string): string => route.replace(' ', ' /v1/auth/');

describe('<siso-sign-in>', () => {
  let network: Network;
  let element: SignIn;
  let play: PasskeyPlay | undefined;

  const mount = async (properties: Partial<SignIn> = {}): Promise<void> => {
    element = document.createElement('siso-sign-in');
    element.siso = makeSiso(network.fetch);
    element.locale = 'en';
    Object.assign(element, properties);
    document.body.append(element);
    await element.updateComplete;
  };
  const answer = (route: string, body: unknown, status = 200): void => network.answer(at(route), body, status);
  const count = (route: string): number => network.count(at(route));
  const bodyOf = (route: string): unknown =>
    network.seen.findLast(({ method, path }) => `${method} ${path}` === at(route))?.body;
  const fill = (values: Record<string, string>): void => {
    for (const [name, value] of Object.entries(values)) {
      deep<HTMLInputElement>(element, `[name=${name}]`).value = value;
    }
  };
  /** Waits for a control: views besides the first are fetched. */
  const has = (name: string): Promise<void> =>
    until(() => element.shadowRoot?.querySelector(`[name=${name}]`), `the control ${name}`);
  const send = (): void => deep(element, 'button[type=submit]').click();
  const shows = (words: string): Promise<void> => until(() => textOf(element).includes(words), words);
  const signIn = (): void => {
    fill({ email: ' amara@northwind.example ', password: ' four words in a row' });
    send();
  };
  const press = (words: string): void =>
    [...(element.shadowRoot?.querySelectorAll('button') ?? [])]
      .find(({ textContent }) => textContent?.includes(words))
      ?.click();

  beforeEach(() => {
    network = new Network();
    network.answer('GET /v1/brand', BRAND);
  });

  afterEach(async () => {
    play?.end();
    play = undefined;
    element.remove();
    await element.siso?.logout();
  });

  it('signs in with address and password, and names the person by id only', async () => {
    answer('POST sign-in', SIGNED_IN);
    await mount();
    const signed = next(element, 'siso-signed-in');
    signIn();
    expect((await signed).detail).to.deep.equal({ userId: 'usr_1' });
    await shows('Welcome, Amara Okafor');
    expect(bodyOf('POST sign-in')).to.deep.equal({
      email: 'amara@northwind.example',
      password: ' four words in a row',
    });
    const request = network.seen.find(({ path }) => path.endsWith('sign-in'));
    expect(request?.headers.has('authorization')).to.equal(false);
    expect(element.getAttributeNames()).to.not.include('token');
  });

  it('tells password managers and browsers what each field is', async () => {
    await mount();
    const hint = (name: string): string => deep(element, `[name=${name}]`).getAttribute('autocomplete') ?? '';
    expect([hint('email'), hint('password')]).to.deep.equal(['username webauthn', 'current-password']);
    element.view = 'reset-password';
    element.token = 'x';
    await has('newPassword');
    expect(hint('newPassword')).to.equal('new-password');
    element.view = 'second-factor';
    await has('code');
    expect(hint('code')).to.equal('one-time-code');
  });

  it('shows a password on demand and hides it again before it is sent', async () => {
    answer('POST sign-in', { code: 'invalid_credentials' }, 401);
    await mount();
    const input = deep<HTMLInputElement>(element, '[name=password]');
    const eye = deep(element, '.reveal');
    eye.click();
    expect([input.type, eye.ariaPressed]).to.deep.equal(['text', 'true']);
    signIn();
    expect([input.type, eye.ariaPressed]).to.deep.equal(['password', 'false']);
    await shows('is not right');
    expect(focused()?.id).to.equal('password');
    expect(input.value).to.equal(' four words in a row');
    await type('x');
    await element.updateComplete;
    expect(textOf(element)).to.not.contain('is not right');
  });

  it('counts down after too many attempts, sends nothing meanwhile, and goes on afterwards', async () => {
    answer('POST sign-in', { code: 'rate_limited' }, 429);
    await mount();
    const told = next(element, 'siso-error');
    signIn();
    expect((await told).detail.code).to.equal('rate_limited');
    await shows('You can try again in 0:');
    send();
    await settle();
    expect(count('POST sign-in')).to.equal(1);
    const alert = deep(element, '[role=alert]');
    expect(alert.textContent).to.equal('Too many attempts');
    const { now } = Date;
    Date.now = () => now.call(Date) + 31_000;
    await until(() => !textOf(element).includes('You can try again'), 'the end of the wait');
    Date.now = now;
  });

  it('asks for the second factor, in any digits, and takes a recovery code instead', async () => {
    answer('POST sign-in', { state: 'second_factor', methods: ['totp', 'recovery_code'] });
    answer('POST second-factor', { code: 'second_factor_invalid' }, 401);
    await mount();
    const changed = next(element, 'siso-view-changed');
    signIn();
    expect((await changed).detail).to.deep.equal({ view: 'second-factor' });
    await shows('One more step');
    await until(() => focused()?.id === 'code', 'the focus on the code');
    send();
    await shows('Enter the 6 digits');
    expect(count('POST second-factor')).to.equal(0);
    fill({ code: '١٢٣ 456' });
    deep<HTMLInputElement>(element, '[name=remember]').checked = true;
    send();
    await shows('That code is not right');
    expect(bodyOf('POST second-factor')).to.deep.equal({ method: 'totp', code: '123456', rememberDevice: true });
    press('Use a recovery code');
    await shows('Each works once');
    answer('POST second-factor', SIGNED_IN);
    fill({ recovery: 'k7pmq-2xvtn' });
    send();
    await shows('Welcome');
    expect(bodyOf('POST second-factor')).to.deep.include({ method: 'recovery_code', code: 'k7pmq-2xvtn' });
  });

  it('begins anew, and says why, when the first step is forgotten', async () => {
    answer('POST sign-in', { state: 'second_factor', methods: ['totp'] });
    answer('POST second-factor', { code: 'unauthenticated' }, 401);
    await mount();
    signIn();
    await shows('One more step');
    fill({ code: '123456' });
    send();
    await shows('That took too long');
    expect(element.view).to.equal('sign-in');
    expect(deep<HTMLInputElement>(element, '[name=email]').value).to.equal('amara@northwind.example');
  });

  it('sets up the second factor that a role needs, and enters when the recovery codes are kept', async () => {
    answer('POST sign-in', { state: 'enrol_second_factor' });
    answer('POST totp/start', { secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP' });
    answer('POST totp/confirm', { recoveryCodes: ['one-code', 'two-code'] });
    answer('GET session', ME);
    await mount();
    signIn();
    await until(() => element.shadowRoot?.querySelector('.qr'), 'the QR code');
    expect(textOf(element)).to.contain('JBSW Y3DP EHPK 3PXP');
    fill({ code: '123456' });
    send();
    await shows('two-code');
    expect(focused()?.id).to.equal('codes-title');
    const signed = next(element, 'siso-signed-in');
    press('I have kept them');
    expect((await signed).detail.userId).to.equal('usr_1');
    expect(count('POST totp/start')).to.equal(1);
  });

  it('answers alike whether or not there is an account', async () => {
    answer('POST password/forgot', {}, 202);
    await mount();
    fill({ email: 'amara@northwind.example' });
    press('Forgot your password');
    await shows('We mail you a link');
    expect(deep<HTMLInputElement>(element, '[name=email]').value).to.equal('amara@northwind.example');
    send();
    await shows('If there is an account for amara@northwind.example');
    expect(focused()?.localName).to.equal('h2');
    press('Back to sign-in');
    await until(() => element.shadowRoot?.querySelector('[name=password]'), 'the form');
  });

  it('chooses a new password once, and leads to a new link when the old one no longer works', async () => {
    answer(
      'POST password/reset',
      {
        code: 'validation_failed',
        errors: [{ in: 'body', pointer: '/password', detail: 'This password is too common.' }],
      },
      422,
    );
    await mount({ view: 'reset-password', token: 'tok' });
    await has('newPassword');
    fill({ newPassword: 'short' });
    send();
    await shows('Use at least 12 characters');
    fill({ newPassword: 'passwordpassword' });
    send();
    await shows('too common');
    expect(bodyOf('POST password/reset')).to.deep.equal({ token: 'tok', password: 'passwordpassword' });
    answer('POST password/reset', { code: 'link_expired' }, 410);
    send();
    await shows('no longer works');
    press('Send a new link');
    await shows('We mail you a link');
    element.view = 'reset-password';
    await has('newPassword');
    answer('POST password/reset', {});
    fill({ newPassword: 'four words in a row' });
    send();
    await shows('Your password is changed');
  });

  it('shows who invites whom as what, and joins with a password', async () => {
    answer('POST invitation', {
      email: 'amara@northwind.example',
      name: null,
      role: 'admin',
      companyName: 'Northwind',
      invitedBy: 'Jonas',
      expiresAt: '2026-12-01T00:00:00.000Z',
    });
    answer('POST invitation/accept', SIGNED_IN);
    await mount({ view: 'invitation', token: 'tok' });
    await shows('Jonas has invited you as administrator');
    expect(textOf(element)).to.contain('Join Northwind');
    expect(deep<HTMLInputElement>(element, '[autocomplete=username]').value).to.equal('amara@northwind.example');
    send();
    await shows('Enter your name');
    fill({ name: 'Amara Okafor', newPassword: 'four words in a row' });
    send();
    await shows('Welcome');
    expect(bodyOf('POST invitation/accept')).to.deep.equal({
      token: 'tok',
      name: 'Amara Okafor',
      password: 'four words in a row',
    });
  });

  it('says what to do when an invitation no longer works, or its link is not whole', async () => {
    answer('POST invitation', { code: 'link_expired' }, 410);
    await mount({ view: 'invitation', token: 'tok' });
    await shows('Ask the person who invited you');
    element.remove();
    await mount({ view: 'invitation', token: '' });
    await shows('Ask the person who invited you');
    expect(count('POST invitation')).to.equal(1);
  });

  it('confirms an address by its link, and tries again after a failure', async () => {
    answer('POST email/verify', { code: 'internal' }, 500);
    await mount({ view: 'verify-email', token: 'tok' });
    await shows('That did not work');
    answer('POST email/verify', {});
    press('Try again');
    await shows('Your address is confirmed');
    expect(count('POST email/verify')).to.equal(2);
  });

  it('does nothing of its own when the page has no connection for it but the origin', async () => {
    await mount({ siso: undefined, apiUrl: 'https://api.invalid', view: 'forgot' });
    await has('email');
    fill({ email: 'amara@northwind.example' });
    send();
    await shows('No connection');
  });

  describe('passkeys', () => {
    before(function () {
      if (!canUsePasskeys()) {
        // The engine has none: nothing may be offered, which the next line proves.
        this.test?.parent?.tests.splice(0);
      }
    });

    it('are offered in the field, and by a button which ends that offer', async () => {
      play = playPasskeys({ id: 'a-passkey' });
      answer('POST passkey/options', requestOptions);
      answer('POST passkey', SIGNED_IN);
      await mount();
      const signed = next(element, 'siso-signed-in');
      press('Sign in with a passkey');
      expect((await signed).detail.userId).to.equal('usr_1');
      expect(bodyOf('POST passkey')).to.deep.equal({ response: { id: 'a-passkey' } });
      expect(play.asked.get).to.equal(1);
    });

    it('declined: the other ways are still there', async () => {
      play = playPasskeys();
      answer('POST passkey/options', requestOptions);
      await mount();
      press('Sign in with a passkey');
      await shows('No passkey was used');
      expect(count('POST passkey')).to.equal(0);
    });

    it('unknown here: says so', async () => {
      play = playPasskeys({ id: 'a-passkey' });
      answer('POST passkey/options', requestOptions);
      answer('POST passkey', { code: 'invalid_credentials' }, 401);
      await mount();
      press('Sign in with a passkey');
      await shows('That passkey is not known here');
    });

    it('take up an invitation', async () => {
      play = playPasskeys({ id: 'a-passkey' });
      answer('POST invitation', {
        email: 'a@b.example',
        name: 'Amara',
        role: 'owner',
        companyName: 'N',
        invitedBy: 'J',
      });
      answer('POST invitation/passkey-options', creationOptions);
      answer('POST invitation/accept', SIGNED_IN);
      await mount({ view: 'invitation', token: 'tok' });
      await shows('Join N');
      press('Use a passkey instead');
      await shows('Welcome');
      expect(play.asked.create).to.equal(1);
      expect(bodyOf('POST invitation/accept')).to.deep.equal({
        token: 'tok',
        name: 'Amara',
        passkey: { id: 'a-passkey' },
      });
    });
  });
});
