/** The SQL of the live stream's replay, under the reader's own rights. */
import { events } from '../../db/schema/record.ts';
import { columns, equals, sql, where } from '../../db/statement.ts';
import type { EventRow } from '../activity/index.ts';

/** A place in the log: an event that the reader may see. */
export interface Place {
  id: string;
  position: number;
  createdAt: Date;
}

/** A partner reads what is meant for it; the programme (undefined) reads all. */
function visible(partnerId: string | undefined) {
  return [equals('partner_id', partnerId), equals('audience', partnerId === undefined ? undefined : 'partner')];
}

/** The last event of all that the reader may see. */
export function latestPlace(partnerId: string | undefined) {
  return sql<Place>`select id, position, created_at as "createdAt" from events
    ${where(visible(partnerId))} order by position desc limit 1`;
}

export function findPlace(id: string, partnerId: string | undefined) {
  return sql<Place>`select id, position, created_at as "createdAt" from events
    ${where([sql`id = ${id}`, ...visible(partnerId)])}`;
}

/** What comes after a position, the earliest first. */
export function eventsAfterPosition(position: number, partnerId: string | undefined, limit: number) {
  return sql<EventRow>`select ${columns(events)} from events
    ${where([sql`position > ${position}`, ...visible(partnerId)])} order by position limit ${limit}`;
}

/** What comes after an event, the earliest first; nothing after one that the reader may not see. */
export function eventsAfterEvent(id: string, partnerId: string | undefined, limit: number) {
  const start = sql`(select position from events ${where([sql`id = ${id}`, ...visible(partnerId)])})`;
  return sql<EventRow>`select ${columns(events)} from events
    ${where([sql`position > ${start}`, ...visible(partnerId)])} order by position limit ${limit}`;
}

/** Nothing but the check of the reader's key or session, which comes before every statement. */
export function checkCredential() {
  return sql`select 1`;
}
