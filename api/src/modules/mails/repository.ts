/** The SQL of the queue of mails. */
import { mails } from '../../db/schema/people.ts';
import { insert } from '../../db/statement.ts';

export type MailRow = typeof mails.$inferSelect;

export function insertMailRow(row: typeof mails.$inferInsert) {
  return insert(mails, row);
}
