/** The SQL of widget sessions. */
import { widgetSessions } from '../../db/schema/access.ts';
import { columns, equals, insert, sql, update, where } from '../../db/statement.ts';
import { keyset, type PageInput } from '../../platform/page.ts';
import type { WidgetSessionRow } from './schemas.ts';

const COLUMNS = columns(widgetSessions);

export function listWidgetSessionRows(partnerId: string | undefined, page: PageInput) {
  const { condition, tail } = keyset(page, 'created_at', 'timestamptz');
  return sql<WidgetSessionRow>`select ${COLUMNS} from widget_sessions ${where([equals('partner_id', partnerId), condition])} ${tail}`;
}

export function findWidgetSessionRow(id: string, partnerId: string | undefined) {
  return sql<WidgetSessionRow>`select ${COLUMNS} from widget_sessions ${where([sql`id = ${id}`, equals('partner_id', partnerId)])}`;
}

export function lockWidgetSessionRow(id: string, partnerId: string | undefined) {
  return sql<WidgetSessionRow>`${findWidgetSessionRow(id, partnerId)} for update`;
}

export function insertWidgetSessionRow(row: WidgetSessionRow) {
  return insert(widgetSessions, row);
}

export function updateWidgetSessionRow(row: WidgetSessionRow, set: Partial<WidgetSessionRow>) {
  const condition = sql`id = ${row.id} and partner_id is not distinct from ${row.partnerId} and version = ${row.version}`;
  return update(widgetSessions, { ...set, version: row.version + 1 }, condition);
}

export function deleteSessionsExpiredBefore(instant: Date, most: number) {
  return sql`delete from widget_sessions
    where id in (select id from widget_sessions where expires_at < ${instant} limit ${most}) returning 1`;
}
