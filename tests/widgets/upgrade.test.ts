import { expect } from 'chai';
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
