/** A linear scale from `[min, max]` to `[size, 0]`: larger values lie higher. */
export const linear =
  (min: number, max: number, size: number) =>
  (value: number): number =>
    size - ((value - min) / (max - min)) * size;

/** The centres of `count` equal bands over `[0, size]`. */
export const point =
  (count: number, size: number) =>
  (index: number): number =>
    ((index + 0.5) / count) * size;

/** About `count` round steps (1, 2 or 5 × 10ⁿ) that enclose all values and zero. */
export function niceTicks(values: readonly number[], count = 3): number[] {
  const [min, max] = [Math.min(0, ...values), Math.max(0, ...values)];
  const raw = (max - min || 1) / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 5].find((factor) => factor * power >= raw) ?? 10) * power;
  const [first, last] = [Math.floor(min / step + 1e-9), Math.ceil(max / step - 1e-9)];
  return [...Array(last - first + 1).keys()].map((index) => (first + index) * step);
}
