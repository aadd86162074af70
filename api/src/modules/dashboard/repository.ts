/**
 * The SQL of the dashboard: ranges of the counters' primary keys, never of what they count. The days of "today" and of
 * the range hang on the programme's zone, so each statement takes them from its row: all go in one round trip.
 */
import type { Day } from '../../core/dates.ts';
import type { Currency } from '../../core/money.ts';
import type { REFERRAL_SOURCES, REFERRAL_STATUSES } from '../../db/schema/pipeline.ts';
import { raw, sql } from '../../db/statement.ts';

export interface Scope {
  partnerId: string;
  now: Date;
  from: Day | undefined;
  to: Day | undefined;
}

type Source = (typeof REFERRAL_SOURCES)[number];

/** `from` and `to` as given or by default, today, and the whole months of the series. */
function frame({ now, from, to }: Scope) {
  return sql`frame as (
    select zone, today, from_day, to_day,
      date_trunc('month', today::timestamp)::date as month_start,
      date_trunc('year', today::timestamp)::date as year_start,
      (date_trunc('month', to_day::timestamp) - interval '11 months')::date as series_start,
      (date_trunc('month', to_day::timestamp) + interval '1 month - 1 day')::date as series_end
    from (
      select zone, today, to_day,
        coalesce(${from ?? null}::date, (date_trunc('month', to_day::timestamp) - interval '11 months')::date) as from_day
      from (
        select time_zone as zone, today, coalesce(${to ?? null}::date, today) as to_day
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
}

/** The partner's currency and the days that the other statements go by; no row for an unknown partner. */
export function frameRow(scope: Scope) {
  return sql<FrameRow>`with ${frame(scope)}
    select f.zone, p.currency, f.today, f.from_day as "from", f.to_day as "to"
    from partners p cross join frame f where p.id = ${scope.partnerId}`;
}

/** The range and the series' months in one stretch, the present year in another; whoever asks for long ago reads no more. */
const WANTED_DAYS = raw(`(
  c.day between (select least(from_day, series_start) from frame) and (select series_end from frame)
  or c.day between (select year_start from frame) and (select today from frame))`);
const MONTH = raw(`date_trunc('month', c.day::timestamp)`);

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
    where c.partner_id = ${scope.partnerId} and ${WANTED_DAYS}
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
    where c.partner_id = ${scope.partnerId}
      and c.day between (select least(from_day, series_start) from frame) and (select series_end from frame)
    group by ${MONTH}, c.source`;
}

export interface BalanceRow {
  currency: Currency;
  status: 'pending' | 'payable' | 'in_payout' | 'paid' | 'reversed';
  amount: number;
}

export function balances({ partnerId }: Scope) {
  return sql<BalanceRow>`select currency, status, sum(amount)::bigint as amount from commission_balances
    where partner_id = ${partnerId} group by currency, status`;
}

export interface PipelineRow {
  status: (typeof REFERRAL_STATUSES)[number];
  count: number;
}

export function pipeline({ partnerId }: Scope) {
  return sql<PipelineRow>`select status, sum(count)::bigint as count from pipeline_counts
    where partner_id = ${partnerId} group by status`;
}
