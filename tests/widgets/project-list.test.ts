import { expect } from 'chai';
import { projectListStates } from '../../widgets/src/project-list/project-list.states.ts';
import { textOf } from './support/deep.ts';
import { defineAll } from './support/elements.ts';
import { press } from './support/keys.ts';
import { MountedList } from './support/mounted-list.ts';
import { settle, until } from './support/show-state.ts';

defineAll();

describe('<siso-project-list>', () => {
  let list: MountedList;
  const open = async (state = 'full', attributes = {}): Promise<void> => {
    list = new MountedList('siso-project-list', projectListStates, state);
    await list.mount(attributes);
  };
  const query = () => Object.fromEntries(list.asked('GET /v1/projects').at(-1)?.query ?? []);
  const lines = (heading: string) => {
    const sections = [...list.get('.drawer .body').querySelectorAll('section')];
    const found = sections.find((each) => each.querySelector('h3')?.textContent === heading);
    return [...(found?.querySelectorAll('li') ?? [])].map((each) =>
      (each.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
    );
  };

  afterEach(() => list.remove());

  it('shows what each project is worth, what was collected, and how far it is', async () => {
    await open();
    expect(list.column('project')[0]).to.equal('Tenant portal');
    expect(list.column('value')[0]).to.equal('$48,900.00');
    expect(list.column('collected')[0]).to.equal('$20,000.00');
    expect(list.column('milestones')).to.deep.equal(['2 of 4', '0 of 3', '1 of 2', '3 of 3', '']);
    expect(list.column('won')[0]).to.equal('Mar 18, 2026');
    expect(list.find('[data-menu]'), 'a partner changes nothing').to.equal(null);
  });

  it('filters by status and currency', async () => {
    await open();
    list.fill('status', 'active');
    list.fill('currency', 'USD');
    await until(() => query().currency, 'the query');
    expect(query()).to.deep.equal({ limit: '25', status: 'active', currency: 'USD' });
  });

  it('opens a project with milestones, payments, commissions that add up, and its rates', async () => {
    await open();
    await list.press('[data-row=prj_1]');
    await list.told('Total');
    expect(textOf(list.element)).to.contain('$20,000.00 of $48,900.00 collected');
    expect(lines('Milestones')[0]).to.equal('Interviews with tenants and caretakers Completed Apr 9, 2026');
    expect(lines('Client payments')).to.have.length(3);
    expect(lines('Client payments')[0]).to.match(/INV-0061.*\$6,000\.00/);
    expect(lines('Commissions').map((line) => /Pending|Payable|Paid/.exec(line)?.[0])).to.deep.equal([
      'Pending',
      'Payable',
      'Paid',
    ]);
    expect(list.get('.total').textContent).to.contain('$2,700.00');
    expect(textOf(list.element)).to.contain('12.5% by the Silver plan, version 3');
    expect(textOf(list.element)).to.contain('1% agreed individually');
    expect(list.find('[data-act]')).to.equal(null);
  });

  it('says so where a part of a project could not be loaded, and loads it again', async () => {
    await open('partial');
    await list.press('[data-row=prj_1]', '.drawer .notice');
    expect(textOf(list.element)).to.contain('This part could not be loaded.');
    list.network.answer('GET /v1/projects/prj_1/payments', { data: [], pagination: { nextCursor: null } });
    await list.press('.drawer .notice .link');
    await list.told('The client has not paid anything yet.');
  });

  it('leaves commissions out where the session may not see them', async () => {
    list = new MountedList('siso-project-list', [
      {
        ...(projectListStates.find(({ name }) => name === 'full') as (typeof projectListStates)[number]),
        claims: { sub: 'usr_2', partner: 'ptr_1', scopes: ['projects:read'], components: ['project-list'] },
      },
    ]);
    await list.mount({ selected: 'prj_1' });
    await list.told('Client payments');
    expect(textOf(list.element)).not.to.contain('Commissions');
    expect(list.asked('GET /v1/commissions')).to.have.length(0);
  });

  it('brings rows and drawer up to date by the live stream', async () => {
    list = new MountedList('siso-project-list', projectListStates);
    await list.mount({ selected: 'prj_1' });
    await list.told('Total');
    await until(() => list.network.streams === 1, 'the stream');
    const before = list.asked('GET /v1/projects/prj_1/payments').length;
    list.network.push('payment.recorded', { projectId: 'prj_1' });
    await until(() => list.asked('GET /v1/projects/prj_1/payments').length > before, 'the payments again');
    expect(list.find('.drawer[open]')).not.to.equal(null);
  });

  describe('for the programme’s own people', () => {
    it('records a payment, once however often it is pressed', async () => {
      await open('staff');
      await list.act('prj_1', 'pay');
      list.fill('amount', '0');
      await list.press('.ask .primary', '#amount-error');
      expect(list.get('#amount-error').textContent).to.contain('above zero');
      list.fill('amount', '6,000.50');
      list.fill('paidOn', '2026-06-15');
      list.fill('reference', 'INV-0061');
      list.network.answer('POST /v1/projects/prj_1/payments', { code: 'conflict', detail: 'Not now.' }, 409);
      await list.press('.ask .primary', '.ask .notice');
      list.network.answer('POST /v1/projects/prj_1/payments', { id: 'pmt_9' }, 201);
      await list.press('.ask .primary');
      await list.told('$6,000.50 of Kestrel & Sons Property Management recorded.');
      const sent = list.asked('POST /v1/projects/prj_1/payments');
      expect(sent.at(-1)?.body).to.deep.equal({
        amount: { amount: 600_050, currency: 'USD' },
        paidOn: '2026-06-15',
        reference: 'INV-0061',
      });
      expect(new Set(sent.map(({ headers }) => headers.get('idempotency-key'))).size).to.equal(1);
    });

    it('adds, completes and removes milestones, and takes a completion back', async () => {
      await open('staff');
      await list.press('[data-row=prj_1]', '[data-act=add-milestone]');
      await list.press('[data-act=add-milestone]', '.ask[open]');
      list.fill('name', 'Training');
      list.network.answer('POST /v1/projects/prj_1/milestones', {}, 201);
      await list.press('.ask .primary');
      await list.told('“Training” was added.');
      expect(list.asked('POST /v1/projects/prj_1/milestones')[0]?.body).to.deep.equal({ name: 'Training' });

      const route = '/v1/projects/prj_1/milestones/mil_3';
      list.network.answer(`PATCH ${route}`, {});
      list.get('[aria-label="Complete: All houses"]').click();
      await list.told('“All houses” is complete.');
      expect(list.asked(`PATCH ${route}`)[0]?.body.completedAt).to.match(/^\d{4}-.*Z$/);
      await list.press('.toast button');
      await list.told('Undone.');
      expect(list.asked(`PATCH ${route}`)[1]?.body).to.deep.equal({ completedAt: null });

      list.network.answer(`DELETE ${route}`, null);
      list.get('[aria-label="Remove: All houses"]').click();
      await list.shown('.ask[open]');
      await list.press('.ask .primary');
      await list.told('“All houses” was removed.');
      expect(list.asked(`DELETE ${route}`)).to.have.length(1);
    });

    it('settles what is payable, and only that', async () => {
      await open('staff');
      await list.press('[data-row=prj_1]', '[data-act=settle]');
      expect(list.element.shadowRoot?.querySelectorAll('[data-act=settle]')).to.have.length(1);
      await list.press('[data-act=settle]', '.ask[open]');
      list.fill('reference', 'ACH 20260710');
      list.network.answer('POST /v1/commissions/com_2/settle', {});
      await list.press('.ask .primary');
      await list.told('$945.00 is marked as paid.');
      const [sent] = list.asked('POST /v1/commissions/com_2/settle');
      expect(sent?.body).to.deep.equal({ reference: 'ACH 20260710' });
      expect(sent?.headers.get('idempotency-key')).to.be.a('string');
      await press('Escape');
      await list.gone('.drawer');
    });

    it('moves a project at once, and back when it is refused', async () => {
      await open('staff');
      await list.press('[data-menu=prj_1]', '[role=menu]');
      list.network.answer('PATCH /v1/projects/prj_1', { code: 'invalid_transition', detail: 'No.' }, 409);
      await list.press('[data-action=on_hold]');
      await list.told('It has moved on in the meantime.');
      expect(list.column('status')[0]).to.equal('In progress');
      list.network.answer('PATCH /v1/projects/prj_1', {});
      await list.press('[data-menu=prj_1]', '[role=menu]');
      await list.press('[data-action=on_hold]');
      await list.told('Tenant portal: On hold.');
      expect(list.asked('PATCH /v1/projects/prj_1').at(-1)?.body).to.deep.equal({ status: 'on_hold' });
      await list.press('.toast button');
      await list.told('Undone.');
      expect(list.asked('PATCH /v1/projects/prj_1').at(-1)?.body).to.deep.equal({ status: 'active' });
    });

    it('asks before a project is cancelled', async () => {
      await open('staff');
      await list.act('prj_1', 'cancelled');
      await list.press('.ask .secondary');
      await list.gone('.ask');
      await settle();
      expect(list.asked('PATCH /v1/projects/prj_1')).to.have.length(0);
      list.network.answer('PATCH /v1/projects/prj_1', {});
      await list.act('prj_1', 'cancelled');
      await list.press('.ask .primary');
      await list.told('Tenant portal: Cancelled.');
    });

    it('shows no more than a colleague may do', async () => {
      list = new MountedList('siso-project-list', [
        {
          ...(projectListStates.find(({ name }) => name === 'staff') as (typeof projectListStates)[number]),
          name: 'full',
          claims: {
            sub: 'usr_3',
            partner: null,
            scopes: ['projects:read', 'partners:read'],
            components: ['project-list'],
          },
        },
      ]);
      await list.mount({ selected: 'prj_1' });
      await list.told('Client payments');
      expect(list.find('[data-act], [data-menu], .drawer footer')).to.equal(null);
    });
  });
});
