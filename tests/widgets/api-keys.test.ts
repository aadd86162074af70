import { expect } from 'chai';
import { apiKeysStates } from '../../widgets/src/api-keys/api-keys.states.ts';
import { readOrigins } from '../../widgets/src/api-keys/origins.ts';
import { textOf } from './support/deep.ts';
import { defineAll } from './support/elements.ts';
import { focusedName, press } from './support/keys.ts';
import { MountedList } from './support/mounted-list.ts';
import { until } from './support/show-state.ts';

defineAll();

describe('<siso-api-keys>', () => {
  let list: MountedList;
  const open = async (state = 'full', attributes = {}): Promise<void> => {
    list = new MountedList('siso-api-keys', apiKeysStates, state);
    await list.mount(attributes);
  };
  const sent = (route: string) => list.asked(route).at(-1)?.body;
  const choose = (value: string): void => list.get(`.ask [value="${value}"]`).click();
  const set = (name: string, value: string): void => {
    const control = list.get<HTMLInputElement>(`.ask [name=${name}]`);
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  };

  afterEach(() => list.remove());

  it('shows what each key is for, when it was used, until when it works', async () => {
    await open();
    expect(list.column('name').slice(0, 2)).to.deep.equal(['Website form', 'Portal server']);
    expect(list.column('for').slice(0, 2)).to.deep.equal(['www.harbourandpine.example and 2 more', '2 rights']);
    expect(list.column('used')[3]).to.equal('Never');
    expect(list.column('standing')).to.deep.equal(['Active', 'Active', 'Expires soon', 'Active', 'Expired', 'Revoked']);
  });

  it('makes a publishable key for sites, shows it once, and keeps it nowhere', async () => {
    await open();
    await list.press('[data-do=create]', '.ask[open]');
    set('name', 'Website form');
    set('allowedOrigins', 'https://www.pine.example/\n\nhttp://localhost:3000');
    await list.press('.ask .primary', '.fresh[open]');
    expect(sent('POST /v1/api-keys')).to.deep.equal({
      kind: 'publishable',
      name: 'Website form',
      allowedOrigins: ['https://www.pine.example', 'http://localhost:3000'],
    });
    const key = 'pk_test_8rTn2vQ6sLx1mWc9zKd4hYb7';
    expect(list.get<HTMLInputElement>('#fresh-key').value).to.equal(key);
    expect(list.get('pre').textContent).to.contain(`<siso-referral-form publishable-key="${key}">`);
    expect(list.element.outerHTML).not.to.contain(key);
    expect([localStorage.length, sessionStorage.length, location.href.includes(key)]).to.deep.equal([0, 0, false]);
    list.get('.fresh').dispatchEvent(new Event('cancel', { cancelable: true }));
    expect(list.find('.fresh[open]'), 'it is not closed by accident').not.to.equal(null);
    await list.press('[data-do=done]');
    await list.gone('.fresh');
    expect(list.element.shadowRoot?.innerHTML).not.to.contain(key);
    await until(() => list.asked('GET /v1/api-keys').length === 2, 'the list with the new key');
  });

  it('copies the key and the snippet, or says that it could not', async () => {
    await open();
    await list.act('key_2', 'rotate');
    await list.press('.ask .primary', '.fresh[open]');
    expect(sent('POST /v1/api-keys/key_2/rotate')).to.deep.equal({ overlapHours: 24 });
    const copied: string[] = [];
    const { clipboard } = navigator;
    const writeText = async (text: string): Promise<void> => void copied.push(text);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    try {
      await list.press('[data-do=copy-key]');
      await list.told('Copied.');
      await list.press('[data-do=copy-snippet]');
      await until(() => copied.length === 2, 'the snippet');
      expect(copied[0]).to.equal('sk_test_3fGh7jKm9pQr2sTv5wXy8zBc');
      expect(copied[1]).to.contain('SISO_API_KEY=sk_test_3fGh').and.to.contain('Bearer $SISO_API_KEY');
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: () => Promise.reject(new Error('not allowed')) },
      });
      await list.press('[data-do=copy-key]');
      await list.told('Select the text and copy it yourself.');
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }
  });

  it('makes a secret key with all that one may, or with what is ticked, until a day', async () => {
    await open();
    await list.press('[data-do=create]', '.ask[open]');
    choose('secret');
    await list.shown('.ask [value=some]');
    set('name', 'Portal server');
    choose('some');
    await list.press('.ask .primary', '#scopes-error');
    expect(list.get('#scopes-error').textContent).to.contain('Tick at least one right.');
    expect(list.find('.ask [value="users:write"]'), 'a partner’s key cannot hold it').to.equal(null);
    choose('referrals:read');
    choose('widget-sessions:write');
    set('expiry', 'day');
    await list.shown('.ask [name=expiresAt]');
    set('expiresAt', '2020-01-01');
    await list.press('.ask .primary', '#expiresAt-error');
    expect(list.get<HTMLInputElement>('.ask [name=name]').value, 'what was typed').to.equal('Portal server');
    set('expiresAt', '2099-12-31');
    await list.press('.ask .primary', '.fresh[open]');
    const body = sent('POST /v1/api-keys');
    expect(body).to.deep.include({ kind: 'secret', scopes: ['referrals:read', 'widget-sessions:write'] });
    expect(new Date(String(body?.expiresAt)).getFullYear()).to.be.within(2099, 2100);
    await list.press('[data-do=done]');
    await list.press('[data-do=create]', '.ask[open]');
    choose('secret');
    await list.shown('.ask [value=all]');
    set('name', 'Everything');
    await list.press('.ask .primary', '.fresh[open]');
    expect(sent('POST /v1/api-keys')).to.deep.equal({ kind: 'secret', name: 'Everything' });
  });

  it('names each line that is no site, with what to do about it', async () => {
    await open();
    await list.press('[data-do=create]', '.ask[open]');
    set('name', 'Form');
    set(
      'allowedOrigins',
      'www.pine.example\nhttps://pine.example/refer\nhttp://pine.example\nhttps://*.pine.example\nnowhere',
    );
    await list.press('.ask .primary', '#allowedOrigins-error');
    const said = list.get('#allowedOrigins-error').textContent ?? '';
    expect(said).to.contain('Line 1: “www.pine.example” needs https:// in front.');
    expect(said).to.contain('Line 2: leave out what follows the name: https://pine.example');
    expect(said).to.contain('Line 3: “http://pine.example” must begin with https://.');
    expect(said).to.contain('Line 4: “*” is not possible.');
    expect(said).to.contain('Line 5: “nowhere” is not the address of a site.');
    expect(list.asked('POST /v1/api-keys')).to.have.length(0);
  });

  it('judges sites as the API does', () => {
    const kinds = (text: string) => readOrigins(text).wrong.map(({ line, fault }) => `${line} ${fault}`);
    expect(readOrigins('https://a.example\n HTTPS://B.example/ \nhttps://a.example')).to.deep.equal({
      origins: ['https://a.example', 'https://b.example'],
      wrong: [],
    });
    expect(readOrigins('http://[::1]:8080\nhttp://127.0.0.1').wrong).to.deep.equal([]);
    expect(kinds('localhost:3000\nftp://a.example\nhttps://\nhttps://a.example?x\nhttps://ü ü')).to.deep.equal([
      '1 scheme',
      '2 wrong',
      '3 wrong',
      '4 path',
      '5 wrong',
    ]);
  });

  it('renames, changes sites and revokes', async () => {
    await open();
    list.network.answer('PATCH /v1/api-keys/key_1', {});
    await list.act('key_1', 'rename');
    set('name', 'Home page');
    await list.press('.ask .primary');
    await list.told('Saved.');
    expect(sent('PATCH /v1/api-keys/key_1')).to.deep.equal({ name: 'Home page' });
    await list.act('key_1', 'origins');
    expect(list.get<HTMLTextAreaElement>('.ask textarea').value.split('\n')).to.have.length(3);
    set('allowedOrigins', 'https://pine.example');
    await list.press('.ask .primary');
    await until(() => list.asked('PATCH /v1/api-keys/key_1').length === 2, 'the change');
    expect(sent('PATCH /v1/api-keys/key_1')).to.deep.equal({ allowedOrigins: ['https://pine.example'] });
    await list.gone('.ask');
    list.network.answer('POST /v1/api-keys/key_2/revoke', {});
    await list.act('key_2', 'revoke');
    await list.press('.ask .primary');
    await list.told('“Portal server” no longer works.');
  });

  it('says in the panel why a key cannot be changed, and leads to its successor', async () => {
    await open();
    expect(list.find('[data-menu=key_6]')).to.equal(null);
    await list.press('[data-row=key_6]', '.drawer .why');
    expect(list.get('.why').textContent).to.contain('no longer works');
    await list.press('.drawer .cross');
    await list.gone('.drawer');
    await list.press('[data-row=key_3]', '.drawer .facts');
    await list.told('Imogen Penrose');
    const next = [...list.get('.drawer').querySelectorAll('button')].find(({ textContent }) =>
      textContent?.includes('new key'),
    );
    next?.click();
    await until(() => list.element.getAttribute('selected') === 'key_2', 'the successor');
    await list.remove();
    await open('partial');
    expect(list.find('[data-menu], [data-do=create]')).to.equal(null);
    await list.press('[data-row=key_1]', '.drawer .why');
    expect(list.get('.why').textContent).to.contain('lets you see keys, not change them');
  });

  it('shows the programme’s own people whose each key is, and makes keys for partners', async () => {
    await open('staff');
    await until(() => list.column('partner')[1] === 'Harbour & Pine', 'the names');
    expect(list.column('partner')).to.deep.equal(['SISO', 'Harbour & Pine', 'Harbour & Pine', 'Marlow Advisers']);
    expect(list.column('for')[0]).to.equal('Everything');
    await list.press('[data-do=create]', '.ask[open]');
    const homes = (): string[] =>
      [...list.get<HTMLSelectElement>('.ask [name=partnerId]').options].map(({ value }) => value);
    expect(homes(), 'a publishable key is some partner’s').to.deep.equal(['', 'ptr_1', 'ptr_2']);
    set('name', 'Advice page');
    set('partnerId', 'ptr_2');
    set('allowedOrigins', 'https://marlow.example');
    await list.press('.ask .primary', '.fresh[open]');
    expect(sent('POST /v1/api-keys')).to.deep.include({ partnerId: 'ptr_2' });
    expect(textOf(list.element)).to.contain('shown this once');
  });

  it('is worked by the keyboard alone: the kind by arrows, the new key to its end', async () => {
    await open();
    list.get('[data-do=create]').focus();
    await press('Enter');
    await until(() => focusedName() === 'Publishable', 'the chosen kind');
    await press('ArrowDown');
    await list.shown('.ask [value=all]');
    expect(focusedName()).to.equal('Secret');
    await press('ArrowUp', 'Tab');
    expect(focusedName()).to.match(/^Name/);
    await press('Escape');
    await list.gone('.ask');
    expect(list.active?.dataset.do).to.equal('create');
    await list.act('key_2', 'rotate');
    await press('Enter');
    await list.shown('.ask');
    await list.press('.ask .primary', '.fresh[open]');
    await until(() => focusedName() === 'Copy key', 'the way to copy');
    await press('Tab', 'Tab', 'Tab');
    expect(focusedName()).to.equal('I have saved it');
    await press(' ');
    await list.gone('.fresh');
  });
});
