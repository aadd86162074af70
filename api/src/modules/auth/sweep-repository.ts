/** The SQL of what the door forgets. */
import { sql } from '../../db/statement.ts';

/** `before`: what has not been used or tried since does not count any more. `most`: of each, at a time. */
export function sweepStatements(now: Date, before: Date, most: number) {
  return [
    sql`delete from auth_sessions where id in (
      select id from auth_sessions where expires_at <= ${now} or last_seen_at <= ${before} limit ${most}) returning 1`,
    sql`delete from auth_verifications where id in (
      select id from auth_verifications where expires_at <= ${now} limit ${most}) returning 1`,
    sql`delete from auth_devices where id in (
      select id from auth_devices where expires_at <= ${now} limit ${most}) returning 1`,
    sql`delete from throttles where bucket in (
      select bucket from throttles where last_at < ${before} and (blocked_until is null or blocked_until <= ${now})
        limit ${most}) returning 1`,
  ];
}
