/** The SQL of referrals. Every statement filters by partner where one is known; row-level security is the second lock. */
import { referralStatusChanges, referrals } from '../../db/schema/pipeline.ts';
import { columns, equals, insert, raw, sql, update, where } from '../../db/statement.ts';
import { keyset, type PageInput } from '../../platform/page.ts';
import type { ReferralRow, StatusChangeRow } from './schemas.ts';

const COLUMNS = columns(referrals);

export interface ReferralFilter {
  partnerId?: string | undefined;
  /** `active`: new or qualified. */
  status?: string | undefined;
  source?: string | undefined;
  externalId?: string | undefined;
  submittedFrom?: string | undefined;
  submittedTo?: string | undefined;
  /** Undefined: whether or not. */
  archived: boolean | undefined;
}

export function listReferralRows(filter: ReferralFilter, page: PageInput) {
  const { condition, tail } = keyset(page, 'submitted_at', 'timestamptz');
  const conditions = [
    equals('partner_id', filter.partnerId),
    filter.status === 'active' ? raw("status in ('new', 'qualified')") : equals('status', filter.status),
    equals('source', filter.source),
    equals('external_id', filter.externalId),
    ...submittedWithin(filter),
    filter.archived === undefined ? undefined : raw(`archived_at is ${filter.archived ? 'not null' : 'null'}`),
    condition,
  ];
  return sql<ReferralRow>`select ${COLUMNS} from referrals ${where(conditions)} ${tail}`;
}

/**
 * Days of the programme's zone. No zone is further than 14 hours from UTC, so the instants are bound as well: the list
 * goes by them, and would otherwise be read from its newest row to the days asked for.
 */
function submittedWithin({ submittedFrom: from, submittedTo: to }: ReferralFilter) {
  return [
    from === undefined
      ? undefined
      : sql`submitted_on >= ${from} and submitted_at >= ${from}::timestamp at time zone 'UTC' - interval '1 day'`,
    to === undefined
      ? undefined
      : sql`submitted_on <= ${to} and submitted_at < ${to}::timestamp at time zone 'UTC' + interval '2 days'`,
  ];
}

export function findReferralRow(id: string, partnerId: string | undefined) {
  return sql<ReferralRow>`select ${COLUMNS} from referrals ${where([sql`id = ${id}`, equals('partner_id', partnerId)])}`;
}

export function lockReferralRow(id: string, partnerId: string | undefined) {
  return sql<ReferralRow>`${findReferralRow(id, partnerId)} for update`;
}

export function insertReferralRow(row: ReferralRow) {
  return insert(referrals, row);
}

/** Sets fields and raises the version; no row where the expected version is not the present one. */
export function updateReferralRow(row: ReferralRow, set: Partial<ReferralRow>, expectedVersion = row.version) {
  return update(
    referrals,
    { ...set, version: row.version + 1 },
    sql`id = ${row.id} and partner_id = ${row.partnerId} and version = ${expectedVersion}`,
  );
}

export function insertStatusChangeRow(row: StatusChangeRow) {
  return insert(referralStatusChanges, row);
}

export function listStatusChangeRows(referral: ReferralRow, page: PageInput) {
  const { condition, tail } = keyset(page, 'created_at', 'timestamptz');
  const conditions = [sql`partner_id = ${referral.partnerId}`, sql`referral_id = ${referral.id}`, condition];
  return sql<StatusChangeRow>`select ${columns(referralStatusChanges)} from referral_status_changes ${where(conditions)} ${tail}`;
}
