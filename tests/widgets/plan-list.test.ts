import { expect } from 'chai';
import { planListStates } from '../../widgets/src/plan-list/plan-list.states.ts';
import { defineAll } from './support/elements.ts';
import { press } from './support/keys.ts';
import { bodyOf, MountedList } from './support/mounted-list.ts';
import { until } from './support/show-state.ts';

defineAll();

describe('<siso-plan-list>', () => {
  let list: MountedList;
  const open = (state?: string) => {
    list = new MountedList('siso-plan-list', planListStates, state);
    return list;
  };

  /** The API answers the versions in force to who asks for a day. */
  function inForce(...ids: readonly string[]): void {
    const body = bodyOf<{ data: { id: string }[] }>(planListStates, 'full', 'GET /v1/plans');
    list.network.answerWith('GET /v1/plans', ({ query }) => ({
      body: query.has('on') ? { ...body, data: body.data.filter(({ id }) => ids.includes(id)) } : body,
    }));
  }

  afterEach(() => list.remove());

  it('says which version is in force, which comes and which was replaced', async () => {
    open();
    inForce('pln_5', 'pln_4', 'pln_2');
    await list.mount();
    expect(list.column('plan').slice(0, 2)).to.deep.equal(['Gold, version 2', 'Gold, version 1']);
    expect(list.column('standing')).to.deep.equal(['Coming', 'In force', 'In force', 'Replaced', 'In force']);
    expect(list.column('base')).to.deep.equal(['16%', '15%', '12.5%', '12%', '10%']);
    const asked = list.asked('GET /v1/plans').find(({ query }) => query.has('on'));
    expect(asked?.query.get('on'), 'the programme’s day').to.match(/^\d{4}-\d\d-\d\d$/);
  });

  it('makes a version from another one’s rates, and says why not', async () => {
    open();
    inForce('pln_4');
    await list.mount();
    await list.act('pln_4', 'follow');
    expect(list.get<HTMLInputElement>('[name=baseRate]').value).to.equal('12.5');
    expect(list.get<HTMLSelectElement>('.ask [name=tier]').value).to.equal('silver');
    list.fill('baseRate', 'a tenth');
    list.fill('validFrom', '2026-07-01');
    await list.press('.ask .primary');
    await list.told('Enter a percentage');
    expect(list.asked('POST /v1/plans')).to.have.length(0);
    list.fill('baseRate', '13.25');
    list.network.answer('POST /v1/plans', { status: 409, code: 'plan_version_taken', detail: 'Taken.' }, 409);
    await list.press('.ask .primary');
    await list.told('A version of this tier begins on that day already.');
    list.network.answer('POST /v1/plans', { id: 'pln_7', tier: 'silver', version: 3 }, 201);
    list.fill('validFrom', '2026-08-01');
    await list.press('.ask .primary');
    await list.told('Version 3 of Silver is in place.');
    expect(list.asked('POST /v1/plans').at(-1)?.body).to.deep.equal({
      tier: 'silver',
      baseRate: '0.1325',
      overrideRate: '0.02',
      validFrom: '2026-08-01',
    });
  });

  it('takes back only what has not begun', async () => {
    open();
    inForce('pln_5');
    await list.mount();
    await list.press('[data-menu=pln_5]', '[role=menu]');
    expect(list.find('[role=menu] [data-action=archive]')).to.equal(null);
    await press('Escape');
    await list.gone('[role=menu]');
    list.network.answer('POST /v1/plans/pln_6/archive', {});
    await list.act('pln_6', 'archive');
    await list.press('.ask .primary');
    await list.told('was taken back.');
    expect(list.asked('POST /v1/plans/pln_6/archive')).to.have.length(1);
  });

  it('sets the rules of the programme', async () => {
    open();
    inForce('pln_5');
    await list.mount();
    list.network.answer('PATCH /v1/programme', {});
    await list.press('.acts .secondary', '.ask[open]');
    list.fill('holdDays', '999');
    await list.press('.ask .primary');
    await list.told('Enter a whole number from 0 to 365.');
    list.fill('holdDays', '14');
    list.get('[value=project_won]').click();
    await list.press('.ask .primary');
    await until(() => list.asked('PATCH /v1/programme')[0], 'the change');
    expect(list.asked('PATCH /v1/programme')[0]?.body).to.deep.equal({
      name: 'SISO Partner',
      accrualEvent: 'project_won',
      holdDays: 14,
    });
  });

  it('offers nothing that the session may not do', async () => {
    await open('partial').mount();
    expect(list.find('[data-menu]')).to.equal(null);
    expect(list.find('.acts button')).to.equal(null);
  });
});
