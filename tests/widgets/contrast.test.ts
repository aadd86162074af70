import { expect } from 'chai';
import { contrastReport } from '../../widgets/src/contrast/contrast-report.ts';
import { define } from '../../widgets/src/referral-form/define.ts';
import { applyBrandLook } from '../../widgets/src/theme/brand-sheet.ts';
import { tokens } from '../../widgets/src/theme/tokens.styles.ts';
import { contrastOf, type Painted, paint } from './support/paint.ts';
import { until } from './support/show-state.ts';

define();

/** Nine steps along each edge of the RGB cube: 729 colours, black and white among them. */
const steps = [0, 32, 64, 96, 128, 160, 192, 224, 255];
const cube = steps.flatMap((r) =>
  steps.flatMap((g) => steps.map((b) => `#${[r, g, b].map((one) => one.toString(16).padStart(2, '0')).join('')}`)),
);
/** What a host page may set beside: names, transparency, other colour spaces, colours that no screen has. */
const others = [
  'rebeccapurple',
  'rgb(15 118 110 / 0.3)',
  'oklch(0.9 0.4 120)',
  'oklch(0.3 0.3 264)',
  'color(display-p3 0 1 0)',
  'color(display-p3 1 1 0)',
  'lab(50 -90 60)',
  'hwb(60 0% 0%)',
];

const TEXTS = ['text', 'muted', 'accent-text', 'success', 'warning', 'danger', 'info'];

describe('contrast', () => {
  /** A bare shadow root with the palette of every element: a whole form would only take longer. */
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  let probes: HTMLElement[] = [];

  const names = [...TEXTS, 'edge', 'focus', 'accent', 'on-accent', 'field', 'sunken'];

  before(() => {
    root.adoptedStyleSheets = [tokens.styleSheet as CSSStyleSheet];
    applyBrandLook(root, {}, {});
    document.body.append(host);
    probes = names.map((name) => {
      const probe = document.createElement('span');
      probe.style.color = `var(--_${name})`;
      root.append(probe);
      return probe;
    });
  });

  afterEach(() => host.removeAttribute('style'));

  after(() => host.remove());

  /** The palette as it is painted now. */
  function palette(): Record<string, Painted> {
    const painted = paint(probes.map((probe) => getComputedStyle(probe).color));
    return Object.fromEntries(names.map((name, at) => [name, painted[at] as Painted]));
  }

  for (const scheme of ['light', 'dark'] as const) {
    it(`is enough for each of ${cube.length + others.length} brand colours that a page may set, ${scheme}`, () => {
      host.style.colorScheme = scheme;
      const [page] = paint([scheme === 'light' ? '#fff' : 'oklch(0.2 0.01 200)']) as [Painted];
      const failures: string[] = [];
      for (const color of [...cube, ...others]) {
        host.style.setProperty('--siso-color-brand', color);
        const seen = palette();
        const check = (role: string, ground: Painted | undefined, wanted: number): void => {
          const got = contrastOf(seen[role] as Painted, ground as Painted);
          if (got < wanted) {
            failures.push(`${color}: ${role} on ${ground} ${got.toFixed(2)} < ${wanted}`);
          }
        };
        for (const ground of [page, seen.field, seen.sunken]) {
          for (const role of TEXTS) {
            check(role, ground, 4.5);
          }
          check('edge', ground, 3);
          check('focus', ground, 3);
        }
        check('on-accent', seen.accent, 4.5);
      }
      expect(failures).to.deep.equal([]);
    });

    it(`holds on an accent that a page chooses apart from the brand, ${scheme}`, () => {
      host.style.colorScheme = scheme;
      const failures = [...cube, ...others].filter((color) => {
        host.style.setProperty('--siso-color-accent', color);
        const { accent, 'on-accent': text } = palette();
        // What is see-through lets the page shine in, which nobody can know.
        return !color.includes('/') && contrastOf(text as Painted, accent as Painted) < 4.5;
      });
      expect(failures).to.deep.equal([]);
    });
  }

  it('is reported as the browser computes it', () => {
    const wrong: string[] = [];
    for (const scheme of ['light', 'dark'] as const) {
      host.style.colorScheme = scheme;
      for (const color of cube) {
        host.style.setProperty('--siso-color-brand', color);
        const seen = palette();
        const report = contrastReport(color)[scheme];
        const [corrected, button, onButton] = paint([report.corrected, report.button, report.onButton]);
        const same = (role: string, other: Painted | undefined): void => {
          const apart = Math.max(
            ...(seen[role] as Painted).map((channel, at) => Math.abs(channel - (other?.[at] ?? 0))),
          );
          if (apart > 2) {
            wrong.push(`${color} ${scheme} ${role}: ${seen[role]} is reported as ${other}`);
          }
        };
        same('accent-text', corrected);
        same('accent', button);
        same('on-accent', onButton);
        if (report.correctedRatio < 4.5 || report.buttonRatio < 4.5) {
          wrong.push(`${color} ${scheme}: ${report.correctedRatio} ${report.buttonRatio}`);
        }
      }
    }
    expect(wrong).to.deep.equal([]);
  });

  it('is reported for what passes and what does not, and refuses what is no colour', () => {
    expect(contrastReport('#0F766E')).to.deep.include({ color: '#0f766e', passes: true });
    const yellow = contrastReport('#fff3b0');
    expect(yellow.passes).to.equal(false);
    expect(yellow.light.ratio).to.be.lessThan(1.2);
    expect(yellow.light.onButton).to.equal('#000000');
    expect(yellow.light.correctedRatio).to.be.greaterThan(4.5);
    expect(contrastReport('#000000').dark.passes).to.equal(false);
    expect(() => contrastReport('red')).to.throw(RangeError, 'red');
  });

  it('is told once when a brand is too pale, and not when it is not', async () => {
    const { warn } = console;
    const said: string[] = [];
    const form = document.createElement('siso-referral-form');
    document.body.append(form);
    console.warn = (text: string) => said.push(text);
    try {
      for (const color of ['#fdf6b2', '#12331f', '#fdf6b2', 'nonsense']) {
        form.brandColor = color;
        await form.updateComplete;
      }
      await until(() => said.length > 0, 'the warning');
    } finally {
      console.warn = warn;
      form.remove();
    }
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/#fdf6b2 has a contrast of 1\.1:1 .* use #[\da-f]{6} \(5\.\d:1\)/);
  });
});
