import { ProblemError } from '../../core/errors.ts';
import { requireProgramme, requireScope } from '../../platform/actor.ts';
import { type Ctx, write } from '../../platform/context.ts';
import type { Role } from '../../platform/permissions.ts';
import { record } from '../../platform/record.ts';
import { UniqueViolation } from '../../ports/db.ts';
import { granterOf } from './granter-of.ts';
import { insertUserRow } from './repository.ts';
import { assertMayGrant } from './rules.ts';
import type { UserRow } from './schemas.ts';

/**
 * Makes a person without an invitation, as the demo does: no route leads here. Their address counts as proven.
 * @throws ProblemError `programme_only`, `missing_scope`, `validation_failed`, `beyond_own_rights`, `user_exists`
 */
export async function createUser(
  ctx: Ctx,
  input: { partnerId: string | null; email: string; name: string; role: Role },
): Promise<UserRow> {
  requireProgramme(ctx);
  requireScope(ctx, 'users:write');
  const now = ctx.deps.clock.now();
  const row: UserRow = {
    id: ctx.deps.ids.make('user'),
    ...input,
    emailVerified: true,
    permissions: {},
    status: 'active',
    rightsVersion: 1,
    twoFactorEnabled: false,
    locale: null,
    lastLoginAt: null,
    removedAt: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  try {
    await write(ctx, async (inner) => {
      assertMayGrant(await granterOf(inner), row, row.partnerId);
      await inner.tx.all([
        insertUserRow(row),
        ...record(inner, {
          action: 'user.create',
          subject: { type: 'user', id: row.id },
          partnerId: row.partnerId,
          changes: { role: row.role },
          event: { type: 'user.created', audience: 'staff', data: { role: row.role } },
        }),
      ]);
    });
    return row;
  } catch (error) {
    if (error instanceof UniqueViolation && error.constraint === 'users_email') {
      throw new ProblemError('user_exists', 'There is a user with this address already.');
    }
    throw error;
  }
}
