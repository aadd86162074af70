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

/** How the partner does, then where the money stands. */
export interface Figures {
  readonly main: readonly Figure[];
  readonly money: readonly Figure[];
}

/** The seven figures in one currency. */
export function figuresOf(data: Dashboard, place: number, { t, locale }: Words): Figures {
  const earning = data.earnings[place];
  const money = (amount: Money | undefined): string => (amount ? formatMoney(locale, amount) : '');
  const { active, submitted, converted, conversionRate } = data.referrals;
  const before = data.series.at(-2);
  const month = monthName(locale, data.from, 'full');
  const now = (status: string): number => data.pipeline.find((stage) => stage.status === status)?.count ?? 0;
  const figure = (key: DashboardText, value: string, note: string): Figure => ({ key, value, note });
  return {
    main: [
      figure(
        'thisMonth',
        money(earning?.thisMonth),
        before
          ? t('lastMonth', { month: monthName(locale, before.month, 'long'), amount: money(before.earned[place]) })
          : '',
      ),
      figure('yearToDate', money(earning?.yearToDate), t('since')),
      figure(
        'active',
        numberFormat(locale).format(active),
        t('activeParts', { fresh: now('new'), qualified: now('qualified') }),
      ),
      figure(
        'conversion',
        conversionRate === null
          ? '–'
          : numberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(Number(conversionRate)),
        t(submitted ? 'conversionBase' : 'conversionNone', { won: converted, count: submitted, month }),
      ),
    ],
    money: (['pending', 'payable', 'paid'] as const).map((key) => figure(key, money(earning?.[key]), t(`${key}Hint`))),
  };
}

/** True when nothing has ever happened. */
export const isEmpty = ({ referrals, earnings, pipeline, activity }: Dashboard): boolean =>
  referrals.submitted === 0 &&
  activity.length === 0 &&
  pipeline.every(({ count }) => !count) &&
  earnings.every(({ yearToDate, pending, payable, paid }) =>
    [yearToDate, pending, payable, paid].every(({ amount }) => !amount),
  );
