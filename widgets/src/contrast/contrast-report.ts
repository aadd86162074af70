import { linearOf } from '../theme/luminance.ts';
import { linearOfOklch, oklchOf } from './oklch.ts';
import { lightContrast, type SchemeContrast, schemeContrast } from './scheme-contrast.ts';

export type { SchemeContrast } from './scheme-contrast.ts';

/** How a brand's colour does. */
export interface ContrastReport {
  /** The colour asked about, `#rrggbb` in lower case. */
  readonly color: string;
  readonly light: SchemeContrast;
  readonly dark: SchemeContrast;
  /** True when light schemes, for which brands pick their colours, need no correction. */
  readonly passes: boolean;
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
  const dark = linearOfOklch([0.235, Math.min(chroma * 0.15, 0.01), hue]);
  const light = lightContrast(color);
  return {
    color: color.toLowerCase(),
    light,
    dark: schemeContrast(
      color,
      dark,
      linearOfOklch([Math.max(lightness, 0.78), Math.min(chroma, 0.13), hue]),
      linearOfOklch([Math.max(lightness, 0.53), chroma, hue]),
    ),
    passes: light.passes,
  };
}
