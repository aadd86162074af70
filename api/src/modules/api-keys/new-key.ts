import { personOf } from '../../platform/actor.ts';
import type { WriteCtx } from '../../platform/context.ts';
import { keyPrefix, shownPrefix } from './rules.ts';
import type { ApiKeyRow } from './schemas.ts';

type Given = Pick<ApiKeyRow, 'partnerId' | 'kind' | 'name' | 'scopes' | 'allowedOrigins' | 'expiresAt'>;

/**
 * A new key and its row. Only the SHA-256 of the text is kept: 256 bits of chance need no slow hash.
 */
export async function newKey({ actor, deps }: WriteCtx, given: Given): Promise<{ row: ApiKeyRow; key: string }> {
  const now = deps.clock.now();
  const key = keyPrefix(given.kind, deps.settings.sandbox) + deps.ids.secret(32);
  const row: ApiKeyRow = {
    id: deps.ids.make('apiKey'),
    ...given,
    hash: await deps.hash.sha256(key),
    prefix: shownPrefix(key),
    lastUsedAt: null,
    revokedAt: null,
    createdBy: actor.type === 'system' ? null : personOf(actor),
    replacedBy: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  return { row, key };
}
