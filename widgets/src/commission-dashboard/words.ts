import type { Dashboard } from '@siso/partner-sdk';
import { cached, dateFormat } from '../base/format.ts';
import type { Parameters, TextKey } from '../locales/catalog.ts';

/** Key of a text of the dashboard. */
export type DashboardText = TextKey<'commissionDashboard'>;

/** Writes texts, amounts and dates for one viewer. */
export interface Words {
  readonly locale: string;
  t(key: DashboardText, parameters?: Parameters): string;
  /** A text whose key is made at run time; undefined when there is none. */
  find(key: string, parameters?: Parameters): string | undefined;
}

/** The name of a `YYYY-MM` month or of a day's month. */
export const monthName = (locale: string, month: string, style: 'long' | 'short' | 'full'): string =>
  dateFormat(locale, {
    month: style === 'short' ? 'short' : 'long',
    year: style === 'full' ? 'numeric' : undefined,
    timeZone: 'UTC',
  }).format(Date.parse(`${month.slice(0, 7)}-01T00:00:00Z`) || 0);

/** Two days as a stretch, `1–22 Nov 2026`. */
export const daysName = (locale: string, from: string, to: string): string =>
  cached(`d${locale}m`, () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })).formatRange(
    Date.parse(from) || 0,
    Date.parse(to) || 0,
  );

/** The place of a currency in `earnings` and in every `earned` list. */
export const placeOf = ({ earnings }: Dashboard, currency: string | undefined): number =>
  Math.max(
    0,
    earnings.findIndex((earning) => earning.currency === currency),
  );
