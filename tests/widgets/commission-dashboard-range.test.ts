import { expect } from 'chai';
import { busyYear } from '../../widgets/src/commission-dashboard/commission-dashboard.states.ts';
import { define } from '../../widgets/src/commission-dashboard/define.ts';
import { MountedDashboard } from './support/mounted-dashboard.ts';
import { settle, until } from './support/show-state.ts';

define();

const ROUTE = '/v1/dashboard';

describe('the choices of <siso-commission-dashboard>', () => {
  let dash: MountedDashboard;
  beforeEach(() => {
    dash = new MountedDashboard();
  });
  afterEach(() => dash.remove());

  const choose = (place: number, value: string): void => {
    const select = dash.get<HTMLSelectElement>(`.controls select:nth-of-type(${place})`);
    select.value = value;
    select.dispatchEvent(new Event('change'));
  };
  const asked = (count: number): Promise<void> => until(() => dash.queries(ROUTE).length === count, `request ${count}`);

  it('asks once, for twelve months and the stretch before, unless the page says otherwise', async () => {
    await dash.mount();
    expect(dash.queries(ROUTE)).to.deep.equal([{ compare: 'previous' }]);
    await dash.remove();
    await dash.mount({ period: 'this_month', source: 'event' });
    expect(dash.queries(ROUTE)[1]).to.deep.equal({ compare: 'previous', period: 'this_month', source: 'event' });
    await dash.remove();
    await dash.mount({ from: '2026-01-05', to: '2026-02-01', period: 'this_month' });
    expect(dash.queries(ROUTE)[2]).to.deep.equal({ compare: 'previous', from: '2026-01-05', to: '2026-02-01' });
  });

  it('keeps what the viewer chose in its attributes, and the figures until the next ones are there', async () => {
    await dash.mount();
    choose(1, 'this_year');
    await asked(2);
    expect(dash.board.getAttribute('period')).to.equal('this_year');
    expect(dash.text('#n-earned')).to.equal('$44,058.75');
    choose(2, 'call');
    await asked(3);
    expect(dash.queries(ROUTE)[2]).to.deep.equal({ compare: 'previous', period: 'this_year', source: 'call' });
    expect(dash.board.getAttribute('source')).to.equal('call');
    choose(2, '');
    await settle();
    expect(dash.board.hasAttribute('source')).to.equal(false);
  });

  it('takes days of the viewer’s own, and says how to mend wrong ones', async () => {
    await dash.mount();
    choose(1, 'custom');
    await until(() => dash.find('.days'), 'the days');
    const [from, to] = [dash.get<HTMLInputElement>('[name=from]'), dash.get<HTMLInputElement>('[name=to]')];
    const submit = async (first: string, last: string): Promise<void> => {
      from.value = first;
      to.value = last;
      dash.get<HTMLFormElement>('.days').requestSubmit();
      await dash.board.updateComplete;
    };
    for (const [first, last, words] of [
      ['', '2026-03-01', 'both days'],
      ['2026-03-02', '2026-03-01', 'must not lie after'],
      ['2016-03-01', '2026-03-01', 'at most ten years'],
    ] as const) {
      await submit(first, last);
      expect(dash.text('#days-fault')).to.contain(words);
      expect(dash.active?.getAttribute('name')).to.equal('from');
    }
    expect(dash.queries(ROUTE)).to.have.length(1);
    await submit('2026-03-01', '2026-03-31');
    await asked(2);
    expect(dash.queries(ROUTE)[1]).to.deep.equal({ compare: 'previous', from: '2026-03-01', to: '2026-03-31' });
    expect(dash.find('#days-fault')).to.equal(null);
    expect([dash.board.getAttribute('from'), dash.board.getAttribute('to')]).to.deep.equal([
      '2026-03-01',
      '2026-03-31',
    ]);
    choose(1, 'last_month');
    await asked(3);
    expect(dash.board.hasAttribute('from')).to.equal(false);
  });

  it('follows the live stream in the chosen range', async () => {
    await dash.mount({ period: 'last_month' });
    await until(() => dash.network.streams === 1, 'the stream');
    dash.network.push('commission.accrued');
    await asked(2);
    expect(dash.queries(ROUTE)[1]).to.deep.equal({ compare: 'previous', period: 'last_month' });
  });

  it('shows the trouble of a choice beside the choices, so that another one is possible', async () => {
    await dash.mount();
    dash.network.answer(`GET ${ROUTE}`, { code: 'validation_failed', detail: '' }, 422);
    choose(1, 'this_month');
    await until(() => dash.find('.panel'), 'the trouble');
    dash.network.answer(`GET ${ROUTE}`, busyYear());
    choose(1, 'last_month');
    await until(() => dash.find('#n-earned') && !dash.find('.panel'), 'the figures');
  });

  it('shows every chart as a real table with a caption', async () => {
    await dash.mount();
    for (const [section, rows, columns] of [
      ['trend', 12, 4],
      ['stages', 4, 2],
    ] as const) {
      const button = dash.get(`.${section} header button`);
      button.click();
      await dash.board.updateComplete;
      expect(dash.get<HTMLTableElement>(`.${section} table`).tBodies[0]?.rows).to.have.length(rows);
      expect(dash.get<HTMLTableElement>(`.${section} table`).tHead?.rows[0]?.cells).to.have.length(columns);
      expect(dash.text(`.${section} caption`)).not.to.equal('');
      expect(button.textContent).to.equal('Show as chart');
    }
    expect(dash.text('.sources caption')).to.equal('Top sources');
  });
});

