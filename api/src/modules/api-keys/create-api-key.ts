import { invalidField } from '../../core/errors.ts';
import { partnerOf, requireScope, requireStepUp, targetPartner } from '../../platform/actor.ts';
import { type Ctx, type WriteCtx, write } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { partnerForWork } from '../partners/index.ts';
import { granterOf } from '../users/index.ts';
import { newKey } from './new-key.ts';
import { insertApiKeyRow } from './repository.ts';
import { assertKeyShape, grantScopes } from './rules.ts';
import type { ApiKeyRow, CreateApiKeyInput } from './schemas.ts';

/**
 * Makes a key: a partner's people for their own partner, SISO for any and for itself. Its text is answered here and
 * nowhere else. Scopes are never wider than the maker's own.
 * @throws ProblemError `missing_scope`, `step_up_required`, `not_found`, `archived`, `partner_inactive` (partner),
 *   `validation_failed`
 */
export async function createApiKey(ctx: Ctx, input: CreateApiKeyInput): Promise<ApiKeyRow & { key: string }> {
  requireScope(ctx, 'api-keys:write');
  requireStepUp(ctx);
  const own = partnerOf(ctx.actor) !== undefined;
  const partnerId = own ? targetPartner(ctx, input.partnerId) : input.partnerId;
  const shape = { ...input, partnerId, byPerson: ctx.actor.type === 'user' };
  assertKeyShape(shape);
  const expiresAt = input.expiresAt === undefined ? null : new Date(input.expiresAt);
  if (expiresAt && expiresAt <= ctx.deps.clock.now()) throw invalidField('/expiresAt', 'Must lie in the future.');
  return write(ctx, async (inner) => {
    const scopes = grantScopes(shape, (await granterOf(inner)).scopes);
    if (partnerId !== undefined) await partnerForWork(inner, partnerId);
    const { row, key } = await newKey(inner, {
      partnerId: partnerId ?? null,
      kind: input.kind,
      name: input.name,
      scopes: [...scopes],
      allowedOrigins: [...new Set(input.allowedOrigins ?? [])],
      expiresAt,
    });
    await inner.tx.all([insertApiKeyRow(row), ...recordCreation(inner, row)]);
    return { ...row, key };
  });
}

/** What the making of a key leaves behind. */
export function recordCreation(ctx: WriteCtx, { id, partnerId, kind, name, scopes, allowedOrigins }: ApiKeyRow) {
  return record(ctx, {
    action: 'api_key.create',
    subject: { type: 'api_key', id },
    partnerId,
    changes: { kind, name, scopes, allowedOrigins },
    event: { type: 'api_key.created', audience: 'staff', data: { kind, name } },
  });
}
