/** The SQL of people. A partner's own id narrows every statement; row-level security is the second lock. */
import { users } from '../../db/schema/people.ts';
import { columns, equals, insert, raw, sql, update, where } from '../../db/statement.ts';
import { keyset, type PageInput } from '../../platform/page.ts';
import type { Rights } from '../../platform/permissions.ts';
import type { UserRow } from './schemas.ts';

const COLUMNS = columns(users);
const LIVING = raw('removed_at is null');

export interface UserFilter {
  /** The partner that asks; undefined: the programme. */
  own: string | undefined;
  /** `none`: SISO's own people. */
  partnerId?: string | undefined;
  role?: string | undefined;
  status?: string | undefined;
}

/** `partner_id = …`, or for `none` nobody's. */
export function ofPartner(partnerId: string | undefined) {
  return partnerId === 'none' ? raw('partner_id is null') : equals('partner_id', partnerId);
}

export function listUserRows(filter: UserFilter, page: PageInput) {
  const { condition, tail } = keyset(page, 'created_at', 'timestamptz');
  const conditions = [
    equals('partner_id', filter.own),
    ofPartner(filter.partnerId),
    equals('role', filter.role),
    equals('status', filter.status),
    LIVING,
    condition,
  ];
  return sql<UserRow>`select ${COLUMNS} from users ${where(conditions)} ${tail}`;
}

export function findUserRow(id: string, own: string | undefined) {
  return sql<UserRow>`select ${COLUMNS} from users ${where([sql`id = ${id}`, equals('partner_id', own), LIVING])}`;
}

export function lockUserRow(id: string, own: string | undefined) {
  return sql<UserRow>`${findUserRow(id, own)} for update`;
}

export function findUserRowByEmail(email: string, own: string | undefined) {
  return sql<{ id: string }>`select id from users ${where([sql`email = ${email}`, equals('partner_id', own), LIVING])}`;
}

/** What a person may do, as it stands now. */
export function findRights(id: string) {
  return sql<Rights>`select role, permissions from users ${where([sql`id = ${id}`, LIVING])}`;
}

export function findPersonName(id: string) {
  return sql<{ name: string }>`select name from users where id = ${id}`;
}

/** The active people of a role that somebody must hold, each locked, so that two who leave at once cannot both. */
export function lockActiveHolders(partnerId: string | null, role: string) {
  const conditions = [ofPartner(partnerId ?? 'none'), sql`role = ${role}`, sql`status = ${'active'}`, LIVING];
  return sql<{ id: string }>`select id from users ${where(conditions)} order by id for update`;
}

export function insertUserRow(row: UserRow) {
  return insert(users, row);
}

export function updateUserRow(row: UserRow, set: Partial<UserRow>) {
  return update(users, { ...set, version: row.version + 1 }, sql`id = ${row.id} and version = ${row.version}`);
}
