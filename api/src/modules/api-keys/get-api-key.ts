import { notFound } from '../../core/errors.ts';
import { requireProgramme, requireScope } from '../../platform/actor.ts';
import { type Ctx, firstOr, read } from '../../platform/context.ts';
import { findApiKeyRow } from './repository.ts';
import type { ApiKeyRow } from './schemas.ts';

/** One key, without its text. @throws ProblemError `programme_only`, `missing_scope`, `not_found` */
export async function getApiKey(ctx: Ctx, id: string): Promise<ApiKeyRow> {
  requireProgramme(ctx);
  requireScope(ctx, 'api-keys:read');
  const [rows] = await read(ctx, [findApiKeyRow(id)]);
  return firstOr(rows, () => notFound('key'));
}
