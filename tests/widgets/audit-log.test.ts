import { expect } from 'chai';
import { auditLogStates } from '../../widgets/src/audit-log/audit-log.states.ts';
import { textOf } from './support/deep.ts';
import { defineAll } from './support/elements.ts';
import { focusedName, press } from './support/keys.ts';
import { bodyOf, MountedList } from './support/mounted-list.ts';
import { until } from './support/show-state.ts';

defineAll();

describe('<siso-audit-log>', () => {
  let list: MountedList;
  const open = async (state = 'full', attributes = {}): Promise<void> => {
    list = new MountedList('siso-audit-log', auditLogStates, state);
    await list.mount(attributes);
  };
  const query = (route: string) => Object.fromEntries(list.asked(route).at(-1)?.query ?? []);

  afterEach(() => list.remove());

  it('shows who signed in, how it ended, with what and where', async () => {
    await open();
    expect(list.column('who')[0]).to.equal('imogen@harbourandpine.example');
    expect(list.column('outcome')).to.deep.equal([
      'Signed in',
      'Signed in',
      'Second factor asked for',
      'Refused',
      'Signed in',
      'Refused',
    ]);
    expect(list.column('factor')[1]).to.equal('Authenticator app');
    expect(list.column('device').slice(0, 2)).to.deep.equal(['Firefox on Windows', 'Safari on iOS · new device']);
    expect(list.column('device')[5]).to.equal('Unknown');
    await list.press('[data-row=sin_4]', '.drawer .facts');
    expect(textOf(list.element)).to.contain('Wrong password').and.to.contain('198.51.100.24');
  });

  it('fetches the next page by its cursor', async () => {
    await open();
    await list.press('.more button');
    await until(() => list.asked('GET /v1/sign-ins').length === 2, 'the next page');
    expect(query('GET /v1/sign-ins')).to.deep.equal({ limit: '25', cursor: 'more' });
  });

  it('turns to the changes and tells each in words', async () => {
    await open();
    await list.press('.views [value=changes]', '[data-row^=aud_]');
    expect(list.element.getAttribute('view')).to.equal('changes');
    expect(list.column('who')).to.deep.equal([
      'Imogen Penrose',
      'Imogen Penrose',
      'A key',
      'A person on an embedded page',
      'Kofi Mensah',
      'The programme itself',
    ]);
    expect(list.column('what')).to.deep.equal([
      'Person: changed',
      'Key: created',
      'Commission: earned',
      'Referral: created',
      'Person: passkey added',
      'Plan: created',
    ]);
    expect(list.column('about').slice(2, 5)).to.deep.equal([
      'Total: $3,062.50',
      'Source: website · External id: none',
      '',
    ]);
    await list.press('[data-row=aud_1]', '.drawer .line');
    expect(textOf(list.element)).to.contain('viewer → sales').and.to.contain('Read: audit and users');
  });

  it('shows an action that it has no word for as it stands', async () => {
    await open();
    const { data } = bodyOf<{ data: object[] }>(auditLogStates, 'full', 'GET /v1/audit-log');
    const changes = { at: '2026-06-01', by: [], deep: { a: true, b: null } };
    const odd = { ...data[0], action: 'moon.land_softly', changes };
    list.network.answer('GET /v1/audit-log', { data: [odd], pagination: { nextCursor: null, hasMore: false } });
    await list.press('.views [value=changes]', '[data-row^=aud_]');
    expect(list.column('what')).to.deep.equal(['moon land softly']);
    expect(list.column('about')).to.deep.equal(['At: Jun 1, 2026 · By: none · Deep: A: Yes, B: none']);
  });

  it('asks for a person, a kind and days as each view names them', async () => {
    await open();
    await list.shown('select[name=person]');
    list.fill('person', 'usr_2');
    list.fill('outcome', 'failure');
    list.fill('from', '2026-06-01');
    await until(() => query('GET /v1/sign-ins').from, 'the sign-ins');
    expect(query('GET /v1/sign-ins')).to.deep.equal({
      limit: '25',
      userId: 'usr_2',
      outcome: 'failure',
      from: '2026-06-01',
    });
    await list.press('.views [value=changes]', 'select[name=kind]');
    list.fill('kind', 'api_key');
    await until(() => query('GET /v1/audit-log').subjectType, 'the changes');
    expect(query('GET /v1/audit-log')).to.deep.equal({
      limit: '25',
      actorId: 'usr_2',
      subjectType: 'api_key',
      from: '2026-06-01',
    });
  });

  it('shows who may not see changes their own sign-ins, and nothing more to choose', async () => {
    await open('partial', { view: 'changes' });
    expect(list.asked('GET /v1/audit-log')).to.have.length(0);
    expect(list.find('.views, select[name=person], td.who')).to.equal(null);
    expect(list.column('outcome')).to.deep.equal(['Signed in']);
    expect(list.asked('GET /v1/users')).to.have.length(0);
  });

  it('saves what the filters choose as a file, with the session', async () => {
    await open('changes', { view: 'changes', 'partner-id': 'ptr_1' });
    const file = 'entry_id,action\r\naud_1,user.update\r\naud_2,api_key.create\r\n';
    list.network.answerText('GET /v1/audit-log/export', file, 'text/csv');
    const saved: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this.download);
    };
    try {
      await list.press('.export button');
      await list.told('2 rows exported.');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(saved).to.deep.equal(['audit-log.csv']);
    expect(query('GET /v1/audit-log/export')).to.deep.equal({ partnerId: 'ptr_1' });
    expect(list.asked('GET /v1/audit-log/export')[0]?.headers.get('authorization')).to.match(/^Bearer /);
  });

  it('shows the programme’s own people whose each line is', async () => {
    await open('staff-changes', { view: 'changes' });
    await until(() => list.column('partner')[0] === 'Harbour & Pine', 'the names');
    expect(list.column('partner')[5]).to.equal('SISO');
    list.fill('partnerId', 'ptr_2');
    await until(() => query('GET /v1/audit-log').partnerId === 'ptr_2', 'the query');
  });

  it('is worked by the keyboard alone: views by arrows, a line by Enter, back by Escape', async () => {
    await open();
    list.get('.views [value=sign-ins]').focus();
    await press('ArrowRight');
    await list.shown('[data-row^=aud_]');
    expect(focusedName()).to.equal('Changes');
    list.get('[data-row=aud_2]').focus();
    await press('Enter');
    await list.shown('.drawer .line');
    await press('Escape');
    await list.gone('.drawer');
    expect(list.active?.dataset.row).to.equal('aud_2');
  });
});
