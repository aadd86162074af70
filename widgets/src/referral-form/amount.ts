import { formatMoney, minorDigits } from '../base/format.ts';
import type { Parameters } from '../locales/catalog.ts';
import { parseAmount } from './parse-amount.ts';

/** Where thousands are set off by commas. */
const ENGLISH = /^en(-(AU|CA|GB|IE|NZ|US))?$/;

/** Writes minor units without a currency; without decimals where they are zero. */
export function writeAmount(amount: number, locale: string, currency: string): string {
  const digits = minorDigits(currency);
  const minimumFractionDigits = amount % 10 ** digits === 0 ? 0 : digits;
  return formatMoney(locale, { amount, currency }, { style: 'decimal', minimumFractionDigits });
}

/** What the texts on the amount are filled with: the currency, its decimals, and an example in the viewer's locale. */
export function amountParameters(locale: string, currency: string): Parameters {
  const digits = minorDigits(currency);
  // A page in English gets its form without waiting for its first formatter.
  const example = ENGLISH.test(locale) ? '12,500' : writeAmount(12_500 * 10 ** digits, locale, currency);
  return { currency, digits, example };
}

/** Rewrites a typed amount as it was understood, before it is sent; what cannot be understood stays as it is. */
export function tidyAmount(input: HTMLInputElement, locale: string, currency: string): void {
  const amount = parseAmount(input.value, locale, currency);
  if (typeof amount === 'number') {
    input.value = writeAmount(amount, locale, currency);
  }
}
