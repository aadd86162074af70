import { notFound, ProblemError } from '../../core/errors.ts';
import { partnerOf, personOf, requireScope, requireStepUp } from '../../platform/actor.ts';
import { type Ctx, type WriteCtx, write } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { partnerForWork } from '../partners/index.ts';
import {
  assertMayGrant,
  findPersonName,
  findUserByEmail,
  granterOf,
  isWeighty,
  tidyPermissions,
} from '../users/index.ts';
import { findPendingTo, holdAddress, insertInvitationRow } from './repository.ts';
import type { CreateInvitationInput, InvitationRow, NamedInvitationRow } from './schemas.ts';
import { mailInvitation, newToken } from './send-invitation.ts';

/**
 * Invites somebody by mail, with a link that opens the door for seven days. Its token is answered here for the command
 * line alone; only its hash is kept.
 * @throws ProblemError `missing_scope`, `step_up_required` (rights that let act for others), `not_found` (partner),
 *   `archived`, `partner_inactive`, `beyond_own_rights`, `validation_failed`, `user_exists`, `conflict` (invited already)
 */
export async function createInvitation(
  ctx: Ctx,
  input: CreateInvitationInput,
): Promise<NamedInvitationRow & { token: string }> {
  requireScope(ctx, 'users:write');
  const own = partnerOf(ctx.actor);
  if (own !== undefined && input.partnerId !== undefined && input.partnerId !== own) throw notFound('partner');
  const partnerId = own ?? input.partnerId ?? null;
  const permissions = tidyPermissions(input.permissions ?? {});
  if (isWeighty(input.role, permissions)) requireStepUp(ctx);
  return write(ctx, async (inner) => {
    if (partnerId !== null) await partnerForWork(inner, partnerId);
    assertMayGrant(await granterOf(inner), { role: input.role, permissions }, partnerId);
    await assertUninvited(inner, input.email, partnerId);
    const { token, ...fresh } = await newToken(inner);
    const row = { ...newRow(inner, input), partnerId, permissions, ...fresh };
    const named = { ...row, inviterName: await inviterName(inner) };
    await inner.tx.all([
      insertInvitationRow(row),
      ...(await mailInvitation(inner, named, token)),
      ...record(inner, {
        action: 'invitation.create',
        subject: { type: 'invitation', id: row.id },
        partnerId,
        changes: { role: row.role, permissions },
        event: { type: 'invitation.created', audience: 'staff', data: { role: row.role } },
      }),
    ]);
    return { ...named, token };
  });
}

/** Another partner's people are not looked for: whoever holds an address learns at the door that it is known already. */
async function assertUninvited(ctx: WriteCtx, email: string, partnerId: string | null): Promise<void> {
  const [, [user], [pending]] = await ctx.tx.all([
    holdAddress(partnerId, email),
    findUserByEmail(email, partnerOf(ctx.actor)),
    findPendingTo(email, partnerId, ctx.deps.clock.now()),
  ]);
  if (user) throw new ProblemError('user_exists', 'There is a user with this address already.');
  if (pending) throw new ProblemError('conflict', 'This address has been invited already: send that invitation again.');
}

async function inviterName(ctx: WriteCtx): Promise<string | null> {
  if (ctx.actor.type !== 'user') return null;
  const [person] = await ctx.tx.run(findPersonName(ctx.actor.userId));
  return person?.name ?? null;
}

function newRow(
  ctx: WriteCtx,
  { email, name, role, locale }: CreateInvitationInput,
): Omit<InvitationRow, 'expiresAt' | 'tokenHash'> {
  const now = ctx.deps.clock.now();
  return {
    id: ctx.deps.ids.make('invitation'),
    partnerId: null,
    email,
    name: name ?? null,
    role,
    permissions: {},
    locale: locale ?? null,
    invitedByType: ctx.actor.type,
    invitedById: personOf(ctx.actor),
    acceptedAt: null,
    revokedAt: null,
    userId: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}