describe('the export of <siso-commission-dashboard>', () => {
  let dash: MountedDashboard;
  let saved: { name: string; text: Promise<string> }[];
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;

  beforeEach(() => {
    dash = new MountedDashboard();
    saved = [];
    let file = new Blob();
    URL.createObjectURL = (given: Blob | MediaSource): string => {
      file = given as Blob;
      return 'blob:test';
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement): void {
      saved.push({ name: this.download, text: file.text() });
    };
  });
  afterEach(async () => {
    Object.assign(URL, { createObjectURL });
    HTMLAnchorElement.prototype.click = click;
    await dash.remove();
  });

  it('saves ten thousand rows of what is shown, and says how many', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => `com_${index},"Two\nlines ""A""",paid\r\n`);
    const text = `\ufeffcommission_id,client,status\r\n${rows.join('')}`;
    await dash.mount({ source: 'event' });
    dash.network.answerText('GET /v1/commissions/export', text, 'text/csv');
    dash.get('.export button').click();
    await until(() => saved.length === 1, 'the file');
    await until(() => dash.text('.export .note') === '10,000 rows exported.', 'the count');
    const { from, to } = busyYear();
    expect(saved[0]?.name).to.equal(`commissions-USD-${from}-to-${to}.csv`);
    expect((await saved[0]?.text)?.length).to.equal(text.length - 1);
    const [query] = dash.queries('/v1/commissions/export');
    expect(query).to.deep.equal({ currency: 'USD', source: 'event', earnedFrom: from, earnedTo: to });
  });

  it('saves nothing that broke off, and does not begin twice', async () => {
    await dash.mount();
    dash.network.answer('GET /v1/commissions/export', { code: 'internal', detail: '' }, 500);
    dash.get('.export button').click();
    dash.get('.export button').click();
    await until(() => dash.text('.export .note').includes('nothing was saved'), 'the failure');
    expect(dash.queries('/v1/commissions/export')).to.have.length(1);
    expect(saved).to.have.length(0);
  });

  it('has nothing to do where a list is empty, and says so', async () => {
    await dash.mount();
    dash.network.answer('GET /v1/commissions', { data: [], pagination: { nextCursor: null, hasMore: false } });
    await dash.press('#n-earned', '.detail .export .note');
    await until(() => dash.text('.detail .export .note') === 'There is nothing to export.', 'the reason');
    dash.get('.detail .export button').click();
    expect(dash.queries('/v1/commissions/export')).to.have.length(0);
    expect(dash.get('.detail .export button').getAttribute('aria-disabled')).to.equal('true');
  });
});
