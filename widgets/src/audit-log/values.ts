import { cached, formatMoney, type Money } from '../base/format.ts';
import { dayName, timeName } from '../list/words.ts';
import type { LogWords } from './words.ts';

/** One thing that a change changed, in words. */
export interface ChangeLine {
  readonly name: string;
  readonly value: string;
}

type Fields = Readonly<Record<string, unknown>>;

const isMoney = (value: Fields): boolean => Number.isInteger(value.amount) && typeof value.currency === 'string';

/** `allowedOrigins` as “Allowed origins”, where there is no word for it. */
const nameOf = (key: string, { find }: LogWords): string => {
  const plain = key
    .replaceAll('_', ' ')
    .replaceAll(/([a-z\d])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);
  return find(`field_${key}`) ?? plain.charAt(0).toUpperCase() + plain.slice(1);
};

/** A value as people write it: amounts, days, moments, lists; what has parts is told part by part. */
function wordsFor(value: unknown, words: LogWords): string {
  const { t, locale } = words;
  if (value === null || value === undefined || value === '') {
    return t('none');
  }
  if (typeof value === 'boolean') {
    return t(value ? 'yes' : 'no');
  }
  if (Array.isArray(value)) {
    const list = cached(`l${locale}`, () => new Intl.ListFormat(locale));
    return value.length ? list.format(value.map((each) => wordsFor(each, words))) : t('none');
  }
  if (typeof value === 'object') {
    const parts = value as Fields;
    if (isMoney(parts)) {
      return formatMoney(locale, parts as unknown as Money);
    }
    if ('to' in parts && 'from' in parts) {
      return t('was', { from: wordsFor(parts.from, words), to: wordsFor(parts.to, words) });
    }
    return Object.entries(parts)
      .map(([key, part]) => `${nameOf(key, words)}: ${wordsFor(part, words)}`)
      .join(', ');
  }
  const text = String(value);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) {
    return timeName(locale, text);
  }
  return /^\d{4}-\d\d-\d\d$/.test(text) ? dayName(locale, text) : text;
}

/** What a change changed, a line for each thing. */
export const changeLines = (changes: Fields, words: LogWords): readonly ChangeLine[] =>
  Object.entries(changes).map(([key, value]) => ({ name: nameOf(key, words), value: wordsFor(value, words) }));
