import { notFound, ProblemError } from '../../core/errors.ts';
import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, firstOr, write } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import type { Scope } from '../../platform/scopes.ts';
import { lockWidgetSessionRow, updateWidgetSessionRow } from './repository.ts';
import type { WidgetSessionRow } from './schemas.ts';
import { signToken } from './sign-token.ts';

/**
 * A new token for the same session, so that one revocation ends them all. Whoever gets it must hold what it grants.
 * @throws ProblemError `missing_scope`, `not_found`, `invalid_transition` for a revoked session
 */
export async function refreshWidgetSession(ctx: Ctx, id: string): Promise<WidgetSessionRow & { token: string }> {
  requireScope(ctx, 'widget-sessions:write');
  return write(ctx, async (inner) => {
    const rows = await inner.tx.run(lockWidgetSessionRow(id, partnerOf(ctx.actor)));
    const row = firstOr(rows, () => notFound('session'));
    if (row.userId)
      throw new ProblemError('invalid_transition', "A person's own session is renewed where they sign in.");
    for (const scope of row.scopes) requireScope(ctx, scope as Scope);
    if (row.revokedAt)
      throw new ProblemError('invalid_transition', 'A revoked session cannot be refreshed; mint a new one.');
    const now = inner.deps.clock.now();
    const expiresAt = new Date(now.getTime() + row.ttlSeconds * 1000);
    const [[refreshed]] = await inner.tx.all([
      updateWidgetSessionRow(row, { expiresAt, updatedAt: now }),
      ...record(inner, {
        action: 'widget_session.refresh',
        subject: { type: 'widget_session', id },
        partnerId: row.partnerId,
      }),
    ]);
    const session = refreshed ?? row;
    return { ...session, token: await signToken(inner.deps.tokens, session) };
  });
}
