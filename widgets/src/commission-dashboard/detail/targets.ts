import type { Dashboard, Money } from '@siso/partner-sdk';
import { formatMoney, numberFormat } from '../../base/format.ts';
import { lastMonth } from '../figures.ts';
import type { CommissionFilter, FigureLead, ReferralFilter, Target } from '../selection.ts';
import { daysName, monthName, type Words } from '../words.ts';

/** What the figures were made from when one was asked for. */
export interface TargetSetup {
  readonly data: Dashboard;
  /** Place of the shown currency. */
  readonly place: number;
  /** The source that the viewer chose. */
  readonly source?: string;
  readonly words: Words;
}

/** The list that a figure, or a number in the words below it, sums. */
export function targetOf({ figure, part }: FigureLead, { data, place, source, words }: TargetSetup): Target {
  const { t, locale } = words;
  const { referrals, previous, pipeline, today } = data;
  const earning = data.earnings[place];
  const now = { from: data.from, to: data.to };
  const then = previous ?? now;
  const of = part === undefined ? now : then;
  const month = today.slice(0, 7);

  const commissions = (title: string, amount: Money | undefined, filter: CommissionFilter, note?: string): Target => ({
    list: 'commissions',
    title,
    value: amount ? formatMoney(locale, amount) : '',
    note,
    filter: { currency: earning?.currency, source, ...filter },
  });
  const earned = (amount: Money | undefined, from: string, to: string): Target =>
    commissions(t(figure), amount, { earnedFrom: from, earnedTo: to }, daysName(locale, from, to));
  const leads = (title: string, count: number | undefined, filter: ReferralFilter, note?: string): Target => ({
    list: 'referrals',
    title,
    value: numberFormat(locale).format(count ?? 0),
    note,
    filter: { source, ...filter },
  });
  const submitted = (
    title: string,
    count: number | undefined,
    { from, to }: { readonly from: string; readonly to: string },
    status?: string,
  ): Target => leads(title, count, { submittedFrom: from, submittedTo: to, status }, daysName(locale, from, to));

  switch (figure) {
    case 'earned':
      return earned(part === undefined ? earning?.inRange : previous?.earned[place], of.from, of.to);
    case 'submitted':
      return submitted(t('submitted'), part === undefined ? referrals.submitted : previous?.submitted, of);
    case 'conversion': {
      if (part === 0) {
        return submitted(t('submitted'), referrals.submitted, now);
      }
      const wonOf = t('wonOf', { won: referrals.converted, count: referrals.submitted });
      return part === undefined
        ? submitted(wonOf, referrals.converted, now, 'converted')
        : submitted(t('conversion'), previous?.converted, then, 'converted');
    }
    case 'active': {
      if (part === undefined) {
        return leads(t('active'), referrals.active, { status: 'active' });
      }
      const status = part === 0 ? 'new' : 'qualified';
      const count = pipeline.find((stage) => stage.status === status)?.count ?? 0;
      return leads(t(part === 0 ? 'activeNew' : 'activeQualified', { count }), count, { status });
    }
    case 'thisMonth': {
      const last = part === undefined ? undefined : lastMonth(data);
      return last
        ? commissions(monthName(locale, last.month, 'full'), last.earned[place], {
            earnedFrom: `${last.month}-01`,
            earnedTo: dayBefore(`${month}-01`),
          })
        : earned(earning?.thisMonth, `${month}-01`, today);
    }
    case 'yearToDate':
      return earned(earning?.yearToDate, `${today.slice(0, 4)}-01-01`, today);
    default: {
      const status = figure === 'payable' ? 'due' : figure;
      return commissions(t(figure), earning?.[figure], { status }, t(`${figure}Hint`));
    }
  }
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
