import { expect } from 'chai';
import type { SisoElement } from '../../widgets/src/base/siso-element.ts';
import { busyYear } from '../../widgets/src/commission-dashboard/commission-dashboard.states.ts';
import { commissions } from '../../widgets/src/commission-dashboard/detail.states.ts';
import { referralListStates } from '../../widgets/src/referral-list/referral-list.states.ts';
import { next } from './support/deep.ts';
import { defineAll } from './support/elements.ts';
import { focused, focusedName, press, type } from './support/keys.ts';
import { BRAND, Network } from './support/network.ts';
import { makeSiso, until } from './support/show-state.ts';

defineAll();

/** What a person does who has no mouse: real keys only, from a link before the element to one after it. */
describe('by the keyboard alone', () => {
  let network: Network;
  let element: SisoElement;
  const [before, after] = ['before', 'after'].map((text) => {
    const link = document.createElement('a');
    link.href = '#';
    link.textContent = text;
    return link;
  }) as [HTMLAnchorElement, HTMLAnchorElement];

  const mount = async (tag: string, session: boolean): Promise<void> => {
    element = document.createElement(tag) as SisoElement;
    element.siso = makeSiso(network.fetch, { session });
    element.locale = 'en-US';
    document.body.append(before, element, after);
    await element.updateComplete;
    before.focus();
  };
  /** Tabs until the name of what has the focus begins so; fails when the element's end comes first. */
  const tabTo = async (name: string): Promise<void> => {
    const passed: string[] = [];
    do {
      await press('Tab');
      passed.push(focusedName());
    } while (!focusedName().startsWith(name) && focused() !== after && passed.length < 60);
    expect(focusedName(), `passed ${passed.join(' → ')}`).to.match(new RegExp(`^${name}`));
  };

  beforeEach(() => {
    network = new Network();
    network.answer('GET /v1/brand', BRAND);
    network.answer('GET /v1/dashboard', busyYear(['USD', 'EUR']));
    network.answer('POST /v1/referrals', { id: 'ref_1' }, 201);
  });

  afterEach(async () => {
    before.remove();
    element.remove();
    after.remove();
    await element.siso?.logout();
  });

  describe('<siso-referral-form>', () => {
    beforeEach(() => mount('siso-referral-form', false));

    const order = ['Full name', 'Email', 'Phone', 'Company', 'What do they need?', 'Estimated value', 'Send referral'];

    it('is passed through in the order in which it is read, forwards and backwards, without a trap', async () => {
      const forwards: string[] = [];
      for (let step = 0; step < order.length; step++) {
        await press('Tab');
        forwards.push(focusedName());
      }
      expect(forwards.map((name, place) => name.startsWith(order[place] ?? '?'))).to.deep.equal(order.map(() => true));
      await press('Tab');
      expect(focused()).to.equal(after);
      for (const name of order.toReversed()) {
        await press('Shift+Tab');
        expect(focusedName().startsWith(name), `${focusedName()} is ${name}`).to.equal(true);
      }
      await press('Shift+Tab');
      expect(focused()).to.equal(before);
    });

    it('is filled in, told of mistakes, mended from the list of them, sent, and begun anew', async () => {
      await tabTo('Email');
      await type('amara@');
      await tabTo('Send referral');
      await press('Enter');
      await until(() => element.shadowRoot?.querySelector('[part~=summary]'), 'the list of mistakes');
      expect(focusedName()).to.match(/^Full name/);
      await type('Amara Okafor');
      await press('Shift+Tab');
      expect(focusedName(), 'the last mistake of the list').to.contain('email address');
      await press('Enter');
      expect(focusedName()).to.match(/^Email/);
      await press('End');
      await type('northwind.example');
      const submitted = next(element, 'siso-referral-submitted');
      await press('Enter');
      expect((await submitted).detail).to.deep.equal({ referralId: 'ref_1' });
      await until(() => focused()?.localName === 'h2', 'the focus on the thanks');
      expect(focusedName()).to.contain('Thank you');
      await press('Tab');
      expect(focused()?.localName).to.equal('button');
      await press(' ');
      await until(() => focusedName().startsWith('Full name'), 'the focus in the first field');
      expect((focused() as HTMLInputElement).value).to.equal('');
      expect(network.seen.find(({ method }) => method === 'POST')?.body).to.deep.include({
        clientName: 'Amara Okafor',
        clientEmail: 'amara@northwind.example',
      });
    });

    it('writes lines into the long field and does not send by it', async () => {
      await tabTo('What do they need');
      await type('One');
      await press('Enter');
      await type('Two');
      expect((focused() as HTMLTextAreaElement).value).to.equal('One\nTwo');
      expect(network.count('POST /v1/referrals')).to.equal(0);
    });
  });

  describe('<siso-commission-dashboard>', () => {
    beforeEach(async () => {
      await mount('siso-commission-dashboard', true);
      await until(() => element.shadowRoot?.querySelector('.board:not(.loading) .chart'), 'the chart');
    });

    it('has no trap: the tabs lead from what is before it to what is after it, and back', async () => {
      const stops: (HTMLElement | undefined)[] = [];
      do {
        await press('Tab');
        stops.push(focused());
      } while (focused() !== after && stops.length < 80);
      expect(focused()).to.equal(after);
      expect(new Set(stops).size, 'each stop once').to.equal(stops.length);
      for (const stop of stops.slice(0, -1).toReversed()) {
        await press('Shift+Tab');
        expect(focused()).to.equal(stop);
      }
      await press('Shift+Tab');
      expect(focused()).to.equal(before);
    });

    it('shows where the focus is at every stop', async () => {
      const unseen: string[] = [];
      for (;;) {
        await press('Tab');
        const stop = focused();
        if (!stop || stop === after) {
          break;
        }
        const around = [stop, ...stop.querySelectorAll('*')].map((each) => getComputedStyle(each));
        const drawn = around.some(
          ({ outlineStyle, outlineWidth, stroke, boxShadow }) =>
            (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' || stroke !== 'none',
        );
        if (!drawn) {
          unseen.push(focusedName());
        }
      }
      expect(unseen).to.deep.equal([]);
    });

    it('reads the chart month by month, one tab stop for all of it', async () => {
      const points = [...(element.shadowRoot?.querySelectorAll('.chart [data-index]') ?? [])];
      expect(points.filter((point) => point.getAttribute('tabindex') === '0')).to.have.length(1);
      do {
        await press('Tab');
      } while (!points.includes(focused() as Element) && focused() !== after);
      expect(points).to.include(focused());
      await press('Home');
      expect(focused()).to.equal(points[0]);
      await press('ArrowRight', 'ArrowRight');
      expect(focused()).to.equal(points[2]);
      await press('ArrowLeft');
      expect(focused()).to.equal(points[1]);
      await press('End');
      expect(focused()).to.equal(points.at(-1));
      await press('ArrowRight');
      expect(focused(), 'there is nothing after the last').to.equal(points.at(-1));
      const label = focusedName();
      expect(label).to.match(/\d/);
      await press('Tab', 'Shift+Tab');
      expect(focusedName(), 'the chart is entered again where it was left').to.equal(label);
    });

    it('leads from a number to its list and to a commission, and back step by step to where it began', async () => {
      network.answer('GET /v1/commissions', { data: commissions, pagination: { nextCursor: null, hasMore: false } });
      const opener = element.shadowRoot?.querySelector<HTMLElement>('#n-earned');
      do {
        await press('Tab');
      } while (focused() !== opener && focused() !== after);
      expect(focused()).to.equal(opener);
      await press('Enter');
      await until(() => focused()?.id === 'detail-title', 'the list, with the focus on its title');
      await until(() => element.shadowRoot?.querySelector('.detail [data-to]'), 'its rows');
      const row = element.shadowRoot?.querySelector<HTMLElement>('.detail [data-to]');
      do {
        await press('Tab');
      } while (focused() !== row && focused() !== after);
      expect(focused()).to.equal(row);
      await press('Enter');
      await until(() => focused()?.id === 'detail-title' && !row?.isConnected, 'the commission');
      await press('Escape');
      await until(() => focused()?.dataset.to === row?.dataset.to, 'the focus on the row that was left');
      await press('Escape');
      await until(() => focused() === opener, 'the focus on the number that was followed');
    });

    it('chooses what the figures are of', async () => {
      const list = element.shadowRoot?.querySelector<HTMLSelectElement>('.choices select:nth-of-type(2)');
      do {
        await press('Tab');
      } while (focused() !== list && focused() !== after);
      expect(focused()).to.equal(list);
      const asked = network.count('GET /v1/dashboard');
      // Letters choose in every engine, opened or not.
      await press('W', 'Enter');
      await until(() => network.count('GET /v1/dashboard') > asked, 'the figures of one source');
      expect(element.getAttribute('source')).to.equal('website');
      expect(focused(), 'the focus stays').to.equal(list);
    });

    it('changes between chart and table, and keeps the focus on the switch', async () => {
      await tabTo('Show as table');
      await press('Enter');
      await until(() => element.shadowRoot?.querySelector('.trend table'), 'the table');
      expect(focusedName()).to.equal('Show as chart');
      await press(' ');
      await until(() => element.shadowRoot?.querySelector('.trend .chart'), 'the chart');
      expect(focusedName()).to.equal('Show as table');
    });
  });

  describe('<siso-referral-list>', () => {
    beforeEach(async () => {
      const full = referralListStates.find(({ name }) => name === 'full');
      for (const [route, reply] of Object.entries(full?.replies ?? {})) {
        if (typeof reply === 'object') network.answer(route, reply.body);
      }
      await mount('siso-referral-list', true);
      await until(() => element.shadowRoot?.querySelector('tbody [data-row]'), 'the rows');
    });

    it('is passed through row by row, with each row’s menu, and left again, without a trap', async () => {
      const stops: string[] = [];
      do {
        await press('Tab');
        stops.push(focusedName());
      } while (focused() !== after && stops.length < 60);
      expect(focused()).to.equal(after);
      const row = stops.indexOf('Amara Okafor');
      expect(stops.slice(row, row + 4)).to.deep.equal([
        'Amara Okafor',
        'Actions for Amara Okafor',
        'Jonah Whitfield',
        'Actions for Jonah Whitfield',
      ]);
      expect(stops.at(-2)).to.equal('Show more');
      for (let step = 0; step < stops.length; step++) {
        await press('Shift+Tab');
      }
      expect(focused()).to.equal(before);
    });

    it('opens a row, keeps the focus in it, and gives it back', async () => {
      await tabTo('Priya Raman');
      await press('Enter');
      await until(() => element.shadowRoot?.querySelector('.drawer[open] ol'), 'the drawer');
      expect(focused()?.localName).to.equal('h2');
      const within: (Node | null | undefined)[] = [];
      // Beyond its last control come the browser's own, from which Firefox without a window never quite returns.
      for (let step = 0; step < 5; step++) {
        await press('Tab');
        within.push(focused()?.closest('dialog'));
      }
      expect(focused(), 'the page behind is out of reach').not.to.equal(after);
      expect(within.filter(Boolean)).to.have.length(5);
      await press('Escape');
      await until(() => focusedName() === 'Priya Raman', 'the focus back on the row');
    });

    it('mends a contact from the menu to the button that saves', async () => {
      network.answer('PATCH /v1/referrals/ref_1', {});
      await tabTo('Actions for Amara Okafor');
      await press('Enter');
      await until(() => focusedName() === 'Edit contact', 'the menu');
      await press('Enter');
      await until(() => focusedName().startsWith('Full name'), 'the first field');
      await press('Tab', 'Tab', 'End');
      await type('9');
      await press('Enter');
      await until(() => network.count('PATCH /v1/referrals/ref_1') === 1, 'the change');
      await until(() => focusedName() === 'Actions for Amara Okafor', 'the focus back at the row');
      expect(network.seen.find(({ method }) => method === 'PATCH')?.body).to.deep.equal({
        clientPhone: '+1 555 010 01999',
      });
    });
  });
});
