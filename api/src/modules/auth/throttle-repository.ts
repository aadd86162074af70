/**
 * The SQL of what slows guessing down. An attempt is charged before it is judged and given back when it was right, so
 * that many at once count as many.
 */
import { sql } from '../../db/statement.ts';

/** Failures that cost nothing: people mistype. Behind one address there may be many people. */
const FREE = 5;
const FREE_PER_ADDRESS = 20;
const LONGEST_S = 900;
/** After so long without an attempt the count begins anew. */
const FORGET = '24 hours';

/**
 * Charges an attempt to each bucket, or to none while one of them is blocked. After the free failures each doubles how
 * long the next one has to wait: 1 s, 2 s, … up to fifteen minutes. Answers the buckets that were charged.
 */
export function chargeAttempt(buckets: readonly string[], now: Date) {
  return sql<{ bucket: string }>`insert into throttles as t (bucket, failures, blocked_until, last_at)
    select bucket, 1, null, ${now}::timestamptz from unnest(${buckets}::text[]) as bucket
      where not exists (select 1 from throttles b where b.bucket = any(${buckets}::text[]) and b.blocked_until > ${now})
      order by bucket
    on conflict (bucket) do update set
      failures = case when t.last_at < ${now}::timestamptz - ${FORGET}::interval then 1 else t.failures + 1 end,
      blocked_until = case
        when t.last_at < ${now}::timestamptz - ${FORGET}::interval then null
        when t.failures + 1 <= (case when t.bucket like 'address %' then ${FREE_PER_ADDRESS}::integer else ${FREE}::integer end) then null
        else ${now}::timestamptz + interval '1 second' * least(${LONGEST_S}::integer, power(2, least(16, t.failures
          - (case when t.bucket like 'address %' then ${FREE_PER_ADDRESS}::integer else ${FREE}::integer end)))) end,
      last_at = excluded.last_at
      where t.blocked_until is null or t.blocked_until <= ${now}
    returning t.bucket`;
}

/** Until when the longest of the buckets is blocked. */
export function findBlock(buckets: readonly string[], now: Date) {
  return sql<{ until: Date | null }>`select max(blocked_until) as until from throttles
    where bucket = any(${buckets}::text[]) and blocked_until > ${now}`;
}

/** The attempt was right: it is taken back. What was failed before stays, or one who knows one account could guess at others. */
export function refundAttempt(bucket: string) {
  return sql`update throttles set failures = greatest(0, failures - 1), blocked_until = null where bucket = ${bucket}`;
}

/** The right person came: their own count begins anew. */
export function forgetAttempts(bucket: string) {
  return sql`delete from throttles where bucket = ${bucket}`;
}
