import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, read } from '../../platform/context.ts';
import { type Page, toPage } from '../../platform/page.ts';
import { listApiKeyRows } from './repository.ts';
import type { ApiKeyQueryInput, ApiKeyRow } from './schemas.ts';

/** Keys, the newest first; a partner sees its own only. @throws ProblemError `missing_scope`, `invalid_cursor` */
export async function listApiKeys(ctx: Ctx, query: ApiKeyQueryInput): Promise<Page<ApiKeyRow>> {
  requireScope(ctx, 'api-keys:read');
  const [rows] = await read(ctx, [listApiKeyRows({ ...query, own: partnerOf(ctx.actor) }, query)]);
  return toPage(rows, query, (row) => [row.createdAt, row.id]);
}
