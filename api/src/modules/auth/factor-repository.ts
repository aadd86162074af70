/** The SQL of second factors: the secret of time-based codes (sealed), recovery codes (hashed), passkeys. */
import { authPasskeys, authTwoFactors } from '../../db/schema/people.ts';
import { columns, insert, sql, update } from '../../db/statement.ts';

export type TwoFactorRow = typeof authTwoFactors.$inferSelect;
export type PasskeyRow = typeof authPasskeys.$inferSelect;

/** Held until the transaction ends, so that of two with the same code one gets in. */
export function lockTwoFactorRow(userId: string) {
  return sql<TwoFactorRow>`select ${columns(authTwoFactors)} from auth_two_factors
    where user_id = ${userId} and confirmed_at is not null for update`;
}

export function upsertTwoFactorRow(row: TwoFactorRow) {
  return sql`${insert(authTwoFactors, row)}
    on conflict (user_id) do update set secret = excluded.secret, backup_codes = excluded.backup_codes,
      confirmed_at = excluded.confirmed_at, last_step = excluded.last_step, updated_at = excluded.updated_at`;
}

export function updateTwoFactorRow(row: TwoFactorRow, set: Partial<TwoFactorRow>) {
  return update(authTwoFactors, set, sql`id = ${row.id}`);
}

export function deleteTwoFactorRow(userId: string) {
  return sql`delete from auth_two_factors where user_id = ${userId}`;
}

export function listPasskeyRows(userId: string) {
  return sql<PasskeyRow>`select ${columns(authPasskeys)} from auth_passkeys
    where user_id = ${userId} order by created_at, id`;
}

export function findPasskeyRow(credentialId: string) {
  return sql<PasskeyRow>`select ${columns(authPasskeys)} from auth_passkeys where credential_id = ${credentialId}`;
}

export function insertPasskeyRow(row: PasskeyRow) {
  return insert(authPasskeys, row);
}

export function updatePasskeyRow(id: string, userId: string, set: Partial<PasskeyRow>) {
  return update(authPasskeys, set, sql`id = ${id} and user_id = ${userId}`);
}

export function deletePasskeyRow(id: string, userId: string) {
  return sql<PasskeyRow>`delete from auth_passkeys
    where id = ${id} and user_id = ${userId} returning ${columns(authPasskeys)}`;
}
