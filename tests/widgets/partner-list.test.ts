import { expect } from 'chai';
import { partnerListStates } from '../../widgets/src/partner-list/partner-list.states.ts';
import { next } from './support/deep.ts';
import { defineAll } from './support/elements.ts';
import { press } from './support/keys.ts';
import { MountedList } from './support/mounted-list.ts';
import { until } from './support/show-state.ts';

defineAll();

describe('<siso-partner-list>', () => {
  let list: MountedList;
  const open = (state?: string) => {
    list = new MountedList('siso-partner-list', partnerListStates, state);
    return list;
  };

  /** Fills a field of the dialog; some filters are named alike. */
  const answer = (name: string, value: string) => {
    const control = list.get<HTMLInputElement>(`.ask [name="${name}"]`);
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  };

  afterEach(() => list.remove());

  it('shows the programme’s partners, by the filters of the API', async () => {
    await open().mount({ tier: 'gold' });
    expect(list.column('company')[0]).to.equal('Harbour & Pine');
    expect(list.column('contact')[2], 'the phone, where there is no address').to.equal('+1 555 010 0199');
    list.fill('status', 'suspended');
    await until(() => list.asked('GET /v1/partners').at(-1)?.query.get('status'), 'the query');
    const query = Object.fromEntries(list.asked('GET /v1/partners').at(-1)?.query ?? []);
    expect(query).to.deep.equal({ limit: '25', tier: 'gold', status: 'suspended' });
  });

  it('tells everything on a partner, and who its people are', async () => {
    await open('detail').mount({ selected: 'ptr_1' });
    await list.told('ada@harbourandpine.example');
    const text = list.get('.drawer').textContent;
    for (const each of ['15%', 'By the plan of the tier', 'crm-17', 'Grace Hopper', 'Owner', 'Suspended', 'Invited']) {
      expect(text).to.contain(each);
    }
  });

  it('takes a partner in once, and then asks whom to invite', async () => {
    await open().mount();
    const made = { id: 'ptr_9', companyName: 'Fernhill', contactEmail: 'hello@fernhill.example' };
    let attempts = 0;
    list.network.answerWith('POST /v1/partners', () =>
      attempts++ ? { status: 201, body: made } : { status: 500, body: { code: 'internal', status: 500 } },
    );
    list.network.answer('POST /v1/invitations', { id: 'inv_9' }, 201);
    await list.press('.acts .primary', '.ask[open]');
    answer('companyName', 'Fernhill');
    answer('contactEmail', 'hello@');
    await list.press('.ask .primary');
    await list.told('Enter a full email address');
    answer('contactEmail', 'hello@fernhill.example');
    await list.press('.ask .primary');
    await list.told('Something went wrong on our side');
    await list.press('.ask .primary');
    await list.told('Invite somebody of Fernhill');
    const [first, second] = list.asked('POST /v1/partners');
    expect(second?.body).to.deep.equal({
      companyName: 'Fernhill',
      contactEmail: 'hello@fernhill.example',
      tier: 'bronze',
    });
    expect(second?.headers.get('idempotency-key')).to.equal(first?.headers.get('idempotency-key'));
    expect(list.get<HTMLInputElement>('.ask [name=email]').value).to.equal('hello@fernhill.example');
    await list.press('.ask .primary');
    await list.told('The invitation is on its way to hello@fernhill.example.');
    expect(list.asked('POST /v1/invitations')[0]?.body).to.deep.equal({
      partnerId: 'ptr_9',
      email: 'hello@fernhill.example',
      role: 'owner',
      locale: 'en',
    });
  });

  it('reads rates as the viewer types them, exactly', async () => {
    await open().mount();
    list.element.locale = 'de-DE';
    await list.told('Neuer Partner');
    list.network.answer('PATCH /v1/partners/ptr_1', {});
    await list.act('ptr_1', 'terms');
    expect(list.get<HTMLInputElement>('[name=commissionRate]').value).to.equal('15');
    list.fill('commissionRate', '101');
    await list.press('.ask .primary', '.ask .error');
    list.fill('commissionRate', '12,3456 %');
    list.fill('overrideRate', '');
    await list.press('.ask .primary');
    await until(() => list.asked('PATCH /v1/partners/ptr_1')[0], 'the change');
    expect(list.asked('PATCH /v1/partners/ptr_1')[0]?.body).to.deep.equal({
      tier: 'gold',
      commissionRate: '0.123456',
      overrideRate: null,
    });
  });

  it('suspends after a question, shows it at once, and takes it back', async () => {
    await open().mount();
    list.network.answer('PATCH /v1/partners/ptr_1', {});
    await list.act('ptr_1', 'suspend');
    expect(list.get('.ask').textContent).to.contain('on its own website too');
    await list.press('.ask .primary');
    await list.told('Harbour & Pine is suspended.');
    await list.press('.toast .link');
    await list.told('Undone.');
    expect(list.asked('PATCH /v1/partners/ptr_1').map(({ body }) => body)).to.deep.equal([
      { status: 'suspended' },
      { status: 'active' },
    ]);
  });

  it('puts a row back when the API refuses, with the reason', async () => {
    await open('suspend-refused').mount();
    await list.act('ptr_1', 'suspend');
    await list.press('.ask .primary');
    await list.told('archived and can no longer be changed');
    expect(list.column('status')[0]).to.equal('Active');
  });

  it('offers to look at a portal only where the page wants that', async () => {
    await open().mount();
    await list.press('[data-menu=ptr_1]', '[role=menu]');
    expect(list.find('[data-action=look]')).to.equal(null);
    await list.remove();
    await open().mount({ lookable: '' });
    const looked = next(list.element, 'siso-look-at-partner');
    await list.press('[data-menu=ptr_2]', '[role=menu]');
    list.get('[role=menu] [data-action=look]').click();
    expect((await looked).detail).to.deep.equal({ partnerId: 'ptr_2' });
  });

  it('offers nothing that the session may not do', async () => {
    await open('partial').mount();
    expect(list.find('[data-menu]')).to.equal(null);
    expect(list.find('.acts .primary')).to.equal(null);
  });

  it('is run by the keyboard alone', async () => {
    await open().mount();
    list.get('[data-row=ptr_2]').focus();
    await press('Enter');
    await list.shown('.drawer[open]');
    await press('Escape');
    await list.gone('.drawer');
    expect(list.active?.dataset.row).to.equal('ptr_2');
    list.get('[data-menu=ptr_2]').focus();
    await press('Enter');
    await list.shown('[role=menu]');
    await press('ArrowUp');
    expect(list.active?.dataset.action).to.equal('archive');
    await press('Enter');
    await list.shown('.ask[open]');
    await press('Escape');
    await list.gone('.ask');
    expect(list.active?.dataset.menu).to.equal('ptr_2');
  });
});
