import { minorDigits, numberFormat } from '../base/format.ts';

/** Why a typed amount cannot be used. */
export type AmountProblem = 'wrong' | 'decimals' | 'big';

/** The largest amount the API takes, in minor units. */
const MAX_MINOR = 100_000_000_000_000;

/** The characters with which a locale writes numbers. */
function symbolsOf(locale: string): { digits: string[]; group: string; decimal: string } {
  const format = numberFormat(locale, { useGrouping: true, minimumFractionDigits: 1 });
  const part = (type: string): string =>
    format.formatToParts(-1234567.5).find((piece) => piece.type === type)?.value ?? '';
  const digit = numberFormat(locale, { useGrouping: false });
  return {
    digits: [...Array(10).keys()].map((value) => digit.format(value)),
    group: part('group'),
    decimal: part('decimal') || '.',
  };
}

/**
 * Reads an amount as the viewer's locale writes it ("12,500.00", "12.500,00", "١٢٬٥٠٠") into integer minor units.
 *
 * Group separators are optional, but where they stand they must group as numbers do, so that "1,5" is never taken for
 * 15. Nothing is computed in floating point. An empty text gives undefined.
 */
export function parseAmount(text: string, locale: string, currency: string): number | undefined | AmountProblem {
  if (!text.trim()) {
    return undefined;
  }
  const { digits, group, decimal } = symbolsOf(locale);
  const spaced = /\s/.test(group);
  let plain = text.replaceAll(/[\u200e\u200f\u061c]/g, '').trim();
  plain = [...plain].map((sign) => (digits.includes(sign) ? String(digits.indexOf(sign)) : sign)).join('');
  plain = plain.replace(/^\p{Sc}|\p{Sc}$/gu, '').trim();
  plain = plain.replace(new RegExp(`^${currency}|${currency}$`, 'i'), '').trim();
  if (plain === '') {
    return undefined;
  }
  const [whole = '', fraction, more] = plain.split(decimal);
  const groups = whole.split(spaced ? /\s/ : group === '’' ? /[’']/ : group || ',');
  const grouped = groups.length === 1 || (/^\d{1,3}$/.test(groups[0] ?? '') && groups.at(-1)?.length === 3);
  const joined = groups.join('');
  const middles = groups.slice(1, -1).every((piece) => piece.length === 3 || piece.length === 2);
  if (more !== undefined || !grouped || !middles || !/^\d+$/.test(joined) || !/^\d*$/.test(fraction ?? '')) {
    return 'wrong';
  }
  const places = minorDigits(currency);
  const cents = (fraction ?? '').replace(/0+$/, '');
  if (cents.length > places) {
    return 'decimals';
  }
  const minor = BigInt(joined + cents.padEnd(places, '0'));
  return minor > MAX_MINOR ? 'big' : Number(minor);
}
