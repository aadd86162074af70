import { invalidField, notFound, ProblemError } from '../../core/errors.ts';
import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, firstOr, write } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { assertVersion } from '../../platform/version.ts';
import { lockApiKeyRow, updateApiKeyRow } from './repository.ts';
import type { ApiKeyRow, UpdateApiKeyInput } from './schemas.ts';

/**
 * Renames a key, or sets the origins of a publishable one.
 * @throws ProblemError `missing_scope`, `not_found`, `version_mismatch`, `invalid_transition` for a revoked
 *   key, `validation_failed`
 */
export async function updateApiKey(
  ctx: Ctx,
  id: string,
  input: UpdateApiKeyInput,
  expected?: number,
): Promise<ApiKeyRow> {
  requireScope(ctx, 'api-keys:write');
  return write(ctx, async (inner) => {
    const row = firstOr(await inner.tx.run(lockApiKeyRow(id, partnerOf(ctx.actor))), () => notFound('key'));
    assertVersion(row, expected);
    if (row.revokedAt) throw new ProblemError('invalid_transition', 'A revoked key does not change.');
    if (input.allowedOrigins && row.kind === 'secret') {
      throw invalidField('/allowedOrigins', 'A secret key never leaves a server, so it has no origins.');
    }
    const [[updated]] = await inner.tx.all([
      updateApiKeyRow(row, { ...input, updatedAt: inner.deps.clock.now() }),
      ...record(inner, {
        action: 'api_key.update',
        subject: { type: 'api_key', id },
        partnerId: row.partnerId,
        changes: input,
        event: { type: 'api_key.updated', audience: 'staff', data: { name: input.name ?? row.name } },
      }),
    ]);
    return updated ?? row;
  });
}
