/** How much of what a made-up programme holds. */
export interface Shape {
  partners: number;
  /** Leads of all partners together; each leaves five events. */
  referrals: number;
  /** Leads of the first partner, whose rows are the same in every programme of whatever size. */
  measured: number;
  /** Leads of the second partner; default: what the skew gives it. */
  largest?: number;
}

const FEWEST = 5;

/**
 * Leads per partner, the first and second as asked for, the others by a long tail: a few bring much, most bring little.
 * The sum is exactly `referrals`. @throws RangeError where there is not enough for everybody
 */
export function leadsPerPartner({ partners, referrals, measured, largest }: Shape): number[] {
  const given = largest === undefined ? [measured] : [measured, largest];
  const others = partners - given.length;
  const rest = referrals - given.reduce((sum, count) => sum + count, 0) - others * FEWEST;
  if (others < 1 || rest < 0) throw new RangeError('a programme needs a few leads for each of its partners');
  const weights = Array.from({ length: others }, (_, k) => (k + 10) ** -0.7);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const counts = weights.map((weight) => FEWEST + Math.floor((rest * weight) / total));
  counts[0] = (counts[0] ?? 0) + referrals - [...given, ...counts].reduce((sum, count) => sum + count, 0);
  return [...given, ...counts];
}
