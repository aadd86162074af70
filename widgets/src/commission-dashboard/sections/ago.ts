import { cached } from '../../base/format.ts';

const STEPS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** "3 hours ago", from epoch milliseconds; below a minute "now". */
export function formatAgo(locale: string, at: number, now: number): string {
  const format = cached(`r${locale}`, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const seconds = Math.min(0, Math.round((at - now) / 1000));
  for (const [unit, length] of STEPS) {
    if (-seconds >= length) {
      return format.format(Math.trunc(seconds / length), unit);
    }
  }
  return format.format(0, 'second');
}
