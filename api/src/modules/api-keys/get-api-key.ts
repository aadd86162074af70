import { notFound } from '../../core/errors.ts';
import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, firstOr, read } from '../../platform/context.ts';
import { findApiKeyRow } from './repository.ts';
import type { ApiKeyRow } from './schemas.ts';

/** One key, without its text; a partner finds its own only. @throws ProblemError `missing_scope`, `not_found` */
export async function getApiKey(ctx: Ctx, id: string): Promise<ApiKeyRow> {
  requireScope(ctx, 'api-keys:read');
  const [rows] = await read(ctx, [findApiKeyRow(id, partnerOf(ctx.actor))]);
  return firstOr(rows, () => notFound('key'));
}
