/** The SQL of the audit log, to read it; every verb writes its own row: platform/record.ts. */
import { auditLog } from '../../db/schema/record.ts';
import { columns, equals, raw, type sql as Sql, sql, where } from '../../db/statement.ts';
import { keysetOfLog } from '../../platform/log-page.ts';
import type { PageInput } from '../../platform/page.ts';
import type { AuditEntryRow } from './schemas.ts';

type Fragment = ReturnType<typeof Sql>;

export interface AuditFilter {
  /** The partner that asks; undefined: the programme. */
  own: string | undefined;
  /** `none`: what concerns the programme itself. */
  partnerId?: string | undefined;
  actorId?: string | undefined;
  action?: string | undefined;
  subjectType?: string | undefined;
  subjectId?: string | undefined;
  /** When: conditions of log-page.ts. */
  within: readonly (Fragment | undefined)[];
}

/**
 * The page is cut first and named after: a person's name, or a key's, is looked up for its rows alone. Under the
 * reader's own rights: a partner learns no name of SISO's people, nor of another partner's.
 */
export function listAuditEntryRows(filter: AuditFilter, page: PageInput) {
  const { condition, tail } = keysetOfLog(page, 'audit');
  const conditions = [
    equals('partner_id', filter.own),
    filter.partnerId === 'none' ? raw('partner_id is null') : equals('partner_id', filter.partnerId),
    equals('actor_id', filter.actorId),
    equals('action', filter.action),
    equals('subject_type', filter.subjectType),
    equals('subject_id', filter.subjectId),
    ...filter.within,
    condition,
  ];
  return sql<AuditEntryRow>`select ${columns(auditLog, 'a')}, coalesce(u.name, k.name) as "actorName"
    from (select * from audit_log ${where(conditions)} ${tail}) a
      left join users u on a.actor_type = 'user' and u.id = a.actor_id
      left join api_keys k on a.actor_type in ('operator_key', 'secret_key', 'publishable_key') and k.id = a.actor_id
    order by a.id desc`;
}
