/** The SQL of people at the door and of their sessions. Secrets stand in it as hashes only. */
import { authAccounts, authDevices, authSessions, signIns, users } from '../../db/schema/people.ts';
import { columns, insert, sql, update } from '../../db/statement.ts';

export type UserRow = typeof users.$inferSelect;
export type AuthSessionRow = typeof authSessions.$inferSelect;
export type DeviceRow = typeof authDevices.$inferSelect;
export type SignInRow = typeof signIns.$inferSelect;

/** A user with all that the door has to know of them. */
export interface PersonRow extends UserRow {
  companyName: string | null;
  partnerStatus: string | null;
  partnerArchivedAt: Date | null;
  /** Of the password; null: there is none. */
  passwordHash: string | null;
  passwordChangedAt: Date | null;
  /** Since when time-based codes are asked for; null: they are not. */
  totpSince: Date | null;
  recoveryCodes: number;
  passkeys: number;
}

/** Passwords stand under this provider, one a user. */
export const PASSWORD_PROVIDER = 'credential';

function selectPerson(condition: ReturnType<typeof sql>) {
  return sql<PersonRow>`select ${columns(users, 'u')}, p.company_name as "companyName", p.status as "partnerStatus",
      p.archived_at as "partnerArchivedAt", a.password as "passwordHash", a.updated_at as "passwordChangedAt",
      t.confirmed_at as "totpSince", coalesce(jsonb_array_length(t.backup_codes::jsonb), 0) as "recoveryCodes",
      (select count(*) from auth_passkeys k where k.user_id = u.id)::integer as "passkeys"
    from users u
      left join partners p on p.id = u.partner_id
      left join auth_accounts a on a.user_id = u.id and a.provider_id = ${PASSWORD_PROVIDER}
      left join auth_two_factors t on t.user_id = u.id and t.confirmed_at is not null
    where u.removed_at is null and ${condition}`;
}

export const findPersonByEmail = (email: string) => selectPerson(sql`u.email = ${email}`);
export const findPersonById = (id: string) => selectPerson(sql`u.id = ${id}`);
export const findPersonBySession = (tokenHash: string) =>
  selectPerson(sql`u.id = (select user_id from auth_sessions where token_hash = ${tokenHash})`);

/** Makes changes of one person's factors go one after the other; held until the transaction ends. */
export function holdPerson(id: string) {
  return sql`select pg_advisory_xact_lock(hashtextextended(${`person ${id}`}, 0))`;
}

export function updateUserRow(row: { id: string }, set: Partial<UserRow>) {
  return update(users, set, sql`id = ${row.id} and removed_at is null`);
}

export function insertUserRow(row: UserRow) {
  return insert(users, row);
}

/** The session of a cookie, if it has not run out. */
export function findSessionRow(tokenHash: string, now: Date, seenAfter: Date) {
  return sql<AuthSessionRow>`select ${columns(authSessions)} from auth_sessions
    where token_hash = ${tokenHash} and expires_at > ${now} and last_seen_at > ${seenAfter}`;
}

export function listSessionRows(userId: string, now: Date, seenAfter: Date) {
  return sql<AuthSessionRow>`select ${columns(authSessions)} from auth_sessions
    where user_id = ${userId} and expires_at > ${now} and last_seen_at > ${seenAfter}
    order by last_seen_at desc, id desc`;
}

export function insertSessionRow(row: AuthSessionRow) {
  return insert(authSessions, row);
}

export function touchSessionRow(id: string, set: Partial<AuthSessionRow>) {
  return update(authSessions, set, sql`id = ${id}`);
}

export function deleteSessionRow(id: string, userId: string) {
  return sql<{ id: string }>`delete from auth_sessions where id = ${id} and user_id = ${userId} returning id`;
}

/** All sessions of a user, but the one to keep. */
export function deleteSessionRows(userId: string, keep: string | null) {
  return sql<{ id: string }>`delete from auth_sessions
    where user_id = ${userId} and id is distinct from ${keep} returning id`;
}

/** Makes or replaces a user's password. */
export function upsertPasswordRow(row: typeof authAccounts.$inferInsert) {
  return sql`${insert(authAccounts, row)}
    on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = excluded.updated_at`;
}

export function findDeviceRow(tokenHash: string, now: Date) {
  return sql<DeviceRow>`select ${columns(authDevices)} from auth_devices
    where token_hash = ${tokenHash} and expires_at > ${now}`;
}

export function insertDeviceRow(row: DeviceRow) {
  return insert(authDevices, row);
}

export function touchDeviceRow(id: string, lastUsedAt: Date) {
  return update(authDevices, { lastUsedAt }, sql`id = ${id}`);
}

export function deleteDeviceRows(userId: string) {
  return sql`delete from auth_devices where user_id = ${userId}`;
}

export function insertSignInRow(row: SignInRow) {
  return insert(signIns, row);
}

/** Whether a user has come in before, and with this browser and system. */
export function findFamiliarity(userId: string, browser: string | null, os: string | null) {
  return sql<{ before: boolean; same: boolean }>`select
      exists (select 1 from sign_ins where user_id = ${userId} and outcome = 'success' and factor <> 'reset') as before,
      exists (select 1 from sign_ins where user_id = ${userId} and outcome = 'success' and factor <> 'reset'
        and browser is not distinct from ${browser} and os is not distinct from ${os}) as same`;
}

export function findPartnerToLookAt(id: string) {
  return sql<{ id: string }>`select id from partners where id = ${id} and archived_at is null`;
}

export function programmeName() {
  return sql<{ name: string }>`select name from programme`;
}
