import type { Dashboard, Money } from '@siso/partner-sdk';
import { dateFormat, formatMoney, numberFormat } from '../base/format.ts';
import type { Parameters } from '../locales/catalog.ts';
import type { commissionDashboard } from '../locales/en/commission-dashboard.ts';

/** Key of a text of the dashboard. */
export type DashboardText = keyof typeof commissionDashboard;

/** Writes texts, amounts and dates for one viewer. */
export interface Words {
  readonly locale: string;
  t(key: DashboardText, parameters?: Parameters): string;
  /** A text whose key is made at run time; undefined when there is none. */
  find(key: string, parameters?: Parameters): string | undefined;
}

/** What the dashboard shows as figures, each with the words around it. */
export interface Figure {
  readonly key: DashboardText;
  readonly value: string;
  readonly note: string;
}

/** The name of a `YYYY-MM` month or of a day's month. */
export const monthName = (locale: string, month: string, style: 'long' | 'short' | 'full'): string =>
  dateFormat(locale, {
    month: style === 'short' ? 'short' : 'long',
    year: style === 'full' ? 'numeric' : undefined,
    timeZone: 'UTC',
  }).format(Date.parse(`${month.slice(0, 7)}-01T00:00:00Z`) || 0);

/** The place of a currency in `earnings` and in every `earned` list. */
export const placeOf = ({ earnings }: Dashboard, currency: string | undefined): number =>
  Math.max(
    0,
    earnings.findIndex((earning) => earning.currency === currency),
  );

/** The seven figures in one currency: how the partner does, then where the money stands. */
export function figuresOf(data: Dashboard, place: number, { t, locale }: Words): { main: Figure[]; money: Figure[] } {
  const earning = data.earnings[place];
  const money = (amount: Money | undefined): string => (amount ? formatMoney(locale, amount) : '');
  const count = (value: number): string => numberFormat(locale).format(value);
  const { active, submitted, converted, conversionRate } = data.referrals;
  const before = data.series.at(-2);
  const month = monthName(locale, data.from, 'full');
  const now = (status: string): number => data.pipeline.find((stage) => stage.status === status)?.count ?? 0;
  return {
    main: [
      {
        key: 'thisMonth',
        value: money(earning?.thisMonth),
        note: before
          ? t('lastMonth', { month: monthName(locale, before.month, 'long'), amount: money(before.earned[place]) })
          : '',
      },
      { key: 'yearToDate', value: money(earning?.yearToDate), note: t('since') },
      {
        key: 'active',
        value: count(active),
        note: t('activeParts', { fresh: now('new'), qualified: now('qualified') }),
      },
      {
        key: 'conversion',
        value:
          conversionRate === null
            ? '–'
            : numberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(Number(conversionRate)),
        note: submitted
          ? t('conversionBase', { won: converted, count: submitted, month })
          : t('conversionNone', { month }),
      },
    ],
    money: [
      { key: 'pending', value: money(earning?.pending), note: t('pendingHint') },
      { key: 'payable', value: money(earning?.payable), note: t('payableHint') },
      { key: 'paid', value: money(earning?.paid), note: t('paidHint') },
    ],
  };
}

/** True when nothing has ever happened. */
export const isEmpty = ({ referrals, earnings, pipeline, activity }: Dashboard): boolean =>
  referrals.submitted === 0 &&
  activity.length === 0 &&
  pipeline.every(({ count }) => count === 0) &&
  earnings.every(({ yearToDate, pending, payable, paid }) =>
    [yearToDate, pending, payable, paid].every(({ amount }) => amount === 0),
  );
