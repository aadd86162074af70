/** Several rounds, each side in turn: what the neighbours and the disk do meanwhile falls on both. */
import type { Figures } from './row.ts';

export type Round = Figures & { readonly rps: number };

/** The middle value; of an even count the mean of the two in the middle. @throws Error for none at all */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.ceil((sorted.length - 1) / 2)];
  if (low === undefined || high === undefined) throw new Error('no values');
  return (low + high) / 2;
}

/** Requests per second of ours divided by the baseline's, round by round. */
export function ratios(ours: readonly Round[], baseline: readonly Round[]): number[] {
  if (ours.length !== baseline.length) throw new Error('the sides ran different numbers of rounds');
  return ours.map(({ rps }, i) => rps / (baseline[i]?.rps ?? Number.NaN));
}

const NAMES = ['rps', 'p50', 'p99', 'cpu', 'postgresCpu'] as const;

/** The median of each figure over the rounds that have it. */
export function medianFigures(rounds: readonly Figures[]): Figures {
  const figures: Partial<Record<keyof Figures, number>> = {};
  for (const name of NAMES) {
    const values = rounds.map((round) => round[name]).filter((value) => value !== undefined);
    if (values.length > 0) figures[name] = median(values);
  }
  return figures;
}
