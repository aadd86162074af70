import { notFound } from '../../core/errors.ts';
import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, firstOr, write } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { lockWidgetSessionRow, updateWidgetSessionRow } from './repository.ts';
import type { WidgetSessionRow } from './schemas.ts';

/**
 * Ends a session at once: its tokens fail with their next request and its stream closes. Doing it again changes
 * nothing. @throws ProblemError `missing_scope`, `not_found`
 */
export async function revokeWidgetSession(ctx: Ctx, id: string): Promise<WidgetSessionRow> {
  requireScope(ctx, 'widget-sessions:write');
  return write(ctx, async (inner) => {
    const rows = await inner.tx.run(lockWidgetSessionRow(id, partnerOf(ctx.actor)));
    const row = firstOr(rows, () => notFound('session'));
    if (row.revokedAt) return row;
    const now = inner.deps.clock.now();
    const [[revoked]] = await inner.tx.all([
      updateWidgetSessionRow(row, { revokedAt: now, updatedAt: now }),
      ...record(inner, {
        action: 'widget_session.revoke',
        subject: { type: 'widget_session', id },
        partnerId: row.partnerId,
        event: { type: 'widget_session.revoked', audience: 'staff', data: { subject: row.subject } },
      }),
    ]);
    return revoked ?? row;
  });
}
