import { expect } from 'chai';
import { define as defineDashboard } from '../../widgets/src/commission-dashboard/define.ts';
import { define as defineProvider } from '../../widgets/src/provider/define.ts';
import type { Provider } from '../../widgets/src/provider/provider.ts';
import { define as defineForm } from '../../widgets/src/referral-form/define.ts';
import { expectAccessible } from './support/axe.ts';
import { deep, next, textOf } from './support/deep.ts';
import { defineAll } from './support/elements.ts';
import { BRAND, Network } from './support/network.ts';
import { makeSiso, settle, until } from './support/show-state.ts';

for (const define of [defineProvider, defineForm, defineDashboard]) {
  define();
}

const requested = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => new URL(name).origin !== location.origin);

describe('<siso-provider demo>', () => {
  const page = document.createElement('div');

  beforeEach(() => document.body.append(page));
  afterEach(() => {
    page.replaceChildren();
    page.remove();
  });

  function show(attributes: string, elements = '<siso-commission-dashboard></siso-commission-dashboard>'): Provider {
    page.innerHTML = `<siso-provider ${attributes}>${elements}</siso-provider>`;
    return page.firstElementChild as Provider;
  }
  const board = (): HTMLElement => page.querySelector('siso-commission-dashboard') as HTMLElement;
  const figures = (): Promise<void> =>
    until(() => board().shadowRoot?.querySelector('.board:not(.loading) .chart'), 'the figures of the demo');
  const mark = (provider: Provider): Element | null | undefined =>
    provider.shadowRoot?.querySelector('[part=demo-mark]');

  it('shows every element with figures, marks the page, and asks nobody', async () => {
    const before = requested().length;
    const { fetch } = window;
    const calls: unknown[] = [];
    window.fetch = (...asked) => {
      calls.push(asked[0]);
      return fetch(...asked);
    };
    const provider = show(
      'demo',
      '<siso-commission-dashboard></siso-commission-dashboard><siso-referral-form></siso-referral-form>',
    );
    await figures();
    window.fetch = fetch;
    expect(textOf(board())).to.match(/\$\d/);
    expect(mark(provider)?.textContent).to.equal('Demo data');
    expect(getComputedStyle(mark(provider) as Element).position).to.equal('fixed');
    expect(textOf(page.querySelector('siso-referral-form') as HTMLElement)).to.contain('Send referral');
    expect(calls).to.deep.equal([]);
    expect(requested()).to.have.length(before);
    await expectAccessible(page);
  });

  it('takes what is submitted and shows it in the dashboard, and forgets it with the page', async () => {
    show('demo', '<siso-commission-dashboard></siso-commission-dashboard><siso-referral-form></siso-referral-form>');
    await figures();
    const form = page.querySelector('siso-referral-form') as HTMLElement;
    await until(() => form.shadowRoot?.querySelector('form'), 'the form');
    for (const [name, value] of Object.entries({ clientName: 'Ada Lovelace', clientEmail: 'ada@client.example' })) {
      deep<HTMLInputElement>(form, `[name=${name}]`).value = value;
    }
    const submitted = next(form, 'siso-referral-submitted');
    deep(form, 'button[type=submit]').click();
    expect((await submitted).detail.referralId).to.match(/^ref_/);
    await until(() => textOf(board()).includes('Ada Lovelace'), 'the referral in the activity');
    show('demo');
    await figures();
    expect(textOf(board())).not.to.contain('Ada Lovelace');
    const kept = (await indexedDB.databases()).filter(({ name }) => name?.includes('demo.invalid'));
    expect(kept).to.deep.equal([]);
  });

  it('tells the same from the same seed, in the viewer’s language and currency', async () => {
    const tell = async (attributes: string): Promise<string> => {
      show(attributes);
      await figures();
      return textOf(board());
    };
    const first = await tell('demo demo-seed="a"');
    const times = /\d+ (?:second|minute|hour|day|week|month)s? ago|just now|yesterday/g;
    expect((await tell('demo demo-seed="a"')).replace(times, '')).to.equal(first.replace(times, ''));
    expect((await tell('demo demo-seed="b"')).replace(times, '')).not.to.equal(first.replace(times, ''));
    const provider = show('demo locale="de-AT"');
    await figures();
    expect(mark(provider)?.textContent).to.equal('Beispieldaten');
    await until(() => textOf(board()).includes('€'), 'euros');
  });

  it('can be switched on and off, and gives way to a real connection', async () => {
    const provider = show('');
    await settle();
    expect(!!mark(provider)).to.equal(false);
    provider.demo = true;
    await figures();
    provider.demo = false;
    await until(() => !mark(provider), 'the mark to go');
    await until(() => !board().shadowRoot?.querySelector('.board:not(.loading)'), 'the figures to go');
    provider.demo = true;
    await figures();
    const network = new Network();
    network.answer('GET /v1/brand', BRAND);
    provider.siso = makeSiso(network.fetch, { session: true });
    await until(() => network.count('GET /v1/dashboard') === 1, 'the real dashboard to be asked for');
    expect(!!mark(provider)).to.equal(false);
  });

  it('ends with the element, and comes back with it', async () => {
    const provider = show('demo');
    await figures();
    provider.remove();
    await settle();
    expect(!!mark(provider)).to.equal(false);
    page.append(provider);
    await until(() => mark(provider)?.textContent === 'Demo data', 'the demo to come back');
    await figures();
  });

  it('has a programme around it: partners, plans and a profile that can be changed', async () => {
    defineAll();
    show(
      'demo',
      '<siso-partner-list></siso-partner-list><siso-plan-list></siso-plan-list><siso-profile></siso-profile>',
    );
    const of = (tag: string) => (page.querySelector(tag) as HTMLElement).shadowRoot as ShadowRoot;
    const shown = (tag: string, selector: string) =>
      until(() => of(tag).querySelector(selector), `${selector} of ${tag}`);
    await shown('siso-partner-list', '[data-row]');
    await shown('siso-plan-list', '[data-menu]');
    expect(of('siso-plan-list').querySelectorAll('.good'), 'versions in force').to.have.length(3);
    await shown('siso-profile', '[name=color]');
    const color = of('siso-profile').querySelector('[name=color]') as HTMLInputElement;
    color.value = '#7c2d12';
    color.dispatchEvent(new Event('input', { bubbles: true }));
    await shown('siso-profile', '.bar .secondary');
    (of('siso-profile').querySelector('.bar .primary') as HTMLElement).click();
    await until(() => of('siso-profile').querySelector('.bar')?.textContent?.includes('Saved.'), 'the saved profile');
    const list = page.querySelector('siso-partner-list') as HTMLElement & { updateComplete: Promise<unknown> };
    (of('siso-partner-list').querySelector('.acts .primary') as HTMLElement).click();
    await shown('siso-partner-list', '.ask[open]');
    (of('siso-partner-list').querySelector('.ask [name=companyName]') as HTMLInputElement).value = 'Fernhill';
    (of('siso-partner-list').querySelector('.ask .primary') as HTMLElement).click();
    await until(() => textOf(list).includes('Fernhill is a partner now.'), 'the new partner');
  });
});
