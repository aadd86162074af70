import { linearOf, luminance } from '../theme/luminance.ts';
import { hexOf, linearOfOklch, oklchOf } from './oklch.ts';

/** How a brand's colour does in one colour scheme. */
export interface SchemeContrast {
  /** WCAG contrast of the colour itself against the ground: white, or the dark schemes' near black. */
  readonly ratio: number;
  /** The colour that links, focus rings and marks get: the brand's own where it reaches 4.5:1, else what is derived. */
  readonly corrected: string;
  /** Contrast of the corrected colour against the ground; never below 4.5. */
  readonly correctedRatio: number;
  /** Ground of the primary button. */
  readonly button: string;
  /** Text on the primary button: black or white. */
  readonly onButton: string;
  /** Contrast of a button's text against its ground; never below 4.5. */
  readonly buttonRatio: number;
  /** True when the colour can be text as it is (4.5:1). */
  readonly passes: boolean;
}

/** How a brand's colour does. */
export interface ContrastReport {
  /** The colour asked about, `#rrggbb` in lower case. */
  readonly color: string;
  readonly light: SchemeContrast;
  readonly dark: SchemeContrast;
  /** True when light schemes, for which brands pick their colours, need no correction. */
  readonly passes: boolean;
}

const contrast = (one: number, other: number): number => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

const WHITE = [1, 1, 1] as const;
const BLACK = [0, 0, 0] as const;

function schemeOf(
  color: string,
  ground: readonly number[],
  text: readonly number[],
  button: readonly number[],
): SchemeContrast {
  const below = luminance(ground);
  const own = linearOf(color);
  const corrected = hexOf(text);
  const onButton = luminance(button) < 0.179 ? WHITE : BLACK;
  const ratio = contrast(luminance(own), below);
  return {
    ratio,
    corrected,
    correctedRatio: contrast(luminance(linearOf(corrected)), below),
    button: hexOf(button),
    onButton: hexOf(onButton),
    buttonRatio: contrast(luminance(linearOf(hexOf(button))), luminance(onButton)),
    passes: ratio >= 4.5,
  };
}

/**
 * What the elements make of a brand's colour in light and dark schemes. It computes what the sheets compute
 * (`theme/tokens.styles.ts`), so that an editor can show it before anything is saved.
 * @param color `#rrggbb`
 * @throws RangeError when `color` is not of that form
 */
export function contrastReport(color: string): ContrastReport {
  if (!/^#[\da-f]{6}$/i.test(color)) {
    throw new RangeError(`Not a colour like #1a2b3c: ${color}`);
  }
  const own = linearOf(color);
  const [lightness, chroma, hue] = oklchOf(own);
  const scale = Math.min(1, 0.15 / (luminance(own) + 0.0001));
  const dark = linearOfOklch([0.235, Math.min(chroma * 0.15, 0.01), hue]);
  const light = schemeOf(
    color,
    WHITE,
    own.map((channel) => channel * scale),
    own,
  );
  return {
    color: color.toLowerCase(),
    light,
    dark: schemeOf(
      color,
      dark,
      linearOfOklch([Math.max(lightness, 0.78), Math.min(chroma, 0.13), hue]),
      linearOfOklch([Math.max(lightness, 0.53), chroma, hue]),
    ),
    passes: light.passes,
  };
}
