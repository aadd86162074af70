import { notFound } from '../../core/errors.ts';
import { partnerOf, requireScope, requireStepUp } from '../../platform/actor.ts';
import { type Ctx, firstOr, type WriteCtx, write } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { assertVersion } from '../../platform/version.ts';
import { assertNotLast } from './assert-not-last.ts';
import { granterOf } from './granter-of.ts';
import { lockUserRow, updateUserRow } from './repository.ts';
import { assertMayGrant, assertMayTouch, samePermissions, tidyPermissions } from './rules.ts';
import type { UpdateUserInput, UserRow } from './schemas.ts';

type Changes = Partial<Pick<UserRow, 'name' | 'role' | 'permissions'>>;

/** What differs from what is: a change to the same is none. */
function changesOf(row: UserRow, input: UpdateUserInput): Changes {
  const permissions = input.permissions && tidyPermissions(input.permissions);
  return {
    ...(input.name !== undefined && input.name !== row.name ? { name: input.name } : {}),
    ...(input.role !== undefined && input.role !== row.role ? { role: input.role } : {}),
    ...(permissions && !samePermissions(permissions, row.permissions) ? { permissions } : {}),
  };
}

/**
 * Changes a person's name, role or what is granted beside it. New rights hold from their very next request: the database
 * ends the widget sessions that carry the old ones, and the next ones carry what they may do now.
 * @throws ProblemError `missing_scope`, `step_up_required` (role, permissions), `not_found`, `version_mismatch`,
 *   `beyond_own_rights`, `last_owner`, `validation_failed`
 */
export async function updateUser(ctx: Ctx, id: string, input: UpdateUserInput, expected?: number): Promise<UserRow> {
  requireScope(ctx, 'users:write');
  if (input.role !== undefined || input.permissions !== undefined) requireStepUp(ctx);
  return write(ctx, async (inner) => {
    const row = firstOr(await inner.tx.run(lockUserRow(id, partnerOf(ctx.actor))), () => notFound('user'));
    assertVersion(row, expected);
    const changes = changesOf(row, input);
    if (Object.keys(changes).length === 0) return row;
    const rightsChange = changes.role !== undefined || changes.permissions !== undefined;
    await assertAllowed(inner, row, changes, rightsChange);
    const [[updated]] = await inner.tx.all([
      updateUserRow(row, { ...changes, updatedAt: inner.deps.clock.now() }),
      ...recordUpdate(inner, row, changes),
    ]);
    return updated ?? row;
  });
}

async function assertAllowed(ctx: WriteCtx, row: UserRow, changes: Changes, rightsChange: boolean): Promise<void> {
  const granter = await granterOf(ctx);
  // One's own name is one's own to set.
  if (rightsChange || granter.userId !== row.id) assertMayTouch(granter, row);
  if (!rightsChange) return;
  const { role = row.role, permissions = row.permissions } = changes;
  assertMayGrant(granter, { role, permissions }, row.partnerId);
  if (role !== row.role) await assertNotLast(ctx, row);
}

/** The audit keeps the rights in full, of people's data only the names. */
function recordUpdate(ctx: WriteCtx, row: UserRow, changes: Changes) {
  const { role, permissions } = changes;
  const fields = Object.keys(changes);
  return record(ctx, {
    action: 'user.update',
    subject: { type: 'user', id: row.id },
    partnerId: row.partnerId,
    changes: {
      fields,
      ...(role ? { role: { from: row.role, to: role } } : {}),
      ...(permissions ? { permissions: { from: row.permissions, to: permissions } } : {}),
    },
    event: { type: 'user.updated', audience: 'staff', data: { fields } },
  });
}
