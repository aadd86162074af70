/**
 * The SQL of the activity feed. The order is that of position, which stays inside: cursors and stream ids are event ids,
 * and are looked up under the reader's own rights.
 */
import { events } from '../../db/schema/record.ts';
import { columns, equals, raw, type sql as Sql, sql, where } from '../../db/statement.ts';
import type { EventRow } from './schemas.ts';

type Fragment = ReturnType<typeof Sql>;

const COLUMNS = columns(events);
const NEWEST_FIRST = raw('order by position desc');

export interface EventFilter {
  /** Whose activity; undefined: everybody's, and the programme's own. */
  partnerId: string | undefined;
  /** Which audiences the reader belongs to. */
  audiences: readonly ('partner' | 'staff')[];
  type?: string | undefined;
  /** The event after which the page begins. */
  after?: string | undefined;
}

/** The latest events first. */
export function listEventRows(filter: EventFilter, limit: number) {
  const { partnerId, audiences, type } = filter;
  const after = filter.after === undefined ? undefined : sql`position < ${positionOf(filter.after, filter)}`;
  const conditions = [equals('type', type), after];
  const tail = sql`${NEWEST_FIRST} limit ${limit}`;
  const part = (audience: string) =>
    sql<EventRow>`select ${COLUMNS} from events
      ${where([equals('partner_id', partnerId), equals('audience', audience), ...conditions])} ${tail}`;
  const [only, other] = audiences;
  if (partnerId !== undefined && only !== undefined && other === undefined) return part(only);
  if (partnerId === undefined && type !== undefined) {
    // By `=` the planner may hope that any type comes up soon and walk the whole log for a rare one; this order has
    // but one index.
    const ofType = where([sql`type between ${type} and ${type}`, after]);
    return sql<EventRow>`select ${COLUMNS} from events ${ofType} order by type, position desc limit ${limit}`;
  }
  if (partnerId === undefined) return sql<EventRow>`select ${COLUMNS} from events ${where(conditions)} ${tail}`;
  // The index holds one audience after the other: each side reads no more than a page of it.
  return sql<EventRow>`select * from ((${part('partner')}) union all (${part('staff')})) as page ${tail}`;
}

/** The position of an event that the reader may see, or null. */
function positionOf(id: string, { partnerId, audiences }: EventFilter): Fragment {
  const audience = audiences.length === 1 ? audiences[0] : undefined;
  return sql`(select position from events
    ${where([sql`id = ${id}`, equals('partner_id', partnerId), equals('audience', audience)])})`;
}
