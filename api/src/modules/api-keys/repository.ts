/** The SQL of API keys. A partner's own id narrows every statement; row-level security is the second lock. */
import { apiKeys } from '../../db/schema/access.ts';
import { columns, equals, insert, sql, update, where } from '../../db/statement.ts';
import { keyset, type PageInput } from '../../platform/page.ts';
import type { ApiKeyRow } from './schemas.ts';

const COLUMNS = columns(apiKeys);

export interface ApiKeyFilter {
  /** The partner that asks; undefined: the programme. */
  own?: string | undefined;
  partnerId?: string | undefined;
  kind?: string | undefined;
}

export function listApiKeyRows(filter: ApiKeyFilter, page: PageInput) {
  const { condition, tail } = keyset(page, 'created_at', 'timestamptz');
  const conditions = [
    equals('partner_id', filter.own),
    equals('partner_id', filter.partnerId),
    equals('kind', filter.kind),
    condition,
  ];
  return sql<ApiKeyRow>`select ${COLUMNS} from api_keys ${where(conditions)} ${tail}`;
}

/** `own` is the partner that asks, undefined for the programme. */
export function findApiKeyRow(id: string, own: string | undefined) {
  return sql<ApiKeyRow>`select ${COLUMNS} from api_keys ${where([sql`id = ${id}`, equals('partner_id', own)])}`;
}

export function lockApiKeyRow(id: string, own: string | undefined) {
  return sql<ApiKeyRow>`${findApiKeyRow(id, own)} for update`;
}

export function insertApiKeyRow(row: ApiKeyRow) {
  return insert(apiKeys, row);
}

export function updateApiKeyRow(row: ApiKeyRow, set: Partial<ApiKeyRow>) {
  return update(apiKeys, { ...set, version: row.version + 1 }, sql`id = ${row.id} and version = ${row.version}`);
}
