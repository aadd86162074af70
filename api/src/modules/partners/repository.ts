/** The SQL of partners and their terms. A partner's own id narrows every statement; row-level security is the second lock. */
import type { Day } from '../../core/dates.ts';
import { partners, partnerTerms } from '../../db/schema/programme.ts';
import { columns, equals, insert, raw, sql, update, where } from '../../db/statement.ts';
import { keyset, type PageInput } from '../../platform/page.ts';
import type { PartnerRow, Terms, TermsRow } from './schemas.ts';

const COLUMNS = columns(partners);

export interface PartnerFilter {
  id?: string | undefined;
  tier?: string | undefined;
  status?: string | undefined;
  externalId?: string | undefined;
  companyName?: string | undefined;
  archived: boolean;
}

export function listPartnerRows(filter: PartnerFilter, page: PageInput) {
  const { condition, tail } = keyset(page, 'created_at', 'timestamptz');
  const conditions = [
    equals('id', filter.id),
    equals('tier', filter.tier),
    equals('status', filter.status),
    equals('external_id', filter.externalId),
    equals('company_name', filter.companyName),
    filter.archived ? raw('archived_at is not null') : raw('archived_at is null'),
    condition,
  ];
  return sql<PartnerRow>`select ${COLUMNS} from partners ${where(conditions)} ${tail}`;
}

/** `own` is the partner that asks, undefined for the programme. */
export function findPartnerRow(id: string, own: string | undefined) {
  const conditions = [sql`id = ${id}`, own === undefined || own === id ? undefined : raw('false')];
  return sql<PartnerRow>`select ${COLUMNS} from partners ${where(conditions)}`;
}

export function lockPartnerRow(id: string, own: string | undefined) {
  return sql<PartnerRow>`${findPartnerRow(id, own)} for update`;
}

export function insertPartnerRow(row: PartnerRow) {
  return insert(partners, row);
}

/** Sets just the given fields and raises the version: a partner's own role may write no other column. */
export function updatePartnerRow(row: PartnerRow, set: Partial<PartnerRow>) {
  return update(partners, { ...set, version: row.version + 1 }, sql`id = ${row.id} and version = ${row.version}`);
}

export function insertTermsRow(row: TermsRow) {
  return insert(partnerTerms, row);
}

/**
 * The terms from `validFrom` on. A second change of the same day takes the place of the first; a day before the latest
 * (the programme's zone was moved) is taken as the latest, so that the newest change is always the last in force.
 */
export function setTermsRow(row: TermsRow) {
  return sql`insert into partner_terms as t
      (id, partner_id, valid_from, tier, commission_rate, override_rate, created_at)
    values (${row.id}, ${row.partnerId},
      greatest(${row.validFrom}::date, (select max(valid_from) from partner_terms where partner_id = ${row.partnerId})),
      ${row.tier}, ${row.commissionRate}, ${row.overrideRate}, ${row.createdAt.toISOString()})
    on conflict (partner_id, valid_from) do update
      set tier = excluded.tier, commission_rate = excluded.commission_rate, override_rate = excluded.override_rate`;
}

/** The latest terms that began by `day`; before the first, the first. */
export function findTermsOn(partnerId: string, day: Day) {
  return sql<Terms>`select tier, commission_rate as "commissionRate", override_rate as "overrideRate" from partner_terms
    where partner_id = ${partnerId}
    order by (valid_from <= ${day}) desc,
      case when valid_from <= ${day} then valid_from end desc, valid_from asc
    limit 1`;
}
