import { expect } from 'chai';
import type { LitElement } from 'lit';
import type { SisoElement } from '../../widgets/src/base/siso-element.ts';
import { busyYear } from '../../widgets/src/commission-dashboard/commission-dashboard.states.ts';
import { define as defineDashboard } from '../../widgets/src/commission-dashboard/define.ts';
import { define as defineProvider } from '../../widgets/src/provider/define.ts';
import { define as defineForm } from '../../widgets/src/referral-form/define.ts';
import type { ReferralForm } from '../../widgets/src/referral-form/referral-form.ts';
import { textOf } from './support/deep.ts';
import { BRAND, Network } from './support/network.ts';
import { makeSiso, settle, until } from './support/show-state.ts';

describe('elements that are in the page before they are defined', () => {
  let network: Network;
  const page = document.createElement('div');

  beforeEach(() => {
    network = new Network();
    network.answer('GET /v1/brand', BRAND);
    network.answer('GET /v1/dashboard', busyYear());
    document.body.append(page);
  });

  afterEach(() => page.replaceChildren());

  it('takes properties that were set before the upgrade, and finds a provider that is defined last', async () => {
    page.innerHTML = '<siso-provider><siso-commission-dashboard></siso-commission-dashboard></siso-provider>';
    const [provider, board] = [page.firstElementChild, page.querySelector('siso-commission-dashboard')];
    if (!provider || !board) {
      throw new Error('Nothing was parsed');
    }
    Object.assign(provider, { siso: makeSiso(network.fetch, { session: true }) });
    defineDashboard();
    await settle();
    expect(network.seen).to.have.length(0);
    defineProvider();
    await until(() => board.shadowRoot?.querySelector('.board:not(.loading) .chart'), 'the chart');
    expect(network.count('GET /v1/dashboard')).to.equal(1);
    expect(network.count('GET /v1/brand')).to.equal(1);
  });

  it('behaves the same with properties before and after the element is attached', async () => {
    page.innerHTML = '<siso-referral-form></siso-referral-form>';
    const early = page.firstElementChild as ReferralForm;
    Object.assign(early, { siso: makeSiso(network.fetch), fields: 'email', brandColor: '#7c2d12' });
    defineForm();
    const late = document.createElement('siso-referral-form');
    page.append(late);
    await late.updateComplete;
    Object.assign(late, { siso: makeSiso(network.fetch), fields: 'email', brandColor: '#7c2d12' });
    await settle();
    expect(textOf(late)).to.equal(textOf(early));
    for (const form of [early, late]) {
      expect(form.shadowRoot?.querySelectorAll('input')).to.have.length(2);
      expect(getComputedStyle(form).getPropertyValue('--_brand')).to.contain('#7c2d12');
    }
  });
});

/** Values for public properties, by their names; every other one takes a text. */
const values: Readonly<Record<string, unknown>> = { brandColor: '#7c2d12', locale: 'de-DE', fields: 'email' };

describe('every public property', () => {
  for (const [name, define] of [
    ['provider', defineProvider],
    ['referral-form', defineForm],
    ['commission-dashboard', defineDashboard],
  ] as const) {
    it(`of the ${name} survives the upgrade and stays alive after it`, async () => {
      const early = document.createElement(`early-${name}`);
      document.body.append(early);
      define();
      const declared = (customElements.get(`siso-${name}`) as typeof LitElement).elementProperties;
      const own = [...declared].filter(([, { state }]) => !state).map(([property]) => String(property));
      expect(own).to.include('siso');
      const network = new Network();
      network.answer('GET /v1/brand', BRAND);
      const given = new Map<string, unknown>(
        own.map((property) => {
          const { type } = declared.get(property) ?? {};
          const plain = type === Boolean ? true : type === Number ? 3 : type && type !== String ? {} : 'given';
          return [property, property === 'siso' ? makeSiso(network.fetch) : (values[property] ?? plain)];
        }),
      );
      Object.assign(early, Object.fromEntries(given));
      define({ prefix: 'early' });
      const upgraded = early as SisoElement;
      await upgraded.updateComplete;
      for (const [property, value] of given) {
        expect(Object.hasOwn(early, property), `${property} shadows its accessor`).to.equal(false);
        expect(Reflect.get(early, property), property).to.equal(value);
        Reflect.set(early, property, undefined);
        expect(upgraded.isUpdatePending, `${property} is not reactive`).to.equal(true);
        await upgraded.updateComplete;
      }
      early.remove();
    });
  }
});
