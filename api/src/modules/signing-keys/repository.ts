/** The SQL of signing keys. */
import { signingKeys } from '../../db/schema/access.ts';
import { columns, insert, raw, sql, where } from '../../db/statement.ts';
import { keyset, type PageInput } from '../../platform/page.ts';
import type { SigningKeyRow } from './schemas.ts';

const COLUMNS = columns(signingKeys);

export function listSigningKeyRows(page: PageInput) {
  const { condition, tail } = keyset(page, 'created_at', 'timestamptz');
  return sql<SigningKeyRow>`select ${COLUMNS} from signing_keys ${where([condition])} ${tail}`;
}

export function currentSigningKeyRow() {
  return sql<SigningKeyRow>`select ${COLUMNS} from signing_keys where retired_at is null order by created_at desc limit 1`;
}

export function insertSigningKeyRow(row: SigningKeyRow) {
  return insert(signingKeys, row);
}

/** Serialises rotations: the lock lasts for the transaction. */
export function lockSigningKeys() {
  return sql`select pg_advisory_xact_lock(hashtextextended('signing_keys', 0))`;
}

export function retireSigningKeyRows(at: Date, except: string) {
  return sql`update signing_keys set retired_at = ${at} where retired_at is null and id <> ${except}`;
}

/** The public halves that verify tokens; anyone may ask. */
export function publicSigningKeys() {
  return sql<{
    id: string;
    jwk: Record<string, string>;
  }>`select id, public_jwk as jwk from ${raw('siso_public_keys()')}`;
}
