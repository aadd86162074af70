import { notFound } from '../../core/errors.ts';
import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, firstOr, read } from '../../platform/context.ts';
import { findUserRow } from './repository.ts';
import type { UserRow } from './schemas.ts';

/** One person; a partner finds its own only. @throws ProblemError `missing_scope`, `not_found` */
export async function getUser(ctx: Ctx, id: string): Promise<UserRow> {
  requireScope(ctx, 'users:read');
  const [rows] = await read(ctx, [findUserRow(id, partnerOf(ctx.actor))]);
  return firstOr(rows, () => notFound('user'));
}
