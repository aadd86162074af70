/** The colours of a mail, from a brand's one colour. Mail programs know no colour functions, so they are worked out here. */

type Linear = readonly [number, number, number];

/** The accent of a brand that names no colour; the elements' own. */
const DEFAULT_COLOR = '#3a5a8c';

/** What a mail stands on. Some programs turn light into dark by themselves; those that ask are given `DARK`. */
export const LIGHT = { ground: '#ffffff', text: '#1c2024', muted: '#596068', line: '#e2e5e9' } as const;
export const DARK = { ground: '#17191c', text: '#eceef0', muted: '#a8aeb6', line: '#363b41' } as const;

export interface Accent {
  /** The button. */
  fill: string;
  /** Its text, at least 4.5:1. */
  on: string;
  /** Its edge and links, at least 4.5:1 on the ground. */
  text: string;
}

const toLinear = (hex: string): Linear => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return [r, g, b];
};

const toHex = (color: Linear): string =>
  `#${color
    .map((channel) => {
      const coded = channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;
      return Math.round(Math.min(1, Math.max(0, coded)) * 255)
        .toString(16)
        .padStart(2, '0');
    })
    .join('')}`;

/** WCAG relative luminance, 0 to 1. */
const luminance = ([r, g, b]: Linear): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** WCAG contrast of two `#rrggbb`, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(toLinear(one)), luminance(toLinear(other))].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const mix = (color: Linear, to: number, share: number): Linear => {
  const [r, g, b] = color.map((channel) => channel + (to - channel) * share) as [number, number, number];
  return [r, g, b];
};

/** The brand's colour moved towards black or white until it reaches 4.5:1 on the ground, keeping its hue. */
function readableOn(color: Linear, ground: string, towards: 0 | 1): string {
  for (let share = 0; share < 1; share += 0.02) {
    const moved = toHex(mix(color, towards, share));
    if (contrast(moved, ground) >= 4.5) return moved;
  }
  return towards === 0 ? '#000000' : '#ffffff';
}

/** `color` is `#rrggbb`; null: the default. */
export function accentOf(color: string | null): { light: Accent; dark: Accent } {
  const fill = color ?? DEFAULT_COLOR;
  const linear = toLinear(fill);
  const on = contrast(fill, '#ffffff') >= 4.5 ? '#ffffff' : '#000000';
  return {
    light: { fill, on, text: readableOn(linear, LIGHT.ground, 0) },
    dark: { fill, on, text: readableOn(linear, DARK.ground, 1) },
  };
}
