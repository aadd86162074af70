/**
 * The SQL of the dashboard: ranges of the counters' primary keys, never of what they count. The days of "today" and of
 * the range hang on the programme's zone, so each statement takes them from its row: all go in one round trip.
 */
import type { Day } from '../../core/dates.ts';
import type { Currency } from '../../core/money.ts';
import type { REFERRAL_SOURCES, REFERRAL_STATUSES } from '../../db/schema/pipeline.ts';
import { equals, raw, sql, where } from '../../db/statement.ts';
import type { Period } from './rules.ts';

type Source = (typeof REFERRAL_SOURCES)[number];

export interface Scope {
  partnerId: string;
  now: Date;
  from: Day | undefined;
  to: Day | undefined;
  period?: Period | undefined;
  source?: Source | undefined;
}

/** `from` and `to` as given, by the period or by default; today, the stretch of the same length before, the months of the series. */
function frame({ now, from, to, period }: Scope) {
  return sql`frame as (
    select zone, today, from_day, to_day,
      from_day - 1 - (to_day - from_day) as before_from, from_day - 1 as before_to,
      date_trunc('month', today::timestamp)::date as month_start,
      date_trunc('year', today::timestamp)::date as year_start,
      (date_trunc('month', to_day::timestamp) - interval '11 months')::date as series_start,
      (date_trunc('month', to_day::timestamp) + interval '1 month - 1 day')::date as series_end
    from (
      select zone, today, to_day, coalesce(${from ?? null}::date, (case ${period ?? null}::text
          when 'this_month' then date_trunc('month', to_day::timestamp)
          when 'last_month' then date_trunc('month', to_day::timestamp)
          when 'last_3_months' then date_trunc('month', to_day::timestamp) - interval '2 months'
          when 'this_year' then date_trunc('year', to_day::timestamp)
          else date_trunc('month', to_day::timestamp) - interval '11 months' end)::date) as from_day
      from (
        select time_zone as zone, today, coalesce(${to ?? null}::date,
            case when ${period ?? null}::text = 'last_month'
              then date_trunc('month', today::timestamp)::date - 1 else today end) as to_day
        from (select time_zone, (${now.toISOString()}::timestamptz at time zone time_zone)::date as today from programme) p
      ) with_to
    ) with_from)`;
}

export interface FrameRow {
  zone: string;
  currency: Currency;
  today: Day;
  from: Day;
  to: Day;
  beforeFrom: Day;
  beforeTo: Day;
}

/** The partner's currency and the days that the other statements go by; no row for an unknown partner. */
export function frameRow(scope: Scope) {
  return sql<FrameRow>`with ${frame(scope)}
    select f.zone, p.currency, f.today, f.from_day as "from", f.to_day as "to",
      f.before_from as "beforeFrom", f.before_to as "beforeTo"
    from partners p cross join frame f where p.id = ${scope.partnerId}`;
}

/** The range and the series' months in one stretch, the present year in another; whoever asks for long ago reads no more. */
const WANTED_DAYS = raw(`(
  c.day between (select least(from_day, series_start) from frame) and (select series_end from frame)
  or c.day between (select year_start from frame) and (select today from frame))`);
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
  return sql<EarnedRow>`with ${frame(scope)}
    select to_char(${MONTH}, 'YYYY-MM') as month, c.currency, c.source, sum(c.earned)::bigint as earned,
      coalesce(sum(c.earned) filter (where c.day between f.from_day and f.to_day), 0)::bigint as "inRange",
      coalesce(sum(c.earned) filter (where c.day between f.month_start and f.today), 0)::bigint as "thisMonth",
      coalesce(sum(c.earned) filter (where c.day between f.year_start and f.today), 0)::bigint as "yearToDate"
    from earning_days c cross join frame f
    ${countersOf(scope)} and ${WANTED_DAYS}
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
  return sql<SubmittedRow>`with ${frame(scope)}
    select to_char(${MONTH}, 'YYYY-MM') as month, c.source,
      sum(c.submitted)::bigint as submitted, sum(c.converted)::bigint as converted,
      coalesce(sum(c.submitted) filter (where c.day between f.from_day and f.to_day), 0)::bigint as "submittedInRange",
      coalesce(sum(c.converted) filter (where c.day between f.from_day and f.to_day), 0)::bigint as "convertedInRange"
    from referral_days c cross join frame f
    ${countersOf(scope)}
      and c.day between (select least(from_day, series_start) from frame) and (select series_end from frame)
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
  const days = raw('c.day between (select before_from from frame) and (select before_to from frame)');
  return sql<BeforeRow>`with ${frame(scope)}
    select c.currency, sum(c.earned)::bigint as earned, 0::bigint as submitted, 0::bigint as converted
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
