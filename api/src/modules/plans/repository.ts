/** The SQL of plans. Only the programme reads them. */
import type { Day } from '../../core/dates.ts';
import { plans } from '../../db/schema/programme.ts';
import { columns, equals, insert, raw, sql, update, where } from '../../db/statement.ts';
import { keyset, type PageInput } from '../../platform/page.ts';
import type { PlanRow, Tier } from './schemas.ts';

const COLUMNS = columns(plans, 'p');

export interface PlanFilter {
  tier?: Tier | undefined;
  on?: Day | undefined;
  archived: boolean;
}

export function listPlanRows(filter: PlanFilter, page: PageInput) {
  const { condition, tail } = keyset(page, 'p.created_at', 'timestamptz', 'p.id');
  const conditions = [
    equals('p.tier', filter.tier),
    filter.archived ? raw('p.archived_at is not null') : raw('p.archived_at is null'),
    filter.on === undefined ? undefined : inForceOn(filter.on),
    condition,
  ];
  return sql<PlanRow>`select ${COLUMNS} from plans p ${where(conditions)} ${tail}`;
}

/** The version of its tier that began last by `day`. */
function inForceOn(day: Day) {
  return sql`p.archived_at is null and p.valid_from <= ${day} and not exists (
    select 1 from plans later where later.tier = p.tier and later.archived_at is null
      and later.valid_from > p.valid_from and later.valid_from <= ${day})`;
}

export function findPlanInForce(tier: Tier, day: Day) {
  return sql<PlanRow>`select ${COLUMNS} from plans p
    where p.tier = ${tier} and p.valid_from <= ${day} and p.archived_at is null
    order by p.valid_from desc limit 1`;
}

export function findPlanRow(id: string) {
  return sql<PlanRow>`select ${COLUMNS} from plans p where p.id = ${id}`;
}

export function lockPlanRow(id: string) {
  return sql<PlanRow>`${findPlanRow(id)} for update`;
}

/** One at a time numbers the versions of a tier. */
export function lockTier(tier: Tier) {
  return sql`select pg_advisory_xact_lock(hashtextextended(${`plans ${tier}`}, 0))`;
}

export function lastVersionOf(tier: Tier) {
  return sql<{ last: number }>`select coalesce(max(plan_version), 0) as last from plans where tier = ${tier}`;
}

export function planUsed(id: string) {
  return sql<{ used: boolean }>`select exists (select 1 from projects where plan_id = ${id}) as used`;
}

export function insertPlanRow(row: PlanRow) {
  return insert(plans, row);
}

/** Sets fields and raises the row's version (the ETag, not the plan's own). */
export function updatePlanRow(row: PlanRow, set: Partial<PlanRow>) {
  return update(plans, { ...set, version: row.version + 1 }, sql`id = ${row.id} and version = ${row.version}`);
}
