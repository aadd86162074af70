/** The SQL of the audit log, to read it; every verb writes its own row: platform/record.ts. */
import { auditLog } from '../../db/schema/record.ts';
import { columns, equals, raw, type sql as Sql, sql, where } from '../../db/statement.ts';
import { keysetOfLog, only } from '../../platform/log-page.ts';
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
 * Looked up by its id for the rows of the page alone; as a join it would be planned for the whole log. Under the reader's
 * own rights: a partner learns no name of SISO's people, nor of another partner's.
 */
const ACTOR_NAME = raw(`case actor_type
  when 'user' then (select u.name from users u where u.id = actor_id)
  when 'operator_key' then (select k.name from api_keys k where k.id = actor_id)
  when 'secret_key' then (select k.name from api_keys k where k.id = actor_id)
  when 'publishable_key' then (select k.name from api_keys k where k.id = actor_id)
end`);

export function listAuditEntryRows(filter: AuditFilter, page: PageInput) {
  const { own, partnerId, actorId, action, subjectType, subjectId } = filter;
  const wide = [own, partnerId, actorId, subjectId].every((each) => each === undefined);
  const lead = !wide
    ? undefined
    : action !== undefined
      ? 'action'
      : subjectType !== undefined
        ? 'subject_type'
        : undefined;
  const { condition, tail } = keysetOfLog(page, 'audit', lead);
  const conditions = [
    equals('partner_id', own),
    partnerId === 'none' ? raw('partner_id is null') : equals('partner_id', partnerId),
    equals('actor_id', actorId),
    lead === 'action' && action !== undefined ? only('action', action) : equals('action', action),
    lead === 'subject_type' && subjectType !== undefined
      ? only('subject_type', subjectType)
      : equals('subject_type', subjectType),
    equals('subject_id', subjectId),
    ...filter.within,
    condition,
  ];
  return sql<AuditEntryRow>`select ${columns(auditLog)}, ${ACTOR_NAME} as "actorName"
    from audit_log ${where(conditions)} ${tail}`;
}
