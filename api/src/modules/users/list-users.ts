import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, read } from '../../platform/context.ts';
import { type Page, toPage } from '../../platform/page.ts';
import { listUserRows } from './repository.ts';
import type { UserQueryInput, UserRow } from './schemas.ts';

/** People, the newest first; a partner sees its own only. @throws ProblemError `missing_scope`, `invalid_cursor` */
export async function listUsers(ctx: Ctx, query: UserQueryInput): Promise<Page<UserRow>> {
  requireScope(ctx, 'users:read');
  const [rows] = await read(ctx, [listUserRows({ ...query, own: partnerOf(ctx.actor) }, query)]);
  return toPage(rows, query, (row) => [row.createdAt, row.id]);
}
