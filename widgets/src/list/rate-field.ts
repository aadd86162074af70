import { numberFormat } from '../base/format.ts';

/** A rate (`"0.125"`) as a percentage in the viewer's language: `12.5%`. */
export const rateName = (locale: string, rate: string): string =>
  numberFormat(locale, { style: 'percent', maximumFractionDigits: 4 }).format(Number(rate));

/** A rate as it is typed, in percent without the sign: `12.5`. */
export const typedRate = (locale: string, rate: string): string =>
  numberFormat(locale, { maximumFractionDigits: 4, useGrouping: false }).format(Number(rate) * 100);

/**
 * Reads percent as a viewer types them (`12.5`, `12,5 %`, `١٢٫٥`) into a decimal rate (`0.125`), digit by digit, so that
 * nothing is rounded. Undefined for what is no percentage from 0 to 100 with four decimals at most.
 */
export function parseRate(text: string, locale: string): string | undefined {
  const digit = numberFormat(locale, { useGrouping: false });
  const digits = [...Array(10).keys()].map((value) => digit.format(value));
  const plain = [...text.replaceAll(/[\s%٪\u200e\u200f\u061c]/g, '')]
    .map((sign) => (digits.includes(sign) ? digits.indexOf(sign) : /[,.٫]/.test(sign) ? '.' : sign))
    .join('');
  const [, whole, fraction = ''] = /^(\d{1,3})(?:\.(\d{0,4}))?$/.exec(plain) ?? [];
  if (whole === undefined) {
    return undefined;
  }
  const padded = whole.padStart(3, '0');
  const decimals = `${padded.slice(1)}${fraction}`.replace(/0+$/, '');
  const rate = `${padded[0]}${decimals && `.${decimals}`}`;
  return Number(rate) <= 1 ? rate : undefined;
}
