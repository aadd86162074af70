import { expect } from 'chai';
import { define as defineDashboard } from '../../widgets/src/commission-dashboard/define.ts';
import { apiKeysTexts } from '../../widgets/src/locales/api-keys.ts';
import { apiKeysMoreTexts } from '../../widgets/src/locales/api-keys-more.ts';
import { auditLogTexts } from '../../widgets/src/locales/audit-log.ts';
import { auditLogMoreTexts } from '../../widgets/src/locales/audit-log-more.ts';
import { fill, type Message, type Plural, type TextGroup } from '../../widgets/src/locales/catalog.ts';
import { commissionDashboardTexts } from '../../widgets/src/locales/commission-dashboard.ts';
import { addTexts } from '../../widgets/src/locales/commission-dashboard-more.ts';
import { en } from '../../widgets/src/locales/en.ts';
import { addLaterTexts, type LaterTexts } from '../../widgets/src/locales/later-texts.ts';
import { projectListTexts } from '../../widgets/src/locales/project-list.ts';
import { projectListStaffTexts } from '../../widgets/src/locales/project-list-staff.ts';
import { referralFormTexts } from '../../widgets/src/locales/referral-form.ts';
import { referralListTexts } from '../../widgets/src/locales/referral-list.ts';
import { referralListStaffTexts } from '../../widgets/src/locales/referral-list-staff.ts';
import { rightsTexts } from '../../widgets/src/locales/rights.ts';
import { securityTexts } from '../../widgets/src/locales/security.ts';
import { signInTexts } from '../../widgets/src/locales/sign-in.ts';
import { stepUpTexts } from '../../widgets/src/locales/step-up.ts';
import { teamTexts } from '../../widgets/src/locales/team.ts';
import { teamMoreTexts } from '../../widgets/src/locales/team-more.ts';
import { define as defineProvider } from '../../widgets/src/provider/define.ts';
import { define as defineForm } from '../../widgets/src/referral-form/define.ts';
import type { ReferralForm } from '../../widgets/src/referral-form/referral-form.ts';
import { deep, textOf } from './support/deep.ts';
import { BRAND, Network } from './support/network.ts';
import { makeSiso, settle, until } from './support/show-state.ts';

for (const define of [defineProvider, defineForm, defineDashboard]) {
  define();
}

/** Every group, and the texts that come with parts of its element. */
const groups: readonly (readonly [TextGroup, ...LaterTexts<string>[]])[] = [
  [referralFormTexts],
  [commissionDashboardTexts],
  [apiKeysTexts, rightsTexts, apiKeysMoreTexts],
  [auditLogTexts, auditLogMoreTexts],
  [teamTexts, rightsTexts, teamMoreTexts],
  [projectListTexts, projectListStaffTexts],
  [referralListTexts, referralListStaffTexts],
  [securityTexts],
  [signInTexts],
  [stepUpTexts],
];
const formsOf = (message: Message): readonly string[] =>
  typeof message === 'string' ? [message] : Object.values(message);
