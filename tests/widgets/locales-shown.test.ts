import { expect } from 'chai';
import type { Texts } from '../../widgets/src/locales/catalog.ts';
import { pseudoTexts } from '../../widgets/src/locales/pseudo.ts';
import { referralFormTexts } from '../../widgets/src/locales/referral-form.ts';
import { defineAll, exhibits } from './support/elements.ts';
import { type Shown, settle, showState, until } from './support/show-state.ts';

defineAll();

/** What is visibly wider than its box in a shadow root. */
const overflowing = (root: ParentNode): string[] =>
  [...root.querySelectorAll<HTMLElement>('*')]
    .filter(
      (one) =>
        one.clientWidth > 0 &&
        // Letters may reach a little over their own box.
        one.scrollWidth > one.clientWidth + 2 &&
        // A closed choice is drawn by the browser, which cuts it off itself.
        !one.closest('.sr, svg, [inert], select') &&
        !['inline', 'contents'].includes(getComputedStyle(one).display) &&
        getComputedStyle(one).overflowX === 'visible',
    )
    .map((one) => `${one.localName}.${one.className} ${one.scrollWidth} > ${one.clientWidth}`);

/** The texts that are shown, without those of the style's own. */
function textsIn(root: ParentNode): string[] {
  const walker = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.nodeValue?.trim();
    if (text) {
      found.push(text);
    }
  }
  return found;
}

describe('languages, shown', () => {
  const narrow = document.createElement('div');
  narrow.style.cssText = 'inline-size: 360px; box-sizing: border-box; padding: 12px';

  before(() => document.body.append(narrow));
  after(() => narrow.remove());

  async function withState(
    place: number,
    name: string | undefined,
    attributes: Record<string, string>,
    then: (shown: Shown) => void | Promise<void>,
  ): Promise<void> {
    const exhibit = exhibits[place];
    const state = exhibit?.states.find((one) => one.name === name);
    if (!exhibit || !state) {
      throw new Error(`No state ${name}`);
    }
    const shown = await showState(
      exhibit.tag,
      { ...state, attributes: { ...state.attributes, ...attributes } },
      { parent: narrow, session: exhibit.session },
    );
    try {
      await then(shown);
    } finally {
      await shown.remove();
    }
  }

  const wanted = ['full', 'invalid', 'success', 'disabled-partner', 'empty', 'table', 'error', 'no-permission'];
  for (const [place, { tag, states }] of exhibits.entries()) {
    for (const locale of ['de', 'fr', 'es', 'ar']) {
      it(`<${tag}> speaks ${locale} at 360 px: nothing is missing, nothing sticks out`, async () => {
        const wrong: string[] = [];
        for (const name of wanted.filter((one) => states.some((state) => state.name === one))) {
          await withState(place, name, { locale }, async ({ element }) => {
            const root = element.renderRoot.querySelector('.root') as HTMLElement;
            await until(() => root.lang === locale, `${locale} in ${name}`);
            await settle();
            wrong.push(...overflowing(root).map((what) => `${name}: ${what}`));
            wrong.push(...textsIn(root).filter((text) => /\{\w*\}|undefined|NaN|^[a-z]+(_[a-z]+)+$/.test(text)));
            if (element.offsetWidth > narrow.clientWidth) {
              wrong.push(`${name}: ${element.offsetWidth} px wide`);
            }
          });
        }
        expect(wrong).to.deep.equal([]);
      });
    }
  }

  it('has no word of the form outside its texts, and room for words that are two fifths longer', async () => {
    const texts: Texts<string> = pseudoTexts(referralFormTexts.english);
    for (const name of ['full', 'invalid', 'disabled-partner', 'success']) {
      await withState(0, name, { locale: 'en-XA', texts: JSON.stringify(texts) }, ({ element }) => {
        const root = element.renderRoot.querySelector('.root') as HTMLElement;
        const plain = textsIn(root).filter((text) => !/^\[.*\]$/s.test(text) && !/^([()]|[A-Z]{3})$/.test(text));
        expect(plain, name).to.deep.equal([]);
        expect(overflowing(root), name).to.deep.equal([]);
      });
    }
  });

  it('makes a pseudo-language that keeps parameters and plural forms and is longer', () => {
    const made = pseudoTexts({ one: 'Send {name} now', many: { one: '{count} thing', other: '{count} things' } });
    expect(made.one)
      .to.match(/^\[.*\{name\}.*\]$/)
      .and.to.not.contain('Send');
    expect((made.one as string).length).to.be.greaterThan('Send {name} now'.length * 1.3);
    expect(Object.keys(made.many)).to.deep.equal(['one', 'other']);
  });

  it('writes what is typed in the direction of what is typed', async () => {
    await withState(0, 'full', { locale: 'ar' }, ({ element }) => {
      const direction = (name: string): string =>
        getComputedStyle(element.renderRoot.querySelector(`#${name}`) as Element).direction;
      expect(['clientName', 'projectDescription', 'clientEmail', 'clientPhone'].map(direction)).to.deep.equal(
        Array(4).fill('ltr'),
      );
      expect(direction('estimatedValue')).to.equal('rtl');
    });
  });
});
