import { expect } from 'chai';
import { teamStates } from '../../widgets/src/team/team.states.ts';
import { textOf } from './support/deep.ts';
import { defineAll } from './support/elements.ts';
import { focusedName, press, type } from './support/keys.ts';
import { bodyOf, MountedList } from './support/mounted-list.ts';
import { until } from './support/show-state.ts';

defineAll();

describe('<siso-team>', () => {
  let list: MountedList;
  const open = async (state = 'full', attributes = {}): Promise<void> => {
    list = new MountedList('siso-team', teamStates, state);
    await list.mount(attributes);
  };
  const sent = (route: string) => list.asked(route).at(-1)?.body;
  const roles = (): string[] =>
    [...(list.element.shadowRoot?.querySelectorAll<HTMLInputElement>('.ask [name=role]') ?? [])].map(
      ({ value }) => value,
    );
  const choose = (value: string): void => list.get(`.ask [value="${value}"]`).click();

  afterEach(() => list.remove());

  it('shows who is there, what each is, and the invitations that nobody has taken', async () => {
    await open();
    await list.shown('.invitations');
    expect(list.column('name').slice(0, 2)).to.deep.equal(['Imogen Penrose (you)', 'Kofi Mensah']);
    expect(list.column('role').slice(0, 6)).to.deep.equal(['Owner', 'Admin', 'Sales', 'Sales', 'Viewer', 'Sales']);
    expect(list.column('mfa')).to.deep.equal(['On', 'On', 'Off', 'Off', 'Off', 'Off']);
    expect(list.column('last')[4]).to.equal('Never');
    expect(list.column('status').slice(5)).to.deep.equal(['Suspended', 'Valid until Jun 24, 2026', 'Expired']);
    expect(list.get('.invitations table').querySelector('caption')?.textContent).to.equal('Invitations');
  });

  it('narrows by role and status', async () => {
    await open();
    list.fill('ofRole', 'sales');
    list.fill('status', 'suspended');
    await until(() => list.asked('GET /v1/users').at(-1)?.query.get('status'), 'the query');
    expect(Object.fromEntries(list.asked('GET /v1/users').at(-1)?.query ?? [])).to.deep.equal({
      limit: '25',
      role: 'sales',
      status: 'suspended',
    });
    expect(list.element.getAttribute('of-role')).to.equal('sales');
  });

  it('invites with a role that says what it may do, and with more rights than it has', async () => {
    await open();
    list.network.answer('POST /v1/invitations', bodyOf(teamStates, 'invited', 'POST /v1/invitations'), 201);
    await list.press('[data-do=invite]', '.ask[open]');
    expect(roles()).to.deep.equal(['owner', 'admin', 'sales', 'viewer']);
    expect(list.get<HTMLInputElement>('.ask [name=role]:checked').value, 'the least that can be given').to.equal(
      'viewer',
    );
    expect(textOf(list.element)).to.contain('Sees and changes referrals. Sees the dashboard, projects,');
    list.fill('email', 'grace@');
    await list.press('.ask .primary', '#email-error');
    list.fill('email', 'grace@pine.example');
    choose('sales');
    await until(() => !list.find('.ask [value="referrals:write"]'), 'rights that the role has to go');
    choose('audit:read');
    await list.press('.ask .primary', '.toast > div');
    expect(sent('POST /v1/invitations')).to.deep.equal({
      email: 'grace@pine.example',
      locale: 'en',
      role: 'sales',
      permissions: { read: ['audit'] },
    });
    await list.told('The invitation is on its way to grace@pine.example.');
    await until(() => list.asked('GET /v1/invitations').length === 2, 'the invitations with the new one');
  });

  it('keeps what was typed when the API refuses, and says why', async () => {
    await open('invite-refused');
    await list.press('[data-do=invite]', '.ask[open]');
    list.fill('email', 'kofi@harbourandpine.example');
    await list.press('.ask .primary', '.ask .notice');
    expect(list.get('.ask .notice').textContent).to.contain('Somebody with this address is here already.');
    expect(list.get<HTMLInputElement>('.ask [name=email]').value).to.equal('kofi@harbourandpine.example');
  });

  it('changes a role, and takes rights away that were given besides', async () => {
    await open();
    list.network.answer('PATCH /v1/users/usr_3', {});
    await list.act('usr_3', 'role');
    expect(list.get<HTMLDetailsElement>('.ask details').open, 'what was given is seen at once').to.equal(true);
    choose('users:read');
    choose('admin');
    await list.press('.ask .primary', '.toast > div');
    expect(sent('PATCH /v1/users/usr_3')).to.deep.equal({ role: 'admin', permissions: {} });
    await list.told('Wren Calloway has a new role.');
  });

  it('suspends, reactivates and removes only after it was asked', async () => {
    await open();
    for (const [id, action, said] of [
      ['usr_3', 'suspend', 'Wren Calloway is suspended.'],
      ['usr_6', 'reactivate', 'Marcus Adeyemi can sign in again.'],
    ] as const) {
      const route = `POST /v1/users/${id}/${action}`;
      list.network.answer(route, {});
      await list.act(id, action);
      await list.press('.ask .secondary');
      await list.gone('.ask');
      expect(list.asked(route)).to.have.length(0);
      await list.act(id, action);
      await list.press('.ask .primary');
      await list.told(said);
      expect(list.asked(route)).to.have.length(1);
    }
    list.network.answer('DELETE /v1/users/usr_5', {});
    await list.act('usr_5', 'remove');
    expect(list.get('.ask .primary').classList.contains('grave')).to.equal(true);
    await list.press('.ask .primary');
    await list.told('Leila Farahani was removed.');
  });

  it('offers nothing that one may not do, and says why in the panel', async () => {
    await open();
    expect(list.find('[data-menu=usr_1]'), 'oneself').to.equal(null);
    await list.press('[data-row=usr_1]', '.drawer .why');
    expect(list.get('.why').textContent).to.contain('Nobody changes their own role');
    expect(list.find('.drawer footer')).to.equal(null);
    await list.remove();
    await open('detail-owner');
    await until(
      () => list.find('[data-menu=usr_3]') && !list.find('[data-menu=usr_1]'),
      'the owner to be out of reach',
    );
    await list.press('[data-row=usr_1]', '.drawer .why');
    expect(list.get('.why').textContent).to.contain('Only an owner can change an owner.');
    await list.remove();
    await open('partial');
    expect(list.find('[data-menu], [data-do=invite]')).to.equal(null);
    await list.press('[data-row=usr_2]', '.drawer .why');
    expect(list.get('.why').textContent).to.contain('lets you see the team, not change it');
  });

  it('does not offer an admin to make owners', async () => {
    await open('detail-owner');
    await list.press('[data-do=invite]', '.ask[open]');
    expect(roles()).to.deep.equal(['admin', 'sales', 'viewer']);
    expect(textOf(list.element)).to.contain('Roles that may do more than you are not offered.');
  });

  it('sends an invitation again, and withdraws one after asking', async () => {
    await open();
    list.network.answer('POST /v1/invitations/inv_1/resend', {});
    list.network.answer('POST /v1/invitations/inv_1/revoke', {});
    await list.press('[data-do=resend]');
    await list.told('The invitation to grace@harbourandpine.example was sent again.');
    await list.press('[data-do=revoke]', '.ask[open]');
    await list.press('.ask .primary');
    await list.told('was withdrawn.');
    expect(list.asked('POST /v1/invitations/inv_1/revoke')).to.have.length(1);
  });

  it('asks who it is before an admin is made, and leaves the form as it was when that is given up', async () => {
    await open();
    const refusal = {
      code: 'step_up_required',
      status: 403,
      title: '',
      detail: '',
      type: '',
      instance: '',
      requestId: '',
    };
    list.network.answer('POST /v1/invitations', refusal, 403);
    await list.press('[data-do=invite]', '.ask[open]');
    list.fill('email', 'grace@pine.example');
    choose('admin');
    list.get('.ask .primary').click();
    const asked = (): Element | undefined =>
      [...(list.element.shadowRoot?.children ?? [])].find(({ localName }) => /step-up/.test(localName));
    const dialog = (): HTMLDialogElement | null | undefined => asked()?.shadowRoot?.querySelector('dialog[open]');
    await until(dialog, 'the question who it is');
    dialog()?.close();
    await list.shown('.ask .notice');
    expect(list.get('.ask .notice').textContent).to.contain('you did not confirm that it is you');
    expect(list.get<HTMLInputElement>('.ask [name=email]').value).to.equal('grace@pine.example');
  });

  it('shows the programme’s own people whose everybody is, and invites for a partner or for itself', async () => {
    await open('staff');
    await list.shown('th.partner');
    await until(() => list.column('partner')[2] === 'Harbour & Pine', 'the names');
    expect(list.column('partner')).to.deep.equal(['SISO', 'SISO', 'Harbour & Pine', 'Marlow Advisers']);
    list.network.answer('POST /v1/invitations', {}, 201);
    await list.press('[data-do=invite]', '.ask[open]');
    list.fill('email', 'ada@siso.example');
    await list.press('.ask .primary', '#partnerId-error');
    list.fill('partnerId', 'none');
    const select = list.get<HTMLSelectElement>('.ask [name=partnerId]');
    select.value = 'none';
    select.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => roles().includes('finance'), 'the roles of staff');
    choose('finance');
    await list.press('.ask .primary', '.toast > div');
    expect(sent('POST /v1/invitations')).to.deep.include({ email: 'ada@siso.example', role: 'finance' });
    expect(sent('POST /v1/invitations')).not.to.have.property('partnerId');
  });

  it('is worked by the keyboard alone: menu, dialog, and back to where it was', async () => {
    await open();
    list.get('[data-menu=usr_3]').focus();
    await press('Enter');
    await until(() => focusedName() === 'Change role', 'the menu');
    await press('ArrowDown');
    expect(focusedName()).to.equal('Suspend');
    await press('Escape');
    await until(() => list.active?.dataset.menu === 'usr_3', 'the focus on the menu’s button');
    await press('Enter');
    await until(() => focusedName() === 'Change role', 'the menu again');
    await press('Enter');
    await until(() => focusedName() === 'Sales', 'the chosen role');
    await press('ArrowUp');
    expect(focusedName()).to.equal('Admin');
    await press('Escape');
    await list.gone('.ask');
    list.get('[data-do=invite]').focus();
    await press(' ');
    await until(() => focusedName().startsWith('Email'), 'the first field');
    await type('ada@pine.example');
    list.network.answer('POST /v1/invitations', {}, 201);
    await press('Enter');
    await list.told('on its way to ada@pine.example');
    await until(() => list.active?.dataset.do === 'invite', 'the focus where it was');
  });
});
