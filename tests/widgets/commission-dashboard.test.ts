import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { busyYear } from '../../widgets/src/commission-dashboard/commission-dashboard.states.ts';
import type { CommissionDashboard } from '../../widgets/src/commission-dashboard/commission-dashboard.ts';
import { define } from '../../widgets/src/commission-dashboard/define.ts';
import { deep, next, textOf } from './support/deep.ts';
import { BRAND, Network } from './support/network.ts';
import { makeSiso, settle, until } from './support/show-state.ts';

define();

const ROUTE = 'GET /v1/dashboard';

describe('<siso-commission-dashboard>', () => {
  let network: Network;
  let board: CommissionDashboard;

  const mount = async (locale = 'en-US'): Promise<void> => {
    board = document.createElement('siso-commission-dashboard');
    board.siso = makeSiso(network.fetch, { session: true });
    board.locale = locale;
    document.body.append(board);
    await board.updateComplete;
  };
  const shown = (): Promise<void> =>
    until(() => board.shadowRoot?.querySelector('.board:not(.loading) .chart'), 'the chart');
  const figure = (key: string): HTMLElement => deep(board, `.value:has(#n-${key})`);
  const active = (): string => board.shadowRoot?.activeElement?.getAttribute('aria-label') ?? '';

  beforeEach(() => {
    network = new Network();
    network.answer('GET /v1/brand', BRAND);
    network.answer(ROUTE, busyYear());
  });

  afterEach(async () => {
    document.documentElement.dir = 'ltr';
    board.remove();
    await board.siso?.logout();
  });

  it('asks once for its figures and shows them in the partner’s currency and the viewer’s language', async () => {
    await mount('de-DE');
    const ready = next(board, 'siso-ready');
    await ready;
    expect(network.count(ROUTE)).to.equal(1);
    expect(figure('thisMonth').textContent?.replaceAll(/\s/g, ' ')).to.equal('3.062,50 $');
    expect(figure('conversion').textContent?.replaceAll(/\s/g, ' ')).to.equal('32,8 %');
    await until(() => textOf(board).includes('21 von 64 gewonnen'), 'the texts in German');
  });

  it('speaks another language in its figures and its sections as soon as it is told to', async () => {
    await mount('en-US');
    await shown();
    board.locale = 'fr-FR';
    await until(() => textOf(board).includes('Vos commissions'), 'the figures in French');
    await until(() => textOf(board).includes('Recommandations de cette période'), 'the sections in French');
  });

  it('shows the page’s own words while it loads, where there are some', async () => {
    network.answer(ROUTE, 'pending');
    await mount();
    const words = Object.assign(document.createElement('p'), { slot: 'loading', textContent: 'One moment' });
    board.append(words);
    await board.updateComplete;
    expect(words.getBoundingClientRect().height).to.be.above(0);
    expect(deep(board, '.board.loading').getBoundingClientRect().height).to.equal(0);
  });

  it('holds the final height while it loads', async () => {
    await mount();
    const before = board.getBoundingClientRect().height;
    await shown();
    expect(Math.abs(board.getBoundingClientRect().height - before)).to.be.lessThan(2);
  });

  it('says what each figure rests on', async () => {
    await mount();
    await shown();
    const notes = [...(board.shadowRoot?.querySelectorAll('.figures .note') ?? [])].map((note) => note.textContent);
    expect(notes).to.have.length(9);
    expect(notes[3]?.trim().replaceAll(/\s+/g, ' ')).to.equal('11 new 7 qualified');
    expect(notes.every((note) => note?.trim())).to.equal(true);
  });

  it('lets the keyboard walk over the months of the chart, with one tab stop', async () => {
    await mount();
    await shown();
    expect(board.shadowRoot?.querySelectorAll('.bands [tabindex="0"]').length).to.equal(1);
    deep(board, '.bands [tabindex="0"]').focus();
    expect(active()).to.match(/so far: \$3,062\.50 earned, \d+ referrals, \d+ won/);
    await sendKeys({ press: 'ArrowLeft' });
    expect(active()).to.contain('$6,110.00 earned');
    await sendKeys({ press: 'Home' });
    expect(active()).to.contain('$1,825.00 earned');
    expect(deep(board, '.chart .value').textContent).to.equal('$1,825.00');
    await sendKeys({ press: 'ArrowLeft' });
    expect(active()).to.contain('$1,825.00 earned');
    await sendKeys({ press: 'End' });
    expect(active()).to.contain('so far');
    await board.updateComplete;
    expect(board.shadowRoot?.querySelectorAll('.bands [tabindex="0"]').length).to.equal(1);
  });

  it('turns the arrows around where writing runs from right to left', async () => {
    await mount();
    board.dir = 'rtl';
    await shown();
    deep(board, '.bands [tabindex="0"]').focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(active()).to.contain('$6,110.00 earned');
  });

  it('says the finding and shows the same figures as a table', async () => {
    await mount();
    await shown();
    expect(deep(board, '#trend-note').textContent).to.match(
      /^\$44,058\.75 in twelve months\. The best month was .+ \$7,231\.25\.$/,
    );
    deep(board, '.trend button').click();
    await board.updateComplete;
    const rows = [...(board.shadowRoot?.querySelectorAll('.trend tbody tr') ?? [])];
    expect(rows).to.have.length(12);
    expect(rows.at(-1)?.lastElementChild?.textContent).to.equal('3,062.50');
    expect(board.shadowRoot?.querySelector('.chart')).to.equal(null);
  });

  it('shows one currency at a time, the partner’s own first, and never a sum of several', async () => {
    network.answer(ROUTE, busyYear(['EUR', 'USD']));
    await mount();
    await shown();
    expect(figure('thisMonth').textContent).to.equal('€3,062.50');
    const [, dollars] = board.shadowRoot?.querySelectorAll<HTMLInputElement>('.switch input') ?? [];
    dollars?.click();
    await board.updateComplete;
    expect(figure('thisMonth').textContent).to.equal('$437.50');
    expect(textOf(board)).to.contain('Earned (USD)');
    expect(deep(board, '.root > [role=status]').textContent).not.to.contain('is now');
  });

  it('follows the live stream: events together make one request, changes are told and marked', async () => {
    await mount();
    await shown();
    await until(() => network.streams === 1, 'the stream');
    const changed = busyYear();
    const [earning] = changed.earnings;
    if (earning) {
      earning.thisMonth = { amount: 612_500, currency: 'USD' };
    }
    network.answer(ROUTE, changed);
    const began = performance.now();
    for (const type of ['payment.recorded', 'commission.accrued', 'project.updated']) {
      network.push(type);
    }
    await until(() => figure('thisMonth').textContent === '$6,125.00', 'the new figure');
    expect(performance.now() - began).to.be.lessThan(1000);
    await board.updateComplete;
    expect(figure('thisMonth').classList.contains('changed')).to.equal(true);
    expect(figure('yearToDate').classList.contains('changed')).to.equal(false);
    expect(deep(board, '.root > [role=status]').textContent).to.equal('Earned this month is now $6,125.00.');
    await settle(400);
    expect(network.count(ROUTE)).to.equal(2);
    await until(() => !figure('thisMonth').classList.contains('changed'), 'the mark to go');
  });

  it('follows a change of the brand', async () => {
    await mount();
    await shown();
    await until(() => network.streams === 1, 'the stream');
    network.answer('GET /v1/brand', { ...BRAND, color: '#7c2d12' });
    network.push('partner.updated');
    await until(() => getComputedStyle(board).getPropertyValue('--_brand').includes('#7c2d12'), 'the colour');
  });

  it('keeps the last figures when they cannot be refreshed, says so, and recovers', async () => {
    await mount();
    await shown();
    await until(() => network.streams === 1, 'the stream');
    network.answer(ROUTE, { code: 'internal', detail: '' }, 500);
    network.push('payment.recorded');
    await until(() => textOf(board).includes('could not be refreshed'), 'the note');
    expect(figure('thisMonth').textContent).to.equal('$3,062.50');
    network.answer(ROUTE, busyYear());
    deep(board, '.notice button').click();
    await until(() => !textOf(board).includes('could not be refreshed'), 'the note to go');
  });

  it('tells an error apart from a missing session and a missing right, and tries again', async () => {
    network.answer(ROUTE, { code: 'missing_scope', detail: '' }, 403);
    await mount();
    const { detail } = await next(board, 'siso-error');
    expect(detail.code).to.equal('missing_scope');
    expect(textOf(board)).to.contain('No access to commissions');
    board.remove();
    network.answer(ROUTE, { code: 'internal', detail: '' }, 500);
    await mount();
    await until(() => textOf(board).includes('could not be loaded'), 'the error');
    network.answer(ROUTE, busyYear());
    deep(board, 'button').click();
    await shown();
  });

  it('writes the time of each event in full besides', async () => {
    await mount();
    await shown();
    const time = deep<HTMLTimeElement>(board, '.activity time');
    expect(Number.isNaN(Date.parse(time.dateTime))).to.equal(false);
    expect(time.title).to.match(/\d{4}/);
    expect(time.textContent).to.equal('28 minutes ago');
  });

  it('gives an event of a later API a sentence, and never throws at odd data', async () => {
    const odd = busyYear();
    odd.activity = odd.activity.slice(0, 2).map((event) => ({ ...event, type: 'seat.warmed_up', data: {} }));
    odd.topSources = [{ source: 'pigeon' as never, submitted: 1, converted: 0, earned: [] }];
    odd.series = [];
    network.answer(ROUTE, odd);
    await mount();
    await until(() => textOf(board).includes('Update: seat warmed up'), 'the sentence');
    expect(textOf(board)).to.contain('pigeon');
  });

  it('says that it cannot show an answer of another shape, and recovers', async () => {
    const { error } = console;
    console.error = () => {};
    try {
      for (const odd of [{}, [], 'text', { ...busyYear(), activity: [{ type: 'referral.created' }] }]) {
        network.answer(ROUTE, odd);
        await mount();
        await until(
          () => textOf(board).includes('could not be loaded'),
          `trouble with ${JSON.stringify(odd).slice(0, 20)}`,
        );
        board.remove();
      }
    } finally {
      console.error = error;
    }
    await mount();
    await until(() => textOf(board).includes('could not be loaded'), 'the trouble');
    network.answer(ROUTE, busyYear());
    deep(board, 'button').click();
    await shown();
  });

  it('writes an amount in a currency that the browser does not know', async () => {
    network.answer(ROUTE, busyYear(['Taler' as never]));
    await mount();
    await shown();
    expect(figure('thisMonth').textContent).to.equal('3,062.50');
  });

  it('leaves nothing behind after 100 remounts', async () => {
    await mount();
    await shown();
    await until(() => network.streams === 1, 'the stream');
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    let listeners = 0;
    let timers = 0;
    const { setInterval: every, clearInterval: stop } = window;
    window.addEventListener = (...args: Parameters<typeof add>) => {
      listeners++;
      const [, , options] = args;
      if (typeof options === 'object') {
        options.signal?.addEventListener('abort', () => listeners--);
      }
      add.apply(window, args);
    };
    window.removeEventListener = (...args: Parameters<typeof remove>) => {
      listeners--;
      remove.apply(window, args);
    };
    window.setInterval = ((...args: Parameters<typeof every>) => {
      timers++;
      return every(...args);
    }) as typeof every;
    window.clearInterval = ((id: number) => {
      timers -= id === undefined ? 0 : 1;
      stop(id);
    }) as typeof stop;
    try {
      for (let round = 0; round < 100; round++) {
        board.remove();
        document.body.append(board);
        await board.updateComplete;
      }
      expect(listeners).to.equal(0);
      expect(timers).to.equal(0);
      expect(network.streams).to.equal(1);
      expect(network.count(ROUTE)).to.equal(1);
      board.remove();
      await until(() => network.streams === 0, 'the stream to close');
    } finally {
      Reflect.deleteProperty(window, 'addEventListener');
      Reflect.deleteProperty(window, 'removeEventListener');
      Object.assign(window, { setInterval: every, clearInterval: stop });
    }
  });
});
