import { expect } from 'chai';
import { defineOnce } from '../../widgets/src/base/define.ts';
import { VERSION } from '../../widgets/src/base/version.ts';
import { busyYear } from '../../widgets/src/commission-dashboard/commission-dashboard.states.ts';
import { define as defineDashboard } from '../../widgets/src/commission-dashboard/define.ts';
import { fill } from '../../widgets/src/locales/catalog.ts';
import { define as defineProvider } from '../../widgets/src/provider/define.ts';
import { define as defineForm } from '../../widgets/src/referral-form/define.ts';
import type { ReferralForm } from '../../widgets/src/referral-form/referral-form.ts';
import { expectAccessible } from './support/axe.ts';
import { deep, textOf } from './support/deep.ts';
import { BRAND, Network } from './support/network.ts';
import { makeSiso, settle, until } from './support/show-state.ts';

for (const define of [defineProvider, defineForm, defineDashboard]) {
  define();
}

describe('base', () => {
  let network: Network;
  const page = document.createElement('div');

  beforeEach(() => {
    network = new Network();
    network.answer('GET /v1/brand', BRAND);
    network.answer('GET /v1/dashboard', busyYear());
    document.body.append(page);
  });

  afterEach(() => {
    page.replaceChildren();
    page.remove();
  });

  it('gives the provider’s brand, once asked for, to all elements, and lets a page change it', async () => {
    const provider = document.createElement('siso-provider');
    provider.siso = makeSiso(network.fetch);
    provider.innerHTML = '<siso-referral-form></siso-referral-form><siso-referral-form></siso-referral-form>';
    page.append(provider);
    const [first, second] = [...provider.children] as [ReferralForm, ReferralForm];
    const brandOf = (form: ReferralForm): string => getComputedStyle(form).getPropertyValue('--_brand');
    await until(() => brandOf(first).includes('#0f766e') && brandOf(second).includes('#0f766e'), 'the brand');
    expect(network.count('GET /v1/brand')).to.equal(1);
    provider.brandColor = '#7c2d12';
    await until(() => brandOf(second).includes('#7c2d12'), 'the page’s colour');
    expect(network.count('GET /v1/brand')).to.equal(1);
  });

  it('takes the API of a provider that has nothing else, beside a key of its own', async () => {
    const { error } = console;
    const complaints: unknown[] = [];
    console.error = (words: unknown) => complaints.push(words);
    try {
      page.innerHTML =
        '<siso-provider api-url="https://api.invalid"><siso-referral-form></siso-referral-form></siso-provider>';
      const form = page.querySelector('siso-referral-form') as ReferralForm;
      form.publishableKey = 'pk_test_own';
      await form.updateComplete;
      await settle();
      expect(complaints).to.deep.equal([]);
    } finally {
      console.error = error;
    }
  });

  it('keeps working when the provider’s connection is taken away and given anew', async () => {
    const provider = document.createElement('siso-provider');
    provider.innerHTML = '<siso-commission-dashboard></siso-commission-dashboard>';
    page.append(provider);
    const board = provider.firstElementChild as HTMLElement;
    await settle();
    expect(deep(board, '[role=status]').textContent).to.equal('Loading your commissions');
    provider.siso = makeSiso(network.fetch, { session: true });
    await until(() => board.shadowRoot?.querySelector('.board:not(.loading) .chart'), 'the chart');
    await provider.siso.logout();
    provider.siso = undefined;
    await until(() => deep(board, '[role=status]').textContent === 'Loading your commissions', 'the loading state');
    provider.siso = makeSiso(network.fetch, { session: true });
    await until(() => board.shadowRoot?.querySelector('.board:not(.loading)'), 'the figures');
  });

  it('warns of the same version, reports another one with both names, and never throws', () => {
    const said: [string, string][] = [];
    const { warn, error } = console;
    console.warn = (text: string) => said.push(['warn', text]);
    console.error = (text: string) => said.push(['error', text]);
    try {
      defineForm();
      customElements.define(
        'old-thing',
        class extends HTMLElement {
          static readonly version = '0.0.9';
        },
      );
      defineOnce('thing', class extends HTMLElement {}, { prefix: 'old' });
      defineOnce('thing', class extends HTMLElement {}, { prefix: 'No Such' });
    } finally {
      Object.assign(console, { warn, error });
    }
    expect(said.map(([level]) => level)).to.deep.equal(['warn', 'error', 'error']);
    expect(said[0]?.[1]).to.contain(`<siso-referral-form> ${VERSION}`);
    expect(said[1]?.[1]).to.contain(VERSION).and.to.contain('0.0.9');
  });

  it('can be defined under another prefix', async () => {
    defineForm({ prefix: 'acme' });
    const form = document.createElement('acme-referral-form');
    page.append(form);
    await settle();
    expect(textOf(form)).to.contain('Send referral');
  });

  it('chooses plural forms by the language, not by English', () => {
    const message = { one: '{count} заказ', few: '{count} заказа', other: '{count} заказов' };
    expect([1, 3, 5, 21].map((count) => fill(message, 'ru', { count }))).to.deep.equal([
      '1 заказ',
      '3 заказа',
      '5 заказов',
      '21 заказ',
    ]);
  });

  it('is really looked into by the accessibility check', async () => {
    page.innerHTML = '<siso-referral-form></siso-referral-form>';
    const form = page.firstElementChild as HTMLElement;
    form.style.setProperty('--siso-color-text', '#ccc');
    await settle();
    const verdict = await expectAccessible(form).then(
      () => 'clean',
      (error: Error) => error.message,
    );
    expect(verdict).to.contain('color-contrast');
  });
});
