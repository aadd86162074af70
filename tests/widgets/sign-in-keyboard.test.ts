import { canUsePasskeys } from '@siso/partner-sdk/auth';
import { expect } from 'chai';
import type { SisoElement } from '../../widgets/src/base/siso-element.ts';
import { define as defineSecurity } from '../../widgets/src/security/define.ts';
import { securityStates } from '../../widgets/src/security/security.states.ts';
import { define as defineSignIn } from '../../widgets/src/sign-in/define.ts';
import { next, textOf } from './support/deep.ts';
import { focused, focusedName, press, type } from './support/keys.ts';
import { BRAND, Network } from './support/network.ts';
import { makeSiso, until } from './support/show-state.ts';

defineSignIn();
defineSecurity();

/** At the door and in the security settings without a mouse: real keys only, from a link before the element to one after it. */
describe('signing in by the keyboard alone', () => {
  let network: Network;
  let element: SisoElement;
  const [before, after] = ['before', 'after'].map((text) => {
    const link = document.createElement('a');
    link.href = '#';
    link.textContent = text;
    return link;
  }) as [HTMLAnchorElement, HTMLAnchorElement];

  const mount = async (tag: string): Promise<void> => {
    element = document.createElement(tag) as SisoElement;
    element.siso = makeSiso(network.fetch);
    element.locale = 'en';
    document.body.append(before, element, after);
    await element.updateComplete;
    before.focus();
  };
  const tabTo = async (name: string): Promise<void> => {
    const passed: string[] = [];
    do {
      await press('Tab');
      passed.push(focusedName());
    } while (!focusedName().startsWith(name) && focused() !== after && passed.length < 60);
    expect(focusedName(), `passed ${passed.join(' → ')}`).to.match(new RegExp(`^${name}`));
  };
  /** Tabs from before to after and back; the names of the stops. */
  const walk = async (): Promise<string[]> => {
    const stops: HTMLElement[] = [];
    for (;;) {
      await press('Tab');
      const stop = focused();
      if (!stop || stop === after || stops.length > 60) {
        break;
      }
      stops.push(stop);
    }
    expect(focused() === after, 'the tabs lead on').to.equal(true);
    const names = stops.map((stop) => {
      stop.focus();
      return focusedName();
    });
    after.focus();
    for (const stop of stops.toReversed()) {
      await press('Shift+Tab');
      expect(focused() === stop, `back at ${focusedName()}`).to.equal(true);
    }
    await press('Shift+Tab');
    expect(focused() === before, 'the tabs lead back').to.equal(true);
    return names;
  };

  beforeEach(() => {
    network = new Network();
    network.answer('GET /v1/brand', BRAND);
  });

  afterEach(async () => {
    before.remove();
    element.remove();
    after.remove();
    await element.siso?.logout();
  });

  it('<siso-sign-in> is passed through in the order in which it is read, without a trap', async () => {
    await mount('siso-sign-in');
    const passkey = canUsePasskeys() ? ['Sign in with a passkey'] : [];
    expect(await walk()).to.deep.equal([
      'Email address',
      'Password',
      'Show password',
      'Forgot your password?',
      'Sign in',
      ...passkey,
    ]);
  });

  it('<siso-sign-in>: a mistake, its mending, the second factor, in', async () => {
    await mount('siso-sign-in');
    network.answer('POST /v1/auth/sign-in', { state: 'second_factor', methods: ['totp', 'recovery_code'] });
    network.answer('POST /v1/auth/second-factor', { state: 'signed_in', user: { id: 'usr_1', name: 'Amara' } });
    await tabTo('Email address');
    await press('Enter');
    await until(() => textOf(element).includes('Enter an email address'), 'the mistake');
    expect(focusedName()).to.equal('Email address');
    await type('amara@northwind.example');
    await press('Tab');
    await type('four words in a row');
    await press('Enter');
    await until(() => focusedName().startsWith('Code from'), 'the focus on the code');
    await type('123456');
    await press('Tab', ' ');
    const signedIn = next(element, 'siso-signed-in');
    await tabTo('Sign in');
    await press('Enter');
    expect((await signedIn).detail.userId).to.equal('usr_1');
    await until(() => focusedName() === 'You are signed in', 'the focus on the heading');
    expect(network.seen.at(-1)?.body).to.deep.include({ code: '123456', rememberDevice: true });
  });

  describe('<siso-security>', () => {
    beforeEach(async () => {
      const replies = securityStates.find(({ name }) => name === 'step-up')?.replies ?? {};
      for (const [route, reply] of Object.entries(replies)) {
        if (typeof reply === 'object') {
          network.answer(route, reply.body, reply.status);
        }
      }
      await mount('siso-security');
      await until(() => element.shadowRoot?.querySelector('.section:not(.loading *)'), 'the settings');
    });

    it('has no trap', async () => {
      expect((await walk()).length).to.be.above(8);
    });

    it('opens a form, leaves it by its cancel button, and has the focus back', async () => {
      await tabTo('Change: Password');
      await press('Enter');
      await until(() => focusedName() === 'Current password', 'the focus in the form');
      await tabTo('Cancel');
      await press('Enter');
      await until(() => focusedName() === 'Change: Password', 'the focus back');
    });

    it('asks who it is in a dialog that Escape closes, and has the focus back', async () => {
      await tabTo('Get new codes');
      await press('Enter');
      await tabTo('Get new codes');
      await press('Enter');
      await until(() => focusedName().startsWith('Code from'), 'the focus in the dialog');
      for (let step = 0; step < 8; step++) {
        await press('Tab');
        expect(focused() === after, 'the page behind is out of reach').to.equal(false);
      }
      await press('Escape');
      await until(() => focusedName() === 'Get new codes', 'the focus back');
      expect(network.count('POST /v1/auth/step-up')).to.equal(0);
    });
  });
});