const namesIn = (message: Message): string =>
  [...new Set(formsOf(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort().join();

describe('locales', () => {
  const page = document.createElement('div');

  beforeEach(() => {
    document.body.append(page);
  });

  afterEach(() => {
    page.replaceChildren();
    page.remove();
  });

  /** The forms that some markup brings to the page. */
  function show(markup: string): ReferralForm[] {
    page.innerHTML = markup;
    return [...page.querySelectorAll<ReferralForm>('siso-referral-form')];
  }

  for (const [group, ...later] of groups) {
    for (const [tag, load] of Object.entries(group.languages)) {
      it(`has every text of ${group.name} in ${tag}, with its parameters and plural forms`, async () => {
        // What is loaded later is added to what is there.
        await (group === commissionDashboardTexts ? addTexts(tag) : addLaterTexts(group, tag, ...later));
        const { default: texts } = await load();
        const all: Readonly<Record<string, Message>> = en[group.name];
        expect(Object.keys(texts).sort()).to.deep.equal(Object.keys(all).sort());
        const wrong: string[] = [];
        for (const [key, english] of Object.entries(all)) {
          const own = texts[key] ?? '';
          if (namesIn(own) !== namesIn(english)) {
            wrong.push(`${key}: ${namesIn(own)} instead of ${namesIn(english)}`);
          }
          if (formsOf(own).some((text) => !text.trim())) {
            wrong.push(`${key}: no text`);
          }
          // A wording may do without forms (“rows: {count}”); one that has some has all that its language counts with.
          // What `many` is for in Spanish and French (millions) is never counted here.
          const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
          const needed = tag === 'ar' ? categories.filter((one) => one !== 'zero') : ['one', 'other'];
          if (typeof own === 'object' && needed.some((category) => !(own as Plural)[category as 'one'])) {
            wrong.push(`${key}: not all of ${needed}`);
          }
        }
        expect(wrong).to.deep.equal([]);
      });
    }
  }

  it('follows the attribute, then the provider, then the nearest lang, then the browser', async () => {
    const [own, provided, nearest] = show(
      `<div lang="es"><siso-provider locale="fr"><siso-referral-form locale="de"></siso-referral-form>
        <siso-referral-form></siso-referral-form></siso-provider><siso-referral-form></siso-referral-form></div>`,
    ) as [ReferralForm, ReferralForm, ReferralForm];
    await until(() => textOf(own).includes('Empfehlung senden'), 'German');
    await until(() => textOf(provided).includes('Envoyer la recommandation'), 'French');
    await until(() => textOf(nearest).includes('Enviar recomendación'), 'Spanish');
    expect([own, provided, nearest].map((form) => deep(form, '.root').lang)).to.deep.equal(['de', 'fr', 'es']);
  });

  it('takes the nearest language there is, and marks English where there is none', async () => {
    const [austrian, brazilian, chinese, broken] = show(
      ['de-AT', 'pt-BR', 'zh-Hans-CN', '_']
        .map((tag) => `<siso-referral-form locale="${tag}"></siso-referral-form>`)
        .join(''),
    ) as [ReferralForm, ReferralForm, ReferralForm, ReferralForm];
    await until(() => textOf(austrian).includes('Empfehlung senden'), 'German');
    await settle();
    for (const form of [brazilian, chinese, broken]) {
      expect(textOf(form)).to.contain('Send referral');
      expect(deep(form, '.root').lang).to.equal('en');
    }
  });

  it('keeps its place without showing English while a language loads, and the old texts while the next one does', async () => {
    const [form] = show('<siso-referral-form locale="de"></siso-referral-form>') as [ReferralForm];
    await form.updateComplete;
    if (!textOf(form).includes('Empfehlung')) {
      expect(getComputedStyle(form).visibility).to.equal('hidden');
    }
    expect(form.offsetHeight).to.be.greaterThan(300);
    await until(() => textOf(form).includes('Empfehlung senden'), 'German');
    expect(getComputedStyle(form).visibility).to.equal('visible');
    const seen = new Set<string>();
    const watch = new MutationObserver(() => seen.add(deep(form, '.root').lang));
    watch.observe(form.renderRoot, { subtree: true, childList: true, characterData: true, attributes: true });
    form.locale = 'fr';
    await form.updateComplete;
    expect(getComputedStyle(form).visibility).to.equal('visible');
    await until(() => textOf(form).includes('Envoyer la recommandation'), 'French');
    watch.disconnect();
    expect([...seen]).to.not.contain('en');
    form.locale = 'en';
    await until(() => textOf(form).includes('Send referral'), 'English');
  });

  it('shows English when a language cannot be loaded', async () => {
    const { languages } = referralFormTexts;
    const broken = {
      ...referralFormTexts,
      languages: { ...languages, de: () => Promise.reject(new Error('offline')) },
    };
    const { warn } = console;
    const said: string[] = [];
    console.warn = (text: string) => said.push(text);
    const form = document.createElement('siso-referral-form');
    Object.assign(form, { group: broken, locale: 'de' });
    page.append(form);
    await until(() => getComputedStyle(form).visibility === 'visible' && textOf(form).includes('Send'), 'English');
    console.warn = warn;
    expect(said[0]).to.contain('"de"');
  });

  it('lets a page replace any text, on the provider, on the element and in the markup', async () => {
    const [first, second] = show(
      `<siso-provider locale="de" texts='{"referralForm":{"title":"Tipp geben","send":"Ab damit","intro":7}}'>
        <siso-referral-form></siso-referral-form><siso-referral-form texts='{"send":"Los"}'></siso-referral-form>
      </siso-provider>`,
    ) as [ReferralForm, ReferralForm];
    await until(() => textOf(second).includes('Wen dürfen wir'), 'German for what is not replaced');
    expect(textOf(first)).to.contain('Tipp geben').and.to.contain('Ab damit');
    expect(textOf(second)).to.contain('Tipp geben').and.to.contain('Los');
    second.texts = { send: 'Weg damit', summary: { one: 'Eins fehlt', other: '{count} Dinge fehlen' } };
    await second.updateComplete;
    deep(second, 'button[type=submit]').click();
    await until(() => textOf(second).includes('2 Dinge fehlen'), 'a plural of the page’s own');
    expect(deep(first, '.root').lang).to.equal('de');
  });

  it('says which language the texts are in when a page replaces all of them', async () => {
    const form = document.createElement('siso-referral-form');
    form.locale = 'nl';
    form.texts = { ...referralFormTexts.english, send: 'Doorsturen' };
    page.append(form);
    await form.updateComplete;
    expect(deep(form, '.root').lang).to.equal('nl');
  });

  it('lays itself out in the direction of the nearest dir, else of its language', async () => {
    const rows: readonly [markup: string, direction: string][] = [
      ['<siso-referral-form locale="ar"></siso-referral-form>', 'rtl'],
      ['<div lang="ar"><siso-referral-form></siso-referral-form></div>', 'rtl'],
      ['<div lang="ar" dir="ltr"><siso-referral-form></siso-referral-form></div>', 'ltr'],
      ['<div dir="rtl"><siso-referral-form></siso-referral-form></div>', 'rtl'],
      ['<div dir="rtl"><siso-referral-form locale="en"></siso-referral-form></div>', 'ltr'],
      ['<div dir="rtl"><siso-referral-form locale="en" dir="rtl"></siso-referral-form></div>', 'rtl'],
      ['<div dir="rtl" lang="ar"><div lang="en"><siso-referral-form></siso-referral-form></div></div>', 'ltr'],
    ];
    for (const [markup, direction] of rows) {
      const [form] = show(markup) as [ReferralForm];
      await form.updateComplete;
      expect(getComputedStyle(form).direction, markup).to.equal(direction);
    }
  });

  it('follows a page that changes its language and direction', async () => {
    const [form] = show('<siso-referral-form></siso-referral-form>') as [ReferralForm];
    const { documentElement: root } = document;
    try {
      root.lang = 'ar';
      await until(() => textOf(form).includes('إرسال الترشيح'), 'Arabic');
      expect(getComputedStyle(form).direction).to.equal('rtl');
    } finally {
      root.lang = 'en';
      root.dir = '';
    }
    await until(() => textOf(form).includes('Send referral'), 'English');
    expect(getComputedStyle(form).direction).to.equal('ltr');
  });

  it('keeps names, amounts and English sentences together in right-to-left surroundings', async () => {
    expect(fill('{client}: {count}', 'ar-EG', { client: 'Bo & Co', count: 3 })).to.equal(
      '\u2068Bo & Co\u2069: \u2068٣\u2069',
    );
    expect(fill('{client} paid', 'en', { client: 'Bo' })).to.equal('Bo paid');
    expect(fill('{client} paid', 'en', { client: 'أمل' })).to.equal('\u2068أمل\u2069 paid');
    const [form] = show('<div dir="rtl" lang="he"><siso-referral-form></siso-referral-form></div>') as [ReferralForm];
    await form.updateComplete;
    expect(deep(form, 'h2').textContent).to.equal('\u2066Refer a client\u2069');
  });

  it('counts as Arabic does', async () => {
    const { default: texts } = await (referralFormTexts.languages.ar as () => Promise<{ default: object }>)();
    const { summary } = texts as { summary: Message };
    const forms = [1, 2, 3, 11, 100].map((count) => fill(summary, 'ar', { count }));
    expect(new Set(forms.map((text) => text.replaceAll(/[\d٠-٩]/g, ''))).size).to.equal(5);
  });

  it('asks for nothing twice and writes numbers as the language does', async () => {
    const network = new Network();
    network.answer('GET /v1/brand', BRAND);
    const [form] = show('<siso-referral-form locale="de"></siso-referral-form>') as [ReferralForm];
    form.siso = makeSiso(network.fetch);
    await until(() => textOf(form).includes('12.500'), 'a German example');
    expect(network.count('GET /v1/brand')).to.equal(1);
  });
});
