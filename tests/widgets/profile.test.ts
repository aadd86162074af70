import { expect } from 'chai';
import { profileStates } from '../../widgets/src/profile/profile.states.ts';
import { next, textOf } from './support/deep.ts';
import { defineAll } from './support/elements.ts';
import { press } from './support/keys.ts';
import { bodyOf, MountedList } from './support/mounted-list.ts';
import { until } from './support/show-state.ts';

defineAll();

const ROUTE = 'GET /v1/partners/ptr_1';
const SAVE = 'PATCH /v1/partners/ptr_1';

describe('<siso-profile>', () => {
  let shown: MountedList;
  const open = async (state?: string) => {
    shown = new MountedList('siso-profile', profileStates, state);
    const body = bodyOf<object>(profileStates, state ?? 'full', ROUTE);
    shown.network.answerWith(ROUTE, () => ({ body, etag: '"v3"' }));
    await shown.mount({}, '.facts');
  };
  const preview = (scheme: 'light' | 'dark', selector: string) =>
    shown.get(`[data-preview].${scheme}`).shadowRoot?.querySelector(selector) as HTMLElement;

  afterEach(() => shown.remove());

  it('shows the company, its contact and its brand', async () => {
    await open();
    const text = textOf(shown.element);
    for (const each of ['Harbour & Pine', 'Silver', 'USD', 'Sep 4, 2025', 'Good to read as it is: 5.4 : 1']) {
      expect(text).to.contain(each);
    }
    expect(shown.get<HTMLInputElement>('[name=contactEmail]').value).to.equal('hello@harbourandpine.example');
  });

  it('previews a colour while it is typed, in light and dark, and says what becomes of it', async () => {
    await open();
    const before = getComputedStyle(preview('light', '.primary')).backgroundColor;
    shown.fill('color', '#c8e64b');
    shown.fill('radius', '16');
    await shown.told('As text it would be too pale (1.4 : 1 on white');
    expect(getComputedStyle(preview('light', '.primary')).backgroundColor).not.to.equal(before);
    expect(getComputedStyle(preview('dark', '.box')).borderTopLeftRadius).to.equal('16px');
    const ground = (scheme: 'light' | 'dark') => getComputedStyle(preview(scheme, '.root')).backgroundColor;
    expect(ground('light')).not.to.equal(ground('dark'));
    expect(shown.get<HTMLInputElement>('[data-for=color]').value).to.equal('#c8e64b');
    shown.get<HTMLInputElement>('[data-for=color]').value = '#123456';
    shown.get('[data-for=color]').dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => shown.get<HTMLInputElement>('[name=color]').value === '#123456', 'the picked colour');
  });

  it('saves only what was changed, on the state that it was made on', async () => {
    await open();
    shown.network.answer(SAVE, {});
    shown.fill('contactEmail', 'partners@harbourandpine.example');
    shown.fill('color', '');
    const saved = next(shown.element, 'siso-profile-saved');
    await shown.press('.bar .primary');
    await saved;
    await shown.told('Saved.');
    const [request] = shown.asked(SAVE);
    expect(request?.body).to.deep.equal({
      contactEmail: 'partners@harbourandpine.example',
      brand: { color: null },
    });
    expect(request?.headers.get('if-match')).to.equal('"v3"');
  });

  it('says beside each field what cannot be used, and keeps it', async () => {
    await open('wrong');
    shown.fill('logoUrl', 'logo.png');
    shown.fill('radius', '99');
    await shown.press('.bar .primary', '.error');
    expect(shown.active?.getAttribute('name')).to.equal('logoUrl');
    expect(textOf(shown.element)).to.contain('Enter a whole number from 0 to 24.');
    expect(shown.asked(SAVE)).to.have.length(0);
    expect(shown.get<HTMLInputElement>('[name=radius]').value).to.equal('99');
  });

  it('shows the API’s own objection beside the field', async () => {
    await open();
    const errors = [{ in: 'body', pointer: '/brand/font', detail: 'Not a list of font families.' }];
    shown.network.answer(SAVE, { status: 422, code: 'validation_failed', detail: 'Wrong.', errors }, 422);
    shown.fill('font', 'Inter');
    await shown.press('.bar .primary', '#font-error');
    expect(shown.get('#font-error').textContent).to.contain('Not a list of font families.');
  });

  it('keeps what was typed when somebody else was faster, and saves it on theirs', async () => {
    await open();
    shown.network.answer(SAVE, { status: 412, code: 'version_mismatch', detail: 'Changed.' }, 412);
    shown.fill('contactPhone', '+1 555 010 0777');
    await shown.press('.bar .primary');
    await shown.told('Somebody else changed this in the meantime.');
    expect(shown.get<HTMLInputElement>('[name=contactPhone]').value).to.equal('+1 555 010 0777');
    shown.network.answer(SAVE, {});
    await shown.press('.bar .primary');
    await shown.told('Saved.');
  });

  it('takes back everything that was typed', async () => {
    await open();
    shown.fill('color', '#c8e64b');
    await shown.press('.bar .secondary');
    await until(() => shown.get<HTMLInputElement>('[name=color]').value === '#0f766e', 'the saved colour');
    expect(shown.find('.bar .secondary')).to.equal(null);
  });

  it('lets nobody change what they may not', async () => {
    await open('partial');
    expect(shown.find('input')).to.equal(null);
    expect(textOf(shown.element)).to.contain('Ask an owner or an admin');
  });

  it('is filled and saved by the keyboard alone', async () => {
    await open();
    shown.network.answer(SAVE, {});
    shown.get('[name=contactPhone]').focus();
    shown.fill('contactPhone', '+1 555 010 0888');
    await press('Enter');
    await shown.told('Saved.');
    expect(shown.asked(SAVE)[0]?.body).to.deep.equal({ contactPhone: '+1 555 010 0888' });
  });
});
