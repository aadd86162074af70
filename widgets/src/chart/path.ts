/** A point in the units of the drawing. */
export type Position = readonly [x: number, y: number];

const round = (value: number): number => Math.round(value * 100) / 100;

/** The `d` of a line through the positions. */
export const linePath = (positions: readonly Position[]): string =>
  positions.map(([x, y], index) => `${index ? 'L' : 'M'}${round(x)} ${round(y)}`).join('');

/** The `d` of the area between the line and `base`. */
export function areaPath(positions: readonly Position[], base: number): string {
  const [first, last] = [positions[0], positions.at(-1)];
  return first && last ? `${linePath(positions)}L${round(last[0])} ${base}L${round(first[0])} ${base}Z` : '';
}
