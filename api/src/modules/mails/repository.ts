/** The SQL of the queue of mails. */
import { mails } from '../../db/schema/people.ts';
import type { Brand } from '../../db/schema/programme.ts';
import { columns, insert, sql, update } from '../../db/statement.ts';

export type MailRow = typeof mails.$inferSelect;

const COLUMNS = columns(mails);

export function insertMailRow(row: typeof mails.$inferInsert) {
  return insert(mails, row);
}

/**
 * Takes at most `most` mails that are due, the longest due first, and counts a hand-over for each. Until `until` no other
 * worker takes them: if this one ends before it has said what became of them, they are due again then.
 */
export function claimDueMailRows(now: Date, until: Date, most: number) {
  const [nowText, untilText] = [now.toISOString(), until.toISOString()];
  return sql<MailRow>`update mails
    set attempts = attempts + 1, unanswered = unanswered + 1, next_attempt_at = ${untilText}, updated_at = ${nowText}
    where id in (
      select id from mails where status = 'queued' and next_attempt_at <= ${nowText}
        order by next_attempt_at limit ${most} for update skip locked
    ) returning ${COLUMNS}`;
}

/** What became of a hand-over. */
export function updateMailRow(id: string, set: Partial<MailRow>) {
  return update(mails, set, sql`id = ${id}`);
}

export interface BrandRow {
  id: string;
  companyName: string;
  brand: Brand;
}

export function brandRowsOf(partnerIds: readonly string[]) {
  return sql<BrandRow>`select id, company_name as "companyName", brand from partners where id = any(${partnerIds})`;
}

export interface QueueState {
  queued: number;
  failed: number;
}

export function queueState() {
  return sql<QueueState>`select count(*) filter (where status = 'queued')::int as queued,
    count(*) filter (where status = 'failed')::int as failed from mails where status <> 'sent'`;
}

export function deleteSettledMailsBefore(instant: Date, most: number) {
  return sql`delete from mails where id in (
      select id from mails where status <> 'queued' and updated_at < ${instant.toISOString()} limit ${most}
    ) returning 1`;
}
