/** The SQL of the dashboard: ranges of the counters' primary keys, never of what they count. */
import type { Day } from '../../core/dates.ts';
import type { Currency } from '../../core/money.ts';
import type { REFERRAL_SOURCES, REFERRAL_STATUSES } from '../../db/schema/pipeline.ts';
import { equals, join, raw, sql, where } from '../../db/statement.ts';
import { type Frame, rangeAndSeries, stretchesOf } from './frame.ts';

type Source = (typeof REFERRAL_SOURCES)[number];

export interface Scope {
  partnerId: string;
  frame: Frame;
  source?: Source | undefined;
}

export interface HeadRow {
  zone: string;
  currency: Currency;
}

/** The zone by which days are counted and the partner's currency; no row for an unknown partner. */
export function headRow({ partnerId }: Scope) {
  return sql<HeadRow>`select g.time_zone as zone, p.currency
    from partners p cross join programme g where p.id = ${partnerId}`;
}

/** Whether the counter's day lies within; `days` is a first and a last one. */
const within = (days: readonly [Day, Day]) => sql`c.day between ${days[0]} and ${days[1]}`;
const MONTH = raw(`date_trunc('month', c.day::timestamp)`);

/** The partner's counters, of one source where one is asked for. */
const countersOf = ({ partnerId, source }: Scope) =>
  where([equals('c.partner_id', partnerId), equals('c.source', source)]);

export interface EarnedRow {
  month: string;
  currency: Currency;
  source: Source;
  earned: number;
  inRange: number;
  thisMonth: number;
  yearToDate: number;
}

/** What was earned, by the day on which it was. */
export function earnedSums(scope: Scope) {
  const { frame } = scope;
  return sql<EarnedRow>`select to_char(${MONTH}, 'YYYY-MM') as month, c.currency, c.source, sum(c.earned)::bigint as earned,
      coalesce(sum(c.earned) filter (where ${within([frame.from, frame.to])}), 0)::bigint as "inRange",
      coalesce(sum(c.earned) filter (where ${within(frame.thisMonth)}), 0)::bigint as "thisMonth",
      coalesce(sum(c.earned) filter (where ${within(frame.thisYear)}), 0)::bigint as "yearToDate"
    from earning_days c ${countersOf(scope)} and (${join(stretchesOf(frame).map(within), ' or ')})
    group by ${MONTH}, c.currency, c.source`;
}

export interface SubmittedRow {
  month: string;
  source: Source;
  submitted: number;
  converted: number;
  submittedInRange: number;
  convertedInRange: number;
}

/** What was submitted, and won of it, by the day on which it was submitted. */
export function submittedSums(scope: Scope) {
  const { frame } = scope;
  const inRange = within([frame.from, frame.to]);
  return sql<SubmittedRow>`select to_char(${MONTH}, 'YYYY-MM') as month, c.source,
      sum(c.submitted)::bigint as submitted, sum(c.converted)::bigint as converted,
      coalesce(sum(c.submitted) filter (where ${inRange}), 0)::bigint as "submittedInRange",
      coalesce(sum(c.converted) filter (where ${inRange}), 0)::bigint as "convertedInRange"
    from referral_days c ${countersOf(scope)} and ${within(rangeAndSeries(frame))}
    group by ${MONTH}, c.source`;
}

/** Sums of the stretch before: one row per currency, and one without for the referrals. */
export interface BeforeRow {
  currency: Currency | null;
  earned: number;
  submitted: number;
  converted: number;
}

/** What was earned and submitted in as many days before the range. */
export function sumsBefore(scope: Scope) {
  const days = within(scope.frame.before);
  return sql<BeforeRow>`select c.currency, sum(c.earned)::bigint as earned, 0::bigint as submitted, 0::bigint as converted
    from earning_days c ${countersOf(scope)} and ${days} group by c.currency
    union all
    select null, 0, coalesce(sum(c.submitted), 0)::bigint, coalesce(sum(c.converted), 0)::bigint
    from referral_days c ${countersOf(scope)} and ${days}`;
}

export interface BalanceRow {
  currency: Currency;
  status: 'pending' | 'payable' | 'in_payout' | 'paid' | 'reversed';
  amount: number;
}

/** What stands in which status now. The counters know no source: one source's is summed over its commissions. */
export function balances({ partnerId, source }: Scope) {
  if (source !== undefined) {
    return sql<BalanceRow>`select c.currency, c.status, sum(c.total)::bigint as amount
      from commissions c join projects p on p.partner_id = c.partner_id and p.id = c.project_id
      where c.partner_id = ${partnerId} and p.partner_id = ${partnerId} and p.source = ${source}
      group by c.currency, c.status`;
  }
  return sql<BalanceRow>`select currency, status, sum(amount)::bigint as amount from commission_balances
    where partner_id = ${partnerId} group by currency, status`;
}

export interface PipelineRow {
  status: (typeof REFERRAL_STATUSES)[number];
  count: number;
}

/** How many referrals stand where now; of one source by counting them. */
export function pipeline({ partnerId, source }: Scope) {
  if (source !== undefined) {
    return sql<PipelineRow>`select status, count(*)::bigint as count from referrals
      where partner_id = ${partnerId} and source = ${source} group by status`;
  }
  return sql<PipelineRow>`select status, sum(count)::bigint as count from pipeline_counts
    where partner_id = ${partnerId} group by status`;
}
