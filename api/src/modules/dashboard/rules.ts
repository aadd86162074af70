/** From sums to the dashboard's figures. Pure. */
import { addDays, type Day, monthsEnding } from '../../core/dates.ts';
import { ProblemError } from '../../core/errors.ts';
import { type Currency, type Money, shareOf } from '../../core/money.ts';
import { REFERRAL_STATUSES } from '../../db/schema/pipeline.ts';
import type {
  BalanceRow,
  EarnedRow,
  FrameRow,
  MonthEarnedRow,
  MonthSubmittedRow,
  PipelineRow,
  SubmittedRow,
} from './repository.ts';
import type { DashboardBody } from './schemas.ts';

const MOST_YEARS = 10;
const EARLIEST: Day = '1970-01-01';
const LATEST: Day = '2199-12-31';
const MONTHS = 12;
const MOST_SOURCES = 5;

function refuse(pointer: '/from' | '/to', detail: string): ProblemError {
  return new ProblemError('validation_failed', detail, { places: [{ in: 'query', pointer, detail }] });
}

/** @throws ProblemError `validation_failed` for a day that no calendar of ours holds */
export function assertDays(given: { from?: Day | undefined; to?: Day | undefined }): void {
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
  frame: FrameRow;
  earned: readonly EarnedRow[];
  earnedByMonth: readonly MonthEarnedRow[];
  submitted: readonly SubmittedRow[];
  submittedByMonth: readonly MonthSubmittedRow[];
  balances: readonly BalanceRow[];
  pipeline: readonly PipelineRow[];
}

type Figures = Pick<DashboardBody, 'earnings' | 'referrals' | 'pipeline' | 'series' | 'topSources'>;

export function toFigures(sums: Sums): Figures {
  const currencies = currenciesOf(sums);
  return {
    earnings: currencies.map((currency) => earningsIn(currency, sums)),
    referrals: referralFigures(sums),
    pipeline: REFERRAL_STATUSES.map((status) => ({ status, count: countIn(sums, status) })),
    series: series(sums, currencies),
    topSources: topSources(sums, currencies),
  };
}

/** The partner's own first, then every other in which there is or was anything. */
function currenciesOf({ frame, earned, earnedByMonth, balances }: Sums): Currency[] {
  const others = new Set<Currency>();
  for (const { currency, inRange, thisMonth, yearToDate } of earned) {
    if (inRange !== 0 || thisMonth !== 0 || yearToDate !== 0) others.add(currency);
  }
  for (const row of earnedByMonth) if (row.earned !== 0) others.add(row.currency);
  for (const row of balances) if (row.amount !== 0) others.add(row.currency);
  others.delete(frame.currency);
  return [frame.currency, ...[...others].sort()];
}

function total<Row>(rows: readonly Row[], amount: (row: Row) => number, condition: (row: Row) => boolean): number {
  return rows.reduce((sum, row) => (condition(row) ? sum + amount(row) : sum), 0);
}

function earningsIn(currency: Currency, { earned, balances }: Sums): DashboardBody['earnings'][number] {
  const money = (amount: number): Money => ({ amount, currency });
  const ours = (row: { currency: Currency }) => row.currency === currency;
  const standing = (...statuses: BalanceRow['status'][]) =>
    money(
      total(
        balances,
        (row) => row.amount,
        (row) => ours(row) && statuses.includes(row.status),
      ),
    );
  return {
    currency,
    thisMonth: money(total(earned, (row) => row.thisMonth, ours)),
    yearToDate: money(total(earned, (row) => row.yearToDate, ours)),
    inRange: money(total(earned, (row) => row.inRange, ours)),
    pending: standing('pending'),
    payable: standing('payable', 'in_payout'),
    paid: standing('paid'),
  };
}

function countIn({ pipeline }: Sums, status: string): number {
  return pipeline.find((row) => row.status === status)?.count ?? 0;
}

function referralFigures(sums: Sums): DashboardBody['referrals'] {
  const submitted = sums.submitted.reduce((sum, row) => sum + row.submitted, 0);
  const converted = sums.submitted.reduce((sum, row) => sum + row.converted, 0);
  const active = countIn(sums, 'new') + countIn(sums, 'qualified');
  return { active, submitted, converted, conversionRate: shareOf(converted, submitted) };
}

function series(sums: Sums, currencies: readonly Currency[]): DashboardBody['series'] {
  return monthsEnding(sums.frame.to, MONTHS).map((month) => {
    const counts = sums.submittedByMonth.find((row) => row.month === month);
    const earnedIn = (currency: Currency) =>
      sums.earnedByMonth.find((row) => row.month === month && row.currency === currency)?.earned ?? 0;
    return {
      month,
      submitted: counts?.submitted ?? 0,
      converted: counts?.converted ?? 0,
      earned: currencies.map((currency) => ({ amount: earnedIn(currency), currency })),
    };
  });
}

/** A source may earn in the range by what was submitted before it; such come last. */
function topSources(sums: Sums, currencies: readonly Currency[]): DashboardBody['topSources'] {
  const sources = new Set([...sums.submitted, ...sums.earned.filter((row) => row.inRange !== 0)].map((r) => r.source));
  return [...sources]
    .map((source) => {
      const counts = sums.submitted.find((row) => row.source === source);
      const earnedIn = (currency: Currency) =>
        sums.earned.find((row) => row.source === source && row.currency === currency)?.inRange ?? 0;
      return {
        source,
        submitted: counts?.submitted ?? 0,
        converted: counts?.converted ?? 0,
        earned: currencies.map((currency) => ({ amount: earnedIn(currency), currency })),
      };
    })
    .filter((row) => row.submitted > 0 || row.earned.some(({ amount }) => amount !== 0))
    .sort((a, b) => b.submitted - a.submitted || b.converted - a.converted || a.source.localeCompare(b.source))
    .slice(0, MOST_SOURCES);
}
