import { expect } from 'chai';
import type { ElementState } from '../../widgets/src/base/states.ts';
import { referralListStates } from '../../widgets/src/referral-list/referral-list.states.ts';
import type { ReferralList } from '../../widgets/src/referral-list/referral-list.ts';
import { deep, next, textOf } from './support/deep.ts';
import { defineAll } from './support/elements.ts';
import { focusedName, press } from './support/keys.ts';
import { MountedList } from './support/mounted-list.ts';
import { settle, showState, until } from './support/show-state.ts';

defineAll();

describe('<siso-referral-list>', () => {
  let list: MountedList;
  const open = (state?: string) => {
    list = new MountedList('siso-referral-list', referralListStates, state);
    return list;
  };
  const query = () => Object.fromEntries(list.asked('GET /v1/referrals').at(-1)?.query ?? []);

  afterEach(() => list.remove());

  describe('shows', () => {
    it('rows with what is known of them, in the viewer’s language', async () => {
      await open().mount();
      expect(list.column('client').slice(0, 2)).to.deep.equal(['Amara Okafor', 'Jonah Whitfield']);
      expect(list.column('value')[0]).to.equal('$24,500.00');
      expect(list.column('status')).to.include('Qualified');
      expect(list.column('submitted')[0]).to.equal('Mar 18, 2026');
      expect(list.find('.partner')).to.equal(null);
      list.element.locale = 'de-DE';
      await list.told('Empfehlungen');
      expect(list.column('value')[0]).to.equal('24.500,00 $');
    });

    it('one page at a time, and says when that was all', async () => {
      await open().mount();
      expect(query()).to.deep.equal({ limit: '25' });
      list.network.answer('GET /v1/referrals', { data: [], pagination: { nextCursor: null, hasMore: false } });
      await list.press('.more button');
      await list.told('6 rows, complete');
      expect(query()).to.deep.equal({ limit: '25', cursor: 'more' });
    });

    it('a skeleton whose rows are as high as rows', async () => {
      const loading = referralListStates.find(({ name }) => name === 'loading') as ElementState;
      const { element, remove } = await showState('siso-referral-list', loading, { session: true });
      const bar = deep(element, '.waiting tbody tr').getBoundingClientRect().height;
      await remove();
      await open().mount();
      expect(Math.abs(list.get('tbody tr').getBoundingClientRect().height - bar)).to.be.below(8);
    });

    it('cards of two lines where it is narrow', async () => {
      document.body.style.inlineSize = '360px';
      try {
        await open().mount();
        const row = list.get('tbody tr').getBoundingClientRect();
        const [client, value, status] = ['th.client', 'td.value', 'td.status'].map((each) =>
          list.get(`tbody ${each}`).getBoundingClientRect(),
        );
        expect(row.width).to.be.at.most(360);
        expect(Math.abs((client?.top ?? 0) - (value?.top ?? 99))).to.be.below(8);
        expect(status?.top).to.be.above((client?.bottom ?? 0) - 4);
        expect(list.element.scrollWidth).to.be.at.most(360);
      } finally {
        document.body.style.inlineSize = '';
      }
    });

    it('why there is nothing, and the way on', async () => {
      open('nothing-found');
      await list.mount({ status: 'lost' }, '.panel');
      expect(textOf(list.element)).to.contain('Nothing matches');
      await list.press('.panel button');
      await list.told('No referrals yet');
      expect(query()).to.deep.equal({ limit: '25' });
      expect((list.element as ReferralList).status).to.equal(undefined);
    });

    it('what is known already, when it cannot be brought up to date', async () => {
      await open().mount();
      list.network.connected = false;
      window.dispatchEvent(new Event('online'));
      await until(() => list.find('.notice.warning'), 'the notice');
      expect(list.column('client')).to.have.length(6);
      list.network.connected = true;
      await list.press('.notice .link');
      await list.gone('.notice');
    });

    it('no more than the session grants', async () => {
      open('denied');
      await list.mount({}, '.panel');
      expect(textOf(list.element)).to.contain('No access');
      expect(list.element.hasAttribute('denied')).to.equal(true);
      expect(list.asked('GET /v1/referrals')).to.have.length(0);
      await list.remove();
      open('partial');
      await list.mount();
      expect(list.find('[data-menu]'), 'who may only read has no menu').to.equal(null);
    });
  });

  describe('filters', () => {
    it('are properties of the element, and the API’s', async () => {
      await open().mount({ status: 'active' });
      expect(query()).to.deep.equal({ limit: '25', status: 'active' });
      expect(list.get<HTMLSelectElement>('select[name=status]').value).to.equal('active');
      list.fill('source', 'event');
      list.fill('submittedFrom', '2026-03-01');
      list.fill('externalId', ' crm-4711 ');
      await until(() => query().externalId, 'the query');
      expect(query()).to.deep.equal({
        limit: '25',
        status: 'active',
        source: 'event',
        submittedFrom: '2026-03-01',
        externalId: 'crm-4711',
      });
      expect(list.element.getAttribute('submitted-from')).to.equal('2026-03-01');
    });
  });

  describe('a row', () => {
    it('opens with everything on it, and closes to where the focus was', async () => {
      await open().mount();
      const selected = next(list.element, 'siso-selected');
      const button = list.get('[data-row=ref_3]');
      button.focus();
      button.click();
      await list.shown('.drawer[open] ol');
      expect((await selected).detail).to.deep.equal({ id: 'ref_3' });
      expect(textOf(list.element)).to.contain('$20,000.00 of $48,900.00 collected');
      const history = [...list.get('.drawer ol').querySelectorAll('.state')].map((each) => each.textContent);
      expect(history).to.deep.equal(['Submitted', 'Qualified', 'Lost', 'Reopened', 'Won']);
      await press('Escape');
      await list.gone('.drawer');
      expect(list.active).to.equal(button);
      expect(list.element.hasAttribute('selected')).to.equal(false);
    });

    it('may be named by the page, on whatever page of the list it is', async () => {
      open();
      list.network.answer('GET /v1/referrals/ref_77', {
        id: 'ref_77',
        clientName: 'Grace Lindqvist',
        status: 'new',
        source: 'call',
        submittedAt: '2025-11-04T10:00:00Z',
      });
      list.network.answer('GET /v1/referrals/ref_77/status-changes', { data: [], pagination: { nextCursor: null } });
      await list.mount({ selected: 'ref_77' });
      await list.told('Grace Lindqvist');
      await until(() => list.network.streams === 1, 'the stream');
      list.network.push('referral.updated');
      await until(() => list.asked('GET /v1/referrals/ref_77').length > 1, 'the referral again');
      await settle();
      expect(textOf(list.element), 'it stays while it is fetched again').to.contain('Grace Lindqvist');
    });

    it('that is no longer there says so', async () => {
      await open().mount({ selected: 'ref_0' });
      await list.told('This is no longer there.');
      await list.press('.cross');
      await list.gone('.drawer');
    });

    it('leads to its project where the page says where that is', async () => {
      await open().mount({ selected: 'ref_3', 'project-href': '/projects/{id}?from=list' });
      await list.shown('.drawer a[href^="/projects"]');
      expect(list.get('.drawer a[href^="/projects"]').getAttribute('href')).to.equal('/projects/prj_1?from=list');
    });

    it('has a menu that is walked by arrow keys and left by Escape', async () => {
      await open().mount();
      list.get('[data-menu=ref_1]').focus();
      await press('Enter');
      await list.shown('[role=menu]');
      await until(() => focusedName() === 'Edit contact', 'the focus in the menu');
      await press('ArrowDown');
      expect(focusedName()).to.equal('Archive');
      await press('ArrowDown');
      expect(focusedName(), 'round to the first').to.equal('Edit contact');
      await press('End');
      expect(focusedName()).to.equal('Archive');
      await press('Escape');
      await list.gone('[role=menu]');
      expect(list.active?.dataset.menu).to.equal('ref_1');
    });
  });

  describe('changes', () => {
    it('only what was changed of a contact, and only of what was read', async () => {
      open();
      const full = referralListStates.find(({ name }) => name === 'full') as ElementState;
      const { body } = full.replies['GET /v1/referrals/ref_1'] as { body: object };
      list.network.answerWith('GET /v1/referrals/ref_1', () => ({ body, etag: '"v3"' }));
      await list.mount();
      await list.act('ref_1', 'edit');
      list.network.answer('PATCH /v1/referrals/ref_1', body);
      list.fill('clientPhone', '');
      list.fill('clientCompany', 'Northwind');
      await list.press('.ask .primary');
      await list.told('Amara Okafor was saved.');
      const [sent] = list.asked('PATCH /v1/referrals/ref_1');
      expect(sent?.body).to.deep.equal({ clientPhone: null, clientCompany: 'Northwind' });
      expect(sent?.headers.get('if-match')).to.equal('"v3"');
      expect(list.find('.ask')).to.equal(null);
      expect(list.active?.dataset.menu, 'the focus is back at the row').to.equal('ref_1');
    });

    it('puts what the API refuses beside its field, and keeps what was typed', async () => {
      await open().mount();
      await list.act('ref_1', 'edit');
      const errors = [{ in: 'body', pointer: '/clientEmail', detail: 'This address does not take mail.' }];
      list.network.answer('PATCH /v1/referrals/ref_1', { code: 'validation_failed', detail: 'No.', errors }, 422);
      list.fill('clientEmail', 'nobody@example.com');
      await list.press('.ask .primary', '#clientEmail-error');
      expect(list.get('#clientEmail-error').textContent).to.contain('does not take mail');
      expect(list.get<HTMLInputElement>('#clientEmail').value).to.equal('nobody@example.com');
      expect(list.active?.id).to.equal('clientEmail');
      await press('Escape');
      await list.gone('.ask');
    });

    it('takes an archived referral away at once, and back when it is refused', async () => {
      await open().mount();
      list.network.answer('POST /v1/referrals/ref_1/archive', { code: 'conflict', detail: 'It is being moved.' }, 409);
      await list.act('ref_1', 'archive');
      expect(textOf(list.element)).to.contain('leaves this list for good');
      await list.press('.ask .primary');
      await list.told('It is being moved.');
      expect(list.column('client')).to.have.length(6);
      list.network.answer('POST /v1/referrals/ref_1/archive', {});
      await list.act('ref_1', 'archive');
      await list.press('.ask .primary');
      await list.told('Amara Okafor was archived.');
    });

    it('nothing when the dialog is given up', async () => {
      await open().mount();
      await list.act('ref_1', 'archive');
      expect(focusedName(), 'what takes away is not what Enter does').to.equal('Cancel');
      await press('Enter');
      await list.gone('.ask');
      expect(list.network.seen.filter(({ method }) => method !== 'GET')).to.deep.equal([]);
    });
  });

  it('shows nothing of a session that has ended', async () => {
    await open().mount({ selected: 'ref_1' });
    await list.shown('.drawer[open]');
    await list.element.siso?.logout();
    await list.told('Please sign in');
    expect(textOf(list.element)).not.to.contain('Amara');
  });

  it('follows the live stream', async () => {
    await open().mount();
    await until(() => list.network.streams === 1, 'the stream');
    const before = list.asked('GET /v1/referrals').length;
    list.network.push('referral.qualified', { clientName: 'Amara Okafor' });
    list.network.push('referral.qualified', { clientName: 'Amara Okafor' });
    list.network.push('commission.paid');
    await until(() => list.asked('GET /v1/referrals').length > before, 'the list again');
    await settle(250);
    expect(list.asked('GET /v1/referrals')).to.have.length(before + 1);
  });

  describe('for the programme’s own people', () => {
    it('names the partner of each referral, and filters by it', async () => {
      open('staff');
      await list.mount();
      await list.told('Marlow Advisers');
      expect(list.column('partner').slice(0, 3)).to.deep.equal(['Harbour & Pine', 'Harbour & Pine', 'Marlow Advisers']);
      list.fill('partnerId', 'ptr_2');
      await until(() => query().partnerId, 'the query');
      expect(query()).to.deep.equal({ limit: '25', partnerId: 'ptr_2' });
    });

    it('asks for a partner by itself that is not among those to choose from', async () => {
      open('staff');
      list.network.answer('GET /v1/partners', { data: [], pagination: { nextCursor: null, hasMore: false } });
      list.network.answer('GET /v1/partners/ptr_1', { id: 'ptr_1', companyName: 'Harbour & Pine' });
      await list.mount();
      await list.told('Harbour & Pine');
      expect(list.asked('GET /v1/partners/ptr_1')).to.have.length(1);
    });

    it('offers the steps that a status allows', async () => {
      open('staff');
      await list.mount();
      const steps = async (id: string) => {
        await list.press(`[data-menu=${id}]`, '[role=menu]');
        const keys = [...list.get('[role=menu]').querySelectorAll('button')].map(({ dataset }) => dataset.action);
        await press('Escape');
        await list.gone('[role=menu]');
        return keys;
      };
      expect(await steps('ref_1')).to.deep.equal(['qualify', 'win', 'lose', 'edit', 'archive']);
      expect(await steps('ref_2')).to.deep.equal(['win', 'lose', 'edit', 'archive']);
      expect(await steps('ref_3')).to.deep.equal(['edit', 'archive']);
      expect(await steps('ref_5')).to.deep.equal(['reopen', 'edit', 'archive']);
    });

    it('wins with an amount of the viewer’s locale, once however often it is pressed', async () => {
      open('staff');
      await list.mount();
      list.element.locale = 'de-DE';
      await list.told('Empfehlungen');
      await list.act('ref_1', 'win');
      list.fill('value', 'viel');
      await list.press('.ask .primary', '#value-error');
      expect(list.asked('POST /v1/referrals/ref_1/convert')).to.have.length(0);
      list.fill('value', '26.500,50');
      list.fill('currency', 'EUR');
      list.fill('convertedAt', '2026-03-20');
      list.network.answer('POST /v1/referrals/ref_1/convert', { code: 'no_plan_in_force', detail: 'None.' }, 409);
      await list.press('.ask .primary', '.ask .notice');
      expect(list.get('.ask .notice').textContent).to.contain('gilt an dem Tag kein Plan');
      list.network.answer('POST /v1/referrals/ref_1/convert', { id: 'prj_9' }, 201);
      await list.press('.ask .primary');
      await list.gone('.ask');
      const sent = list.asked('POST /v1/referrals/ref_1/convert');
      expect(sent.at(-1)?.body).to.deep.equal({
        value: { amount: 2_650_050, currency: 'EUR' },
        convertedAt: '2026-03-20',
      });
      expect(new Set(sent.map(({ headers }) => headers.get('idempotency-key'))).size).to.equal(1);
    });

    it('loses with a reason, and takes it back', async () => {
      open('staff');
      await list.mount();
      list.network.answer('POST /v1/referrals/ref_2/lose', {});
      list.network.answer('POST /v1/referrals/ref_2/reopen', {});
      await list.act('ref_2', 'lose');
      list.fill('reason', 'Budget');
      await list.press('.ask .primary');
      await list.told('Jonah Whitfield is marked as lost.');
      expect(list.asked('POST /v1/referrals/ref_2/lose')[0]?.body).to.deep.equal({ reason: 'Budget' });
      await list.press('.toast button');
      await list.told('Undone.');
      expect(list.asked('POST /v1/referrals/ref_2/reopen')).to.have.length(1);
    });

    it('qualifies and reopens', async () => {
      open('staff');
      await list.mount();
      for (const [id, step, said] of [
        ['ref_1', 'qualify', 'Amara Okafor is qualified.'],
        ['ref_5', 'reopen', 'Noor Haddad is open again.'],
      ] as const) {
        list.network.answer(`POST /v1/referrals/${id}/${step}`, {});
        await list.act(id, step);
        await list.press('.ask .primary');
        await list.told(said);
        expect(list.asked(`POST /v1/referrals/${id}/${step}`)).to.have.length(1);
      }
    });
  });

  // The last one: a browser that shows what it has saved takes the keyboard from the page.
  it('leaves as a file, by its filters', async () => {
    await open().mount({ source: 'email' });
    list.network.answerText('GET /v1/referrals/export', 'a,b\r\n1,2\r\n', 'text/csv');
    await list.press('.export button');
    await list.told('1 row exported.');
    expect(Object.fromEntries(list.asked('GET /v1/referrals/export')[0]?.query ?? [])).to.deep.equal({
      source: 'email',
    });
  });
});
