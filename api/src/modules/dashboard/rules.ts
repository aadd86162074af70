/** From sums to the dashboard's figures. Pure. */
import { addDays, type Day, monthsEnding } from '../../core/dates.ts';
import { ProblemError } from '../../core/errors.ts';
import { type Currency, type Money, shareOf } from '../../core/money.ts';
import { REFERRAL_STATUSES } from '../../db/schema/pipeline.ts';
import type { Frame, FrameInput } from './frame.ts';
import type { BalanceRow, BeforeRow, EarnedRow, PipelineRow, SubmittedRow } from './repository.ts';
import type { DashboardBody } from './schemas.ts';

const MOST_YEARS = 10;
const EARLIEST: Day = '1970-01-01';
const LATEST: Day = '2199-12-31';
const MONTHS = 12;
const MOST_SOURCES = 5;

function refuse(pointer: '/from' | '/to' | '/period', detail: string): ProblemError {
  return new ProblemError('validation_failed', detail, { places: [{ in: 'query', pointer, detail }] });
}

/** @throws ProblemError `validation_failed` for a day that no calendar of ours holds, or a period beside days */
export function assertDays(given: FrameInput): void {
  if (given.period !== undefined && (given.from !== undefined || given.to !== undefined)) {
    throw refuse('/period', 'Give a period or days, not both.');
  }
  for (const name of ['from', 'to'] as const) {
    const day = given[name];
    if (day === undefined || (day >= EARLIEST && day <= LATEST)) continue;
    throw refuse(`/${name}`, `Must lie between ${EARLIEST} and ${LATEST}.`);
  }
}

/** @throws ProblemError `validation_failed` unless `from` ≤ `to` and both lie within ten years */
export function assertRange(from: Day, to: Day): void {
  if (from > to) throw refuse('/from', `Must not lie after the last day, ${to}.`);
  const bound = `${Number(from.slice(0, 4)) + MOST_YEARS}${from.slice(4)}`;
  if (to >= bound) throw refuse('/to', `A range may span at most ${MOST_YEARS} years: to ${addDays(bound, -1)}.`);
}

export interface Sums {
  frame: Frame;
  /** The partner's own. */
  currency: Currency;
  earned: readonly EarnedRow[];
  submitted: readonly SubmittedRow[];
  balances: readonly BalanceRow[];
  pipeline: readonly PipelineRow[];
  /** Undefined unless a comparison was asked for. */
  before: readonly BeforeRow[] | undefined;
}

type Figures = Pick<DashboardBody, 'earnings' | 'referrals' | 'previous' | 'pipeline' | 'series' | 'topSources'>;

export function toFigures(sums: Sums): Figures {
  const currencies = currenciesOf(sums);
  return {
    earnings: currencies.map((currency) => earningsIn(currency, sums)),
    referrals: referralFigures(sums),
    previous: previous(sums, currencies),
    pipeline: REFERRAL_STATUSES.map((status) => ({ status, count: countIn(sums, status) })),
    series: series(sums, currencies),
    topSources: topSources(sums, currencies),
  };
}

/** The partner's own first, then every other in which there is or was anything. */
function currenciesOf({ currency, earned, balances, before = [] }: Sums): Currency[] {
  const others = new Set<Currency>();
  for (const row of earned) if (row.earned !== 0) others.add(row.currency);
  for (const row of balances) if (row.amount !== 0) others.add(row.currency);
  for (const row of before) if (row.currency !== null && row.earned !== 0) others.add(row.currency);
  others.delete(currency);
  return [currency, ...[...others].sort()];
}

/** One figure, summed over the rows. */
function total<Figure extends string>(rows: readonly Record<Figure, number>[], figure: Figure): number {
  return rows.reduce((sum, row) => sum + row[figure], 0);
}

/** One figure per currency. */
function amounts<Figure extends 'earned' | 'inRange'>(
  rows: readonly EarnedRow[],
  figure: Figure,
  currencies: readonly Currency[],
): Money[] {
  return currencies.map((currency) => {
    const amount = total(
      rows.filter((row) => row.currency === currency),
      figure,
    );
    return { amount, currency };
  });
}

function earningsIn(currency: Currency, sums: Sums): DashboardBody['earnings'][number] {
  const earned = sums.earned.filter((row) => row.currency === currency);
  const balances = sums.balances.filter((row) => row.currency === currency);
  const money = (amount: number): Money => ({ amount, currency });
  const standing = (...statuses: BalanceRow['status'][]) =>
    total(
      balances.filter((row) => statuses.includes(row.status)),
      'amount',
    );
  return {
    currency,
    thisMonth: money(total(earned, 'thisMonth')),
    yearToDate: money(total(earned, 'yearToDate')),
    inRange: money(total(earned, 'inRange')),
    pending: money(standing('pending')),
    payable: money(standing('payable', 'in_payout')),
    paid: money(standing('paid')),
  };
}

function countIn({ pipeline }: Sums, status: string): number {
  return pipeline.find((row) => row.status === status)?.count ?? 0;
}

function referralFigures(sums: Sums): DashboardBody['referrals'] {
  const submitted = total(sums.submitted, 'submittedInRange');
  const converted = total(sums.submitted, 'convertedInRange');
  const active = countIn(sums, 'new') + countIn(sums, 'qualified');
  return { active, submitted, converted, conversionRate: shareOf(converted, submitted) };
}

function previous({ frame, before }: Sums, currencies: readonly Currency[]): DashboardBody['previous'] {
  if (before === undefined) return null;
  const [submitted, converted] = [total(before, 'submitted'), total(before, 'converted')];
  return {
    from: frame.before[0],
    to: frame.before[1],
    earned: currencies.map((currency) => {
      const rows = before.filter((row) => row.currency === currency);
      return { amount: total(rows, 'earned'), currency };
    }),
    submitted,
    converted,
    conversionRate: shareOf(converted, submitted),
  };
}

function series({ frame, earned, submitted }: Sums, currencies: readonly Currency[]): DashboardBody['series'] {
  return monthsEnding(frame.to, MONTHS).map((month) => {
    const leads = submitted.filter((row) => row.month === month);
    return {
      month,
      submitted: total(leads, 'submitted'),
      converted: total(leads, 'converted'),
      earned: amounts(
        earned.filter((row) => row.month === month),
        'earned',
        currencies,
      ),
    };
  });
}

/** A source may earn in the range by what was submitted before it; such come last. */
function topSources({ earned, submitted }: Sums, currencies: readonly Currency[]): DashboardBody['topSources'] {
  const sources = new Set([...submitted, ...earned].map((row) => row.source));
  return [...sources]
    .map((source) => {
      const leads = submitted.filter((row) => row.source === source);
      const sold = earned.filter((row) => row.source === source);
      return {
        source,
        submitted: total(leads, 'submittedInRange'),
        converted: total(leads, 'convertedInRange'),
        earned: amounts(sold, 'inRange', currencies),
      };
    })
    .filter((row) => row.submitted > 0 || row.earned.some(({ amount }) => amount !== 0))
    .sort((a, b) => b.submitted - a.submitted || b.converted - a.converted || a.source.localeCompare(b.source))
    .slice(0, MOST_SOURCES);
}
