import { expect } from 'chai';
import { themeTokens as listTokens, type Token } from '../../widgets/src/theme/tokens.ts';
import { defineAll, exhibits } from './support/elements.ts';
import { type Shown, settle, showState, until } from './support/show-state.ts';

defineAll();

const themeTokens = listTokens();

/** What a token may change, as far as any does. */
const WATCHED = `color background-color border-top-color border-top-width border-bottom-width border-bottom-color
  border-inline-start-width border-top-left-radius border-bottom-right-radius box-shadow font-family font-size font-weight
  line-height letter-spacing text-transform row-gap column-gap padding-top padding-left padding-right min-height height
  width max-width justify-self outline-color outline-width outline-offset transition-duration transition-timing-function
  fill fill-opacity stroke stroke-width r grid-template-rows`
  .split(/\s+/)
  .filter(Boolean);

/** A value that is not the default and lies within the range. */
function sampleOf({ syntax, range, name }: Token): string {
  const [least = '', most = ''] = range.split('–');
  const samples: Readonly<Record<Token['syntax'], string>> = {
    '<color>': 'rgb(1, 2, 3)',
    '<font-family>': 'Courier',
    '<shadow>': 'rgb(1, 2, 3) 1px 2px 3px',
    '<easing>': 'linear',
    '<keyword>': range.split(' | ').at(-1) ?? '',
    '<length>': most,
    '<number>': most,
    '<percentage>': most,
    '<time>': most,
  };
  return name === '--siso-font-weight' ? least : samples[syntax];
}

/** One element of each kind: what has the same name, class, state and neighbours looks the same. */
function kindsIn(root: ParentNode): Element[] {
  const kinds = new Map<string, Element>();
  for (const one of root.querySelectorAll('*')) {
    const place = one.parentElement?.firstElementChild === one ? 'first' : one.nextElementSibling ? '' : 'last';
    kinds.set([one.localName, one.getAttribute('class'), one.parentElement?.getAttribute('class'), place].join(), one);
  }
  return [...kinds.values()];
}

/** Far beyond the two ends of a range, with the unit of the end. */
const beyond = (end: string, factor: number): string => {
  const unit = /[a-z%]+$/.exec(end)?.[0] ?? '';
  return end.includes('max(') ? '900px' : `${factor * 9000}${unit}`;
};

describe('tokens', function () {
  this.timeout(60_000);

  const stage = document.createElement('div');
  const shown: Shown[] = [];
  let parts: Element[] = [];

  before(async () => {
    document.body.append(stage);
    const wanted: readonly [number, string][] = [
      [0, 'invalid'],
      [0, 'success'],
      [0, 'waiting'],
      [0, 'disabled-partner'],
      [1, 'full'],
      [1, 'table'],
    ];
    for (const [place, name] of wanted) {
      const exhibit = exhibits[place];
      const state = exhibit?.states.find((one) => one.name === name);
      if (!exhibit || !state) {
        throw new Error(`No state ${name}`);
      }
      shown.push(await showState(exhibit.tag, state, { parent: stage, session: exhibit.session }));
    }
    // Sections of the dashboard are loaded after its figures, which are then drawn anew.
    const whole = ({ element }: Shown): unknown => element.renderRoot.querySelector('form, table, .chart');
    await until(() => shown.every(whole), 'the sections of the dashboard');
    await settle(500);
    parts = shown.flatMap(({ element }) => [element, ...kindsIn(element.renderRoot)]);
  });

  after(async () => {
    await Promise.all(shown.map(({ remove }) => remove()));
    stage.remove();
  });

  /** Everything that is watched, with the focus on a button and, for the ring, as a keyboard would put it there. */
  const look = (): string =>
    parts
      .map((part) => {
        const style = getComputedStyle(part);
        return WATCHED.map((name) => style.getPropertyValue(name)).join();
      })
      .join('\n');

  const lookWith = (name: string, value: string): string => {
    stage.style.setProperty(name, value);
    const seen = look();
    stage.style.removeProperty(name);
    return seen;
  };

  /** Rules that hold only under the pointer are read from the sheet and tried on the element itself. */
  function hoverGround(value: string): string {
    const root = shown[0]?.element.shadowRoot as ShadowRoot;
    const rules = root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
    const rule = rules.find((one) => (one as CSSStyleRule).selectorText === '.primary:hover') as CSSStyleRule;
    const probe = document.createElement('i');
    root.append(probe);
    stage.style.setProperty('--siso-color-accent-hover', value);
    probe.style.background = rule.style.background || rule.style.backgroundColor;
    const { backgroundColor } = getComputedStyle(probe);
    stage.style.removeProperty('--siso-color-accent-hover');
    probe.remove();
    return backgroundColor;
  }

  beforeEach(() => {
    const button = shown[0]?.element.renderRoot.querySelector<HTMLElement>('.primary');
    button?.focus({ focusVisible: true } as FocusOptions);
  });

  it(`each of ${themeTokens.length} changes what is seen, at once and without a new rendering`, () => {
    const usual = look();
    const dead = themeTokens.filter((token) => {
      const value = sampleOf(token);
      return token.name === '--siso-color-accent-hover'
        ? hoverGround(value) !== value
        : lookWith(token.name, value) === usual;
    });
    expect(dead.map(({ name }) => name)).to.deep.equal([]);
  });

  it('each keeps to its range', () => {
    const loose: string[] = [];
    for (const { name, range } of themeTokens) {
      const [least, most] = range.split('–');
      if (least && most) {
        if (lookWith(name, beyond(least, -1)) !== lookWith(name, least)) {
          loose.push(`${name} below ${least}`);
        }
        if (lookWith(name, beyond(most, 1)) !== lookWith(name, most)) {
          loose.push(`${name} above ${most}`);
        }
      }
    }
    expect(loose).to.deep.equal([]);
  });
});
