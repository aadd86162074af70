import { expect } from 'chai';
import { busyYear } from '../../widgets/src/commission-dashboard/commission-dashboard.states.ts';
import { define } from '../../widgets/src/commission-dashboard/define.ts';
import { commissions } from '../../widgets/src/commission-dashboard/detail.states.ts';
import { press } from './support/keys.ts';
import { MountedDashboard } from './support/mounted-dashboard.ts';
import { settle, until } from './support/show-state.ts';

define();

describe('what stands behind the numbers of <siso-commission-dashboard>', () => {
  let dash: MountedDashboard;
  beforeEach(() => {
    dash = new MountedDashboard();
  });
  afterEach(() => dash.remove());

  const leadsTo = async (selector: string): Promise<[path: string, query: Record<string, string>]> => {
    const before = dash.network.seen.length;
    dash.get(selector).click();
    await until(() => dash.network.seen.length > before, `a request after ${selector}`);
    const { path, query } = dash.network.seen[before] ?? { path: '', query: [] };
    await until(() => dash.find('.detail .back'), 'the page');
    dash.get('.detail .back').click();
    await until(() => !dash.find('.detail'), 'the board');
    const { limit: _, ...filter } = Object.fromEntries(query);
    return [path, filter];
  };

  it('every figure asks for the list that it sums', async () => {
    await dash.mount();
    const { from, to, today } = busyYear();
    const usd = { currency: 'USD' };
    const all = { archived: 'any' };
    const days = { submittedFrom: from, submittedTo: to };
    const money = '/v1/commissions';
    const leads = '/v1/referrals';
    expect(await leadsTo('#n-earned')).to.deep.equal([money, { ...usd, earnedFrom: from, earnedTo: to }]);
    expect(await leadsTo('#n-submitted')).to.deep.equal([leads, { ...all, ...days }]);
    expect(await leadsTo('#n-conversion')).to.deep.equal([leads, { ...all, ...days, status: 'converted' }]);
    expect(await leadsTo('#n-active')).to.deep.equal([leads, { ...all, status: 'active' }]);
    const month = { earnedFrom: `${today.slice(0, 7)}-01`, earnedTo: today };
    expect(await leadsTo('#n-thisMonth')).to.deep.equal([money, { ...usd, ...month }]);
    const year = { earnedFrom: `${today.slice(0, 4)}-01-01`, earnedTo: today };
    expect(await leadsTo('#n-yearToDate')).to.deep.equal([money, { ...usd, ...year }]);
    expect(await leadsTo('#n-pending')).to.deep.equal([money, { ...usd, status: 'pending' }]);
    expect(await leadsTo('#n-payable')).to.deep.equal([money, { ...usd, status: 'due' }]);
    expect(await leadsTo('#n-paid')).to.deep.equal([money, { ...usd, status: 'paid' }]);
    expect(await leadsTo('.pipeline .lost .number')).to.deep.equal([leads, { ...all, status: 'lost' }]);
    const event = { source: 'event' };
    const row = '.sources tbody tr:nth-child(2)';
    expect(await leadsTo(`${row} td:nth-of-type(1) .number`)).to.deep.equal([leads, { ...all, ...event, ...days }]);
    expect(await leadsTo(`${row} td:nth-of-type(3) .number`)).to.deep.equal([
      money,
      { ...usd, ...event, earnedFrom: from, earnedTo: to },
    ]);
  });

  it('a page that opens the commissions sees the list first, and the figures after the way back, once', async () => {
    await dash.mount({ opens: 'commissions' });
    await until(() => dash.find('.detail .back') && dash.queries('/v1/commissions')[0], 'the list');
    const { from, to } = busyYear();
    expect(dash.queries('/v1/commissions')[0]).to.include({ currency: 'USD', earnedFrom: from, earnedTo: to });
    dash.get('.detail .back').click();
    await until(() => !dash.find('.detail'), 'the board');
    expect(dash.active?.id).to.equal('n-earned');
  });

  it('the stretch before leads to its own list', async () => {
    await dash.mount();
    const { previous } = busyYear();
    expect(dash.text('.figures.main > :first-child .note')).to.match(/^↑ \$5,936\.25 more than the \$38,122\.50 of /);
    const [path, query] = await leadsTo('.figures.main > :first-child .note .number');
    expect(path).to.equal('/v1/commissions');
    expect(query).to.deep.equal({ currency: 'USD', earnedFrom: previous?.from, earnedTo: previous?.to });
  });

  it('a month of the chart leads to what was earned in it, by keyboard too', async () => {
    await dash.mount();
    dash.get('.bands [tabindex="0"]').focus();
    await press('Home', 'Enter');
    await until(() => dash.find('.detail .rows'), 'the list');
    const [query] = dash.queries('/v1/commissions');
    expect(query?.earnedFrom).to.match(/-01$/);
    expect(query?.earnedTo?.slice(0, 7)).to.equal(query?.earnedFrom?.slice(0, 7));
    await press('Escape');
    await until(() => !dash.find('.detail'), 'the board');
    expect(dash.active?.getAttribute('aria-label')).to.contain('$1,825.00 earned');
  });

  it('the list adds up to the number, and the focus goes there and back', async () => {
    await dash.mount();
    dash.get('#n-earned').focus();
    await dash.press('#n-earned', '.detail .rows');
    const titled = (): boolean => dash.active?.id === 'detail-title';
    await until(titled, 'the focus on the title');
    expect(dash.text('.lead')).to.equal('$44,058.75');
    expect(dash.text('tfoot td:last-child')).to.equal('$44,058.75');
    expect(dash.get('.board').hidden).to.equal(true);
    await dash.press('.rows .link', '.steps');
    await until(titled, 'the focus on the title of the commission');
    dash.get('.back').click();
    await until(() => dash.active?.dataset.to === 'commission com_1', 'the focus on the row');
    dash.get('.back').click();
    await until(() => dash.active?.id === 'n-earned', 'the focus on the figure');
  });

  it('grows page by page, and a refresh keeps what was shown', async () => {
    await dash.mount();
    await until(() => dash.network.streams === 1, 'the stream');
    const data = Array.from({ length: 25 }, (_, index) => ({ ...commissions[0], id: `com_${index}` }));
    dash.network.answer('GET /v1/commissions', { data, pagination: { nextCursor: 'next', hasMore: true } });
    await dash.press('#n-earned', '.detail .rows');
    expect(dash.text('.more .note')).to.equal('25 rows so far');
    const last = { data: commissions, pagination: { nextCursor: null, hasMore: false } };
    dash.network.answer('GET /v1/commissions', last);
    dash.get('.more button').click();
    await until(() => dash.text('.more .note') === '29 rows, complete', 'the next page');
    expect(dash.queries('/v1/commissions').map(({ cursor }) => cursor)).to.deep.equal([undefined, 'next']);
    dash.network.push('commission.paid');
    await until(() => dash.network.count('GET /v1/commissions') === 3, 'the refresh');
    await until(() => dash.text('.more .note') === '4 rows, complete', 'the fresh list');
  });

  it('filters a list by status', async () => {
    await dash.mount();
    await dash.press('#n-earned', '.detail .rows');
    const select = dash.get<HTMLSelectElement>('.detail select');
    select.value = 'paid';
    select.dispatchEvent(new Event('change'));
    await until(() => dash.network.count('GET /v1/commissions') === 2, 'the filtered list');
    expect(dash.queries('/v1/commissions')[1]).to.include({ status: 'paid', currency: 'USD' });
  });

  it('explains a commission: payment, plan version, rates, rounding', async () => {
    await dash.mount();
    await dash.press('#n-earned', '.detail .rows');
    await dash.press('.rows .link', '.steps');
    const told = dash.text('.detail');
    for (const part of [
      'Kestrel & Sons Property Management paid $22,685.25 on Nov 18, 2026.',
      '$42,685.25× 12.5%$5,335.65625$5,335.66− $2,500.01$2,835.65',
      'Commission: 12.5% by the plan for silver, version 3',
      'Override: 1% agreed with you',
      'half away from zero',
      'the same to the cent',
    ]) {
      expect(told).to.contain(part);
    }
    expect(dash.text('.steps tfoot td')).to.equal('$3,062.50');
  });

  it('shows how far the project of a won referral has come', async () => {
    await dash.mount();
    await dash.press('.pipeline .converted .number', '.detail .rows');
    await dash.press('.rows .link', '.milestones');
    const told = dash.text('.detail');
    expect(told).to.contain('$42,685.25 of $48,900.00 collected');
    expect(told).to.contain('2 of 4 completed');
    const states = [...(dash.board.shadowRoot?.querySelectorAll('.milestones li') ?? [])].map((item) => item.className);
    expect(states).to.deep.equal(['done', 'done', 'late', 'open']);
    expect(dash.queries('/v1/commissions')[0]).to.include({ projectId: 'prj_1' });
  });

  it('says what went wrong and tries again', async () => {
    await dash.mount();
    dash.network.answer('GET /v1/commissions', { code: 'internal', detail: '' }, 500);
    await dash.press('#n-earned', '.detail .notice');
    expect(dash.text('.detail .notice')).to.contain('could not be loaded');
    dash.network.answer('GET /v1/commissions', { data: commissions, pagination: { nextCursor: null, hasMore: false } });
    await dash.press('.detail .notice button', '.detail .rows');
    dash.get('.back').click();
    await settle();
    dash.network.answer('GET /v1/referrals', { code: 'missing_scope', detail: '' }, 403);
    await dash.press('#n-active', '.detail .notice');
    expect(dash.text('.detail .notice')).to.contain('may not see this list');
    expect(dash.find('.detail .notice button')).to.equal(null);
  });
});
