import { invalidField } from '../../core/errors.ts';
import { personOf, requireProgramme, requireScope } from '../../platform/actor.ts';
import { type Ctx, write } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { covers } from '../../platform/scopes.ts';
import { partnerForWork } from '../partners/index.ts';
import { insertApiKeyRow } from './repository.ts';
import { assertKeyShape, grantScopes, keyPrefix, shownPrefix } from './rules.ts';
import type { ApiKeyRow, CreateApiKeyInput } from './schemas.ts';

/**
 * Makes a key. Its text is answered here and nowhere else; only its SHA-256 is kept (256 bits of chance need no slow hash). Scopes are never wider than the
 * maker's own.
 * @throws ProblemError `programme_only`, `missing_scope`, `not_found` (partner), `validation_failed`
 */
export async function createApiKey(ctx: Ctx, input: CreateApiKeyInput): Promise<ApiKeyRow & { key: string }> {
  requireProgramme(ctx);
  requireScope(ctx, 'api-keys:write');
  assertKeyShape(input);
  const scopes = grantScopes(input);
  const { actor, deps } = ctx;
  const granted = actor.type === 'system' ? undefined : actor.scopes;
  if (granted && !scopes.every((scope) => covers(granted, scope as 'api-keys:write'))) {
    throw invalidField('/scopes', 'A key cannot hold more than the key that makes it.');
  }
  const now = deps.clock.now();
  const expiresAt = input.expiresAt === undefined ? null : new Date(input.expiresAt);
  if (expiresAt && expiresAt <= now) throw invalidField('/expiresAt', 'Must lie in the future.');
  const key = keyPrefix(input.kind, deps.settings.sandbox) + deps.ids.secret(32);
  const row: ApiKeyRow = {
    id: deps.ids.make('apiKey'),
    partnerId: input.partnerId ?? null,
    kind: input.kind,
    name: input.name,
    hash: await deps.hash.sha256(key),
    prefix: shownPrefix(key),
    scopes: [...scopes],
    allowedOrigins: [...new Set(input.allowedOrigins ?? [])],
    lastUsedAt: null,
    expiresAt,
    revokedAt: null,
    createdBy: actor.type === 'system' ? null : personOf(actor),
    replacedBy: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  await write(ctx, async (inner) => {
    if (row.partnerId !== null) await partnerForWork(inner, row.partnerId);
    await inner.tx.all([
      insertApiKeyRow(row),
      ...record(inner, {
        action: 'api_key.create',
        subject: { type: 'api_key', id: row.id },
        partnerId: row.partnerId,
        changes: { kind: row.kind, name: row.name, scopes: row.scopes, allowedOrigins: row.allowedOrigins },
        event: { type: 'api_key.created', audience: 'staff', data: { kind: row.kind, name: row.name } },
      }),
    ]);
  });
  return { ...row, key };
}
