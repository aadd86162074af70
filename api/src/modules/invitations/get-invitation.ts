import { notFound } from '../../core/errors.ts';
import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, firstOr, read } from '../../platform/context.ts';
import { findInvitationRow } from './repository.ts';
import type { NamedInvitationRow } from './schemas.ts';

/** One invitation; a partner finds its own only. @throws ProblemError `missing_scope`, `not_found` */
export async function getInvitation(ctx: Ctx, id: string): Promise<NamedInvitationRow> {
  requireScope(ctx, 'users:read');
  const [rows] = await read(ctx, [findInvitationRow(id, partnerOf(ctx.actor))]);
  return firstOr(rows, () => notFound('invitation'));
}
