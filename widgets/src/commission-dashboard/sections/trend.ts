import type { Dashboard } from '@siso/partner-sdk';
import { nothing, type TemplateResult } from 'lit';
import { formatMoney, minorDigits } from '../../base/format.ts';
import type { AreaChart, ChartPoint } from '../../chart/area-chart.ts';
import { daysOfMonth, type Target } from '../selection.ts';
import { monthName } from '../words.ts';
import { type Row, type SectionOptions, sectionView, switchView, tableView } from './section.ts';

/** What a section that can be a chart or a table is drawn with. */
export interface Switch {
  readonly asTable: boolean;
  toggle(): void;
}

/** The twelve months as a chart or as a table; each leads to what was earned in it. */
export function trendView(
  data: Dashboard,
  place: number,
  chart: AreaChart,
  options: SectionOptions,
  { asTable, toggle }: Switch,
): TemplateResult {
  const { words, source, listsReferrals, open } = options;
  const { t, locale } = words;
  const currency = data.earnings[place]?.currency ?? data.currency;
  const money = (amount: number, format?: Intl.NumberFormatOptions): string =>
    formatMoney(locale, { amount, currency }, format);
  const months = data.series.map(({ month, submitted, converted, earned }) => {
    const name = monthName(locale, month, 'full');
    const amount = earned[place]?.amount ?? 0;
    const { from, to } = daysOfMonth(month);
    const behind = { list: 'commissions', title: t('trend'), note: name, value: money(amount) } as const;
    const target: Target = { ...behind, filter: { currency, source, earnedFrom: from, earnedTo: to } };
    const leads = (count: number, title: string, status?: string): Target | undefined =>
      listsReferrals
        ? {
            list: 'referrals',
            title,
            note: name,
            value: String(count),
            filter: { source, submittedFrom: from, submittedTo: to, status },
          }
        : undefined;
    return {
      month,
      name,
      submitted,
      converted,
      amount,
      target,
      row: {
        name,
        cells: [
          { value: submitted, to: leads(submitted, t('referrals')) },
          { value: converted, to: leads(converted, t('won'), 'converted') },
          { value: amount, to: target },
        ],
      } satisfies Row,
    };
  });
  const amounts = months.map(({ amount }) => amount);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const best = months[amounts.indexOf(Math.max(...amounts))];
  if (!best || !total) {
    return sectionView('trend', t('trend'), t('trendNone'), nothing);
  }
  const scale = 10 ** minorDigits(currency);
  const current = data.today.slice(0, 7);
  const points = months.map(({ month, name, submitted, converted, amount }): ChartPoint => {
    const text = money(amount);
    return {
      label: monthName(locale, month, 'short'),
      value: amount / scale,
      text,
      sentence: t('point', {
        month: month === current ? t('soFar', { month: name }) : name,
        amount: text,
        count: submitted,
        converted,
      }),
    };
  });
  const content = (): TemplateResult =>
    asTable
      ? tableView(
          t('trend'),
          [t('month'), t('referrals'), t('won'), t('earnedIn', { currency })],
          months.map(({ row }) => row),
          options,
          currency,
        )
      : chart.view({
          points,
          tick: (value) => money(value * scale, { notation: 'compact', minimumFractionDigits: 0 }),
          provisional: months.at(-1)?.month === current,
          labelledBy: 'trend',
          describedBy: 'trend-note',
          kind: t('trendChart'),
          pick: (index) => {
            const month = months[index];
            if (month) open(month.target);
          },
        });
  return sectionView(
    'trend',
    t('trend'),
    t('trendFinding', { total: money(total), month: best.name, amount: money(best.amount) }),
    content(),
    switchView(words, asTable, toggle),
  );
}
