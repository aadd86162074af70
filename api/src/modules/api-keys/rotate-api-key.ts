import { notFound, ProblemError } from '../../core/errors.ts';
import { partnerOf, requireScope, requireStepUp } from '../../platform/actor.ts';
import { type Ctx, firstOr, write } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { granterOf } from '../users/index.ts';
import { recordCreation } from './create-api-key.ts';
import { newKey } from './new-key.ts';
import { insertApiKeyRow, lockApiKeyRow, updateApiKeyRow } from './repository.ts';
import { assertRotatable, endAfter, holds, renewedExpiry } from './rules.ts';
import type { ApiKeyRow, RotateApiKeyInput } from './schemas.ts';

const OVERLAP_HOURS = 24;

/**
 * Puts a new key in the place of one, with the same name, scopes, origins and span of life. The old one serves on until
 * the overlap is over, so that nothing stands still while the new one is put in.
 * @throws ProblemError `missing_scope`, `step_up_required`, `not_found`, `invalid_transition` for a key that has ended
 *   or was rotated before, `beyond_own_rights` for one that may do more than oneself
 */
export async function rotateApiKey(
  ctx: Ctx,
  id: string,
  { overlapHours = OVERLAP_HOURS }: RotateApiKeyInput = {},
): Promise<ApiKeyRow & { key: string }> {
  requireScope(ctx, 'api-keys:write');
  requireStepUp(ctx);
  return write(ctx, async (inner) => {
    const old = firstOr(await inner.tx.run(lockApiKeyRow(id, partnerOf(ctx.actor))), () => notFound('key'));
    const now = inner.deps.clock.now();
    assertRotatable(old, now);
    if (!holds((await granterOf(inner)).scopes, old.scopes)) {
      throw new ProblemError('beyond_own_rights', 'This key may do more than you may yourself.');
    }
    const { partnerId, kind, name, scopes, allowedOrigins } = old;
    const expiresAt = renewedExpiry(old, now);
    const { row, key } = await newKey(inner, { partnerId, kind, name, scopes, allowedOrigins, expiresAt });
    const ends = endAfter(old, overlapHours, now);
    await inner.tx.all([
      insertApiKeyRow(row),
      updateApiKeyRow(old, { expiresAt: ends, replacedBy: row.id, updatedAt: now }),
      ...recordCreation(inner, row),
      ...record(inner, {
        action: 'api_key.rotate',
        subject: { type: 'api_key', id },
        partnerId,
        changes: { replacedBy: row.id, expiresAt: ends.toISOString() },
        event: { type: 'api_key.rotated', audience: 'staff', data: { name } },
      }),
    ]);
    return { ...row, key };
  });
}
