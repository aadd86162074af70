/** The SQL of API keys. */
import { apiKeys } from '../../db/schema/access.ts';
import { columns, equals, insert, sql, update, where } from '../../db/statement.ts';
import { keyset, type PageInput } from '../../platform/page.ts';
import type { ApiKeyRow } from './schemas.ts';

const COLUMNS = columns(apiKeys);

export function listApiKeyRows(filter: { partnerId?: string | undefined; kind?: string | undefined }, page: PageInput) {
  const { condition, tail } = keyset(page, 'created_at', 'timestamptz');
  const conditions = [equals('partner_id', filter.partnerId), equals('kind', filter.kind), condition];
  return sql<ApiKeyRow>`select ${COLUMNS} from api_keys ${where(conditions)} ${tail}`;
}

export function findApiKeyRow(id: string) {
  return sql<ApiKeyRow>`select ${COLUMNS} from api_keys where id = ${id}`;
}

export function lockApiKeyRow(id: string) {
  return sql<ApiKeyRow>`${findApiKeyRow(id)} for update`;
}

export function insertApiKeyRow(row: ApiKeyRow) {
  return insert(apiKeys, row);
}

export function updateApiKeyRow(row: ApiKeyRow, set: Partial<ApiKeyRow>) {
  return update(apiKeys, { ...set, version: row.version + 1 }, sql`id = ${row.id} and version = ${row.version}`);
}
