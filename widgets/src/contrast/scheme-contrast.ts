import { linearOf, luminance } from '../theme/luminance.ts';

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

/** `#rrggbb` of linear-light red, green and blue. */
export const hexOf = (linear: readonly number[]): string =>
  `#${linear
    .map((channel) => {
      const gamma = channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;
      return Math.round(gamma * 255)
        .toString(16)
        .padStart(2, '0');
    })
    .join('')}`;

const contrast = (one: number, other: number): number => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

const WHITE = [1, 1, 1] as const;
const BLACK = [0, 0, 0] as const;

/** How a colour does on a ground, given what is made of it there as text and as a button. */
export function schemeContrast(
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

/** How a colour does in light schemes: as text it is scaled down in linear light, as the sheets do it. */
export function lightContrast(color: string): SchemeContrast {
  const own = linearOf(color);
  const scale = Math.min(1, 0.15 / (luminance(own) + 0.0001));
  return schemeContrast(
    color,
    WHITE,
    own.map((channel) => channel * scale),
    own,
  );
}
