/**
 * Money is an integer count of minor units; rates are decimal texts with at most six places. Nothing here is a float.
 * Source: ../shared/design MONEY "Calculation", API "money".
 */
export const CURRENCIES = ['USD', 'CAD', 'GBP', 'EUR', 'AUD'] as const;
export type Currency = (typeof CURRENCIES)[number];

/** Minor units by the currency's ISO 4217 exponent. All five of ours have two. */
export interface Money {
  amount: number;
  currency: Currency;
}

/** The largest amount accepted: a thousand milliards of major units, well inside what a JSON number holds exactly. */
export const MAX_AMOUNT = 100_000_000_000_000;

const RATE_PLACES = 6;
const RATE_SCALE = 10n ** BigInt(RATE_PLACES);
export const RATE_PATTERN = /^(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)$/;

/** A rate's text ("0.125") as an exact count of millionths. */
export function rateMillionths(rate: string): bigint {
  if (!RATE_PATTERN.test(rate)) throw new RangeError('A rate is a decimal text from 0 to 1 with at most six places');
  const [whole = '0', fraction = ''] = rate.split('.');
  return BigInt(whole) * RATE_SCALE + BigInt(fraction.padEnd(RATE_PLACES, '0'));
}

/** The shortest spelling of a rate: "0.125000" → "0.125", "0.000000" → "0". */
export function normaliseRate(rate: string): string {
  return rate.includes('.') ? rate.replace(/\.?0+$/, '') : rate;
}

/** `amount × rate`, rounded once to the minor unit, half away from zero. */
export function applyRate(amount: number, rate: string): number {
  const exact = BigInt(amount) * rateMillionths(rate);
  const half = RATE_SCALE / 2n;
  const rounded = exact < 0n ? -((-exact + half) / RATE_SCALE) : (exact + half) / RATE_SCALE;
  return Number(rounded);
}

/** `amount × rate` unrounded, as a decimal text in minor units ("12345.678"), for the explanation of a commission. */
export function exactProduct(amount: number, rate: string): string {
  const exact = BigInt(amount) * rateMillionths(rate);
  const sign = exact < 0n ? '-' : '';
  const digits = (exact < 0n ? -exact : exact).toString().padStart(RATE_PLACES + 1, '0');
  return normaliseRate(`${sign}${digits.slice(0, -RATE_PLACES)}.${digits.slice(-RATE_PLACES)}`);
}

/** Minor units as a plain decimal text: 123450 → "1234.50". All our currencies have two places. */
export function decimalText(amount: number): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The share of two counts as a rate with four places, half up; null without a base. */
export function shareOf(part: number, whole: number): string | null {
  if (whole <= 0) return null;
  const tenThousandths = (BigInt(part) * 20_000n + BigInt(whole)) / (2n * BigInt(whole));
  const text = tenThousandths.toString().padStart(5, '0');
  return normaliseRate(`${text.slice(0, -4)}.${text.slice(-4)}`);
}
