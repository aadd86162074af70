import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, read } from '../../platform/context.ts';
import { type Page, toPage } from '../../platform/page.ts';
import { listInvitationRows } from './repository.ts';
import type { InvitationQueryInput, NamedInvitationRow } from './schemas.ts';

/** Invitations, the newest first; a partner sees its own only. @throws ProblemError `missing_scope`, `invalid_cursor` */
export async function listInvitations(ctx: Ctx, query: InvitationQueryInput): Promise<Page<NamedInvitationRow>> {
  requireScope(ctx, 'users:read');
  const filter = { ...query, own: partnerOf(ctx.actor) };
  const [rows] = await read(ctx, [listInvitationRows(filter, ctx.deps.clock.now(), query)]);
  return toPage(rows, query, (row) => [row.createdAt, row.id]);
}
