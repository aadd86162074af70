/** Numbers that look random and come again with the same seed. */
export interface Chance {
  /** An integer from `least` to `most`, both included. */
  int(least: number, most: number): number;
  /** True in `percent` of 100 cases. */
  likely(percent: number): boolean;
  pick<T>(from: readonly T[]): T;
}

/** A generator (mulberry32) that starts from a text. */
export function chanceFrom(seed: string): Chance {
  let state = 0x811c9dc5;
  for (const sign of seed) {
    state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  }
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const int = (least: number, most: number): number => least + (next() % (most - least + 1));
  return {
    int,
    likely: (percent) => int(1, 100) <= percent,
    pick: (from) => from[int(0, from.length - 1)] as (typeof from)[number],
  };
}
