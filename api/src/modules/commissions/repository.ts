/** The SQL of commissions. */
import type { Day } from '../../core/dates.ts';
import { commissions } from '../../db/schema/pipeline.ts';
import { columns, equals, insert, raw, sql, update, where } from '../../db/statement.ts';
import { keyset, type PageInput } from '../../platform/page.ts';
import type { CommissionRow } from './schemas.ts';

const COLUMNS = columns(commissions);

export interface CommissionFilter {
  partnerId?: string | undefined;
  projectId?: string | undefined;
  referralId?: string | undefined;
  /** `due`: payable or in a payout. */
  status?: string | undefined;
  source?: string | undefined;
  currency?: string | undefined;
  earnedFrom?: string | undefined;
  earnedTo?: string | undefined;
}

export function listCommissionRows(filter: CommissionFilter, page: PageInput) {
  const { condition, tail } = keyset(page, 'earned_on', 'date');
  const conditions = [
    equals('partner_id', filter.partnerId),
    equals('project_id', filter.projectId),
    equals('referral_id', filter.referralId),
    filter.status === 'due' ? raw("status in ('payable', 'in_payout')") : equals('status', filter.status),
    filter.source === undefined
      ? undefined
      : sql`exists (select 1 from projects p where p.partner_id = commissions.partner_id
          and p.id = commissions.project_id and p.source = ${filter.source})`,
    equals('currency', filter.currency),
    filter.earnedFrom === undefined ? undefined : sql`earned_on >= ${filter.earnedFrom}`,
    filter.earnedTo === undefined ? undefined : sql`earned_on <= ${filter.earnedTo}`,
    condition,
  ];
  return sql<CommissionRow>`select ${COLUMNS} from commissions ${where(conditions)} ${tail}`;
}

export function findCommissionRow(id: string, partnerId: string | undefined) {
  return sql<CommissionRow>`select ${COLUMNS} from commissions ${where([sql`id = ${id}`, equals('partner_id', partnerId)])}`;
}

export function lockCommissionRow(id: string) {
  return sql<CommissionRow>`${findCommissionRow(id, undefined)} for update`;
}

export function insertCommissionRow(row: CommissionRow) {
  return insert(commissions, row);
}

export function updateCommissionRow(row: CommissionRow, set: Partial<CommissionRow>) {
  return update(
    commissions,
    { ...set, version: row.version + 1 },
    sql`id = ${row.id} and partner_id = ${row.partnerId} and version = ${row.version}`,
  );
}

/** Makes payable at most `most` of those whose hold has ended by `today`, the longest due first; leaves alone what another holds. */
export function releaseDueRows(today: Day, now: Date, most: number) {
  return sql<CommissionRow>`update commissions
    set status = 'payable', version = version + 1, updated_at = ${now.toISOString()}
    where id in (
      select id from commissions where status = 'pending' and payable_on <= ${today}
        order by payable_on, id limit ${most} for update skip locked
    ) returning ${COLUMNS}`;
}
