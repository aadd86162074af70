/** A linear scale from `[0, max]` to `[size, 0]`: the zero line lies at the bottom. */
export const linear =
  (max: number, size: number) =>
  (value: number): number =>
    max > 0 ? size - (value / max) * size : size;

/** The centres of `count` equal bands over `[0, size]`. */
export const point =
  (count: number, size: number) =>
  (index: number): number =>
    ((index + 0.5) / count) * size;

/** About `count` round steps (1, 2 or 5 × 10ⁿ) from 0 up to the first that is not below `max`. */
export function niceTicks(max: number, count = 3): number[] {
  if (!(max > 0)) {
    return [0, 1];
  }
  const raw = max / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 5].find((factor) => factor * power >= raw) ?? 10) * power;
  return Array.from({ length: Math.ceil(max / step - 1e-9) + 1 }, (_, index) => index * step);
}
