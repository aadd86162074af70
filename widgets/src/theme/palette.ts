import { contrast, hexToOklch, isHexColor, type Oklch, oklchToHex } from './color.ts';

/** The accent when a brand names none: a calm slate blue that argues with no host page. */
export const DEFAULT_BRAND_COLOR = '#3a5a8c';

/** What one brand colour becomes; each role as `[on light, on dark]`. */
export interface Palette {
  /** Hue of the neutrals in degrees. */
  readonly hue: number;
  /** Chroma of the neutrals: a trace of the brand, at most 0.01. */
  readonly chroma: number;
  readonly roles: Readonly<Record<PaletteRole, readonly [light: string, dark: string]>>;
}

/** The colours that depend on the brand. */
export type PaletteRole = 'accent' | 'accent-hover' | 'on-accent' | 'accent-text' | 'accent-mark' | 'accent-soft';

/** Moves the lightness by hundredths until `color` stands out from every one of `grounds` by `ratio`. */
function reach(color: Oklch, grounds: readonly string[], ratio: number, step: 0.01 | -0.01): Oklch {
  let moved = color;
  while (
    moved.l >= 0 &&
    moved.l <= 1 &&
    grounds.some((ground) => contrast(oklchToHex(moved), ground) < ratio)
  ) {
    moved = { ...moved, l: moved.l + step };
  }
  return moved;
}

/**
 * Derives a contrast-corrected palette from one brand colour.
 *
 * The brand's own value is kept for the primary action in light schemes; text roles reach 4.5:1 and marks 3:1 against
 * the surfaces of the scheme that they stand on. Anything but `#rrggbb` gives the default palette.
 */
export function derivePalette(brandColor?: string | null): Palette {
  const hex = isHexColor(brandColor) ? brandColor : DEFAULT_BRAND_COLOR;
  const brand = hexToOklch(hex);
  const hue = Math.round(brand.h * 10) / 10;
  const chroma = Math.min(0.01, Math.round(brand.c * 100) / 1000);
  const scheme = (dark: boolean): Record<PaletteRole, string> => {
    const step = dark ? 0.01 : -0.01;
    const soft = oklchToHex({ l: dark ? 0.3 : 0.955, c: Math.min(brand.c * 0.3, dark ? 0.05 : 0.03), h: brand.h });
    const ground = oklchToHex({ l: dark ? 0.26 : 0.97, c: chroma, h: brand.h });
    const fill = dark ? reach(brand, [ground], 3, step) : brand;
    const accent = dark ? oklchToHex(fill) : hex.toLowerCase();
    const ink = oklchToHex({ l: 0.16, c: chroma, h: brand.h });
    const lightText = contrast(accent, '#ffffff') >= 4.5;
    const onAccent = lightText ? '#ffffff' : contrast(accent, ink) >= 4.5 ? ink : '#000000';
    return {
      accent,
      'accent-hover': oklchToHex({ ...fill, l: fill.l + (lightText ? -0.05 : 0.05) }),
      'on-accent': onAccent,
      'accent-text': oklchToHex(reach(brand, [ground, soft], 4.55, step)),
      'accent-mark': oklchToHex(reach(brand, [ground], 3.05, step)),
      'accent-soft': soft,
    };
  };
  const light = scheme(false);
  const dark = scheme(true);
  const roles = {} as Record<PaletteRole, readonly [string, string]>;
  for (const role of Object.keys(light) as PaletteRole[]) {
    roles[role] = [light[role], dark[role]];
  }
  return { hue, chroma, roles };
}
