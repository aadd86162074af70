import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, read } from '../../platform/context.ts';
import { toLogPage, writtenWithin } from '../../platform/log-page.ts';
import type { Page } from '../../platform/page.ts';
import { programmeSettings } from '../programme/index.ts';
import { listAuditEntryRows } from './repository.ts';
import type { AuditEntryRow, AuditQueryInput } from './schemas.ts';

/**
 * Who changed what, the latest first. A partner sees what concerns it, whoever did it; the programme sees all. Another
 * partner's `partnerId` finds nothing. @throws ProblemError `missing_scope`, `invalid_cursor`
 */
export async function listAuditLog(ctx: Ctx, query: AuditQueryInput): Promise<Page<AuditEntryRow>> {
  requireScope(ctx, 'audit:read');
  const own = partnerOf(ctx.actor);
  if (own !== undefined && query.partnerId !== undefined && query.partnerId !== own)
    return { rows: [], nextCursor: null };
  const dated = query.from !== undefined || query.to !== undefined;
  const within = dated ? writtenWithin('audit', query, (await programmeSettings(ctx)).timeZone) : [];
  const [rows] = await read(ctx, [listAuditEntryRows({ ...query, own, within }, query)]);
  return toLogPage(rows, query);
}
