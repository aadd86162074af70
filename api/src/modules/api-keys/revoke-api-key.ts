import { notFound } from '../../core/errors.ts';
import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, firstOr, write } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { lockApiKeyRow, updateApiKeyRow } from './repository.ts';
import type { ApiKeyRow } from './schemas.ts';

/**
 * Ends a key for good, with the widget sessions that it minted; both are out with their next statement. Doing it
 * again changes nothing. @throws ProblemError `missing_scope`, `not_found`
 */
export async function revokeApiKey(ctx: Ctx, id: string): Promise<ApiKeyRow> {
  requireScope(ctx, 'api-keys:write');
  return write(ctx, async (inner) => {
    const row = firstOr(await inner.tx.run(lockApiKeyRow(id, partnerOf(ctx.actor))), () => notFound('key'));
    if (row.revokedAt) return row;
    const now = inner.deps.clock.now();
    const [[revoked]] = await inner.tx.all([
      updateApiKeyRow(row, { revokedAt: now, updatedAt: now }),
      ...record(inner, {
        action: 'api_key.revoke',
        subject: { type: 'api_key', id },
        partnerId: row.partnerId,
        event: { type: 'api_key.revoked', audience: 'staff', data: { name: row.name } },
      }),
    ]);
    return revoked ?? row;
  });
}
