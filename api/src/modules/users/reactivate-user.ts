import { notFound } from '../../core/errors.ts';
import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, firstOr, write } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { assertVersion } from '../../platform/version.ts';
import { granterOf } from './granter-of.ts';
import { lockUserRow, updateUserRow } from './repository.ts';
import { assertMayTouch } from './rules.ts';
import type { UserRow } from './schemas.ts';

/**
 * Lets a suspended person in again; they sign in anew. Doing it again changes nothing.
 * @throws ProblemError `missing_scope`, `not_found`, `version_mismatch`, `beyond_own_rights`
 */
export async function reactivateUser(ctx: Ctx, id: string, expected?: number): Promise<UserRow> {
  requireScope(ctx, 'users:write');
  return write(ctx, async (inner) => {
    const row = firstOr(await inner.tx.run(lockUserRow(id, partnerOf(ctx.actor))), () => notFound('user'));
    assertVersion(row, expected);
    assertMayTouch(await granterOf(inner), row);
    if (row.status === 'active') return row;
    const [[active]] = await inner.tx.all([
      updateUserRow(row, { status: 'active', updatedAt: inner.deps.clock.now() }),
      ...record(inner, {
        action: 'user.reactivate',
        subject: { type: 'user', id },
        partnerId: row.partnerId,
        event: { type: 'user.reactivated', audience: 'staff', data: { role: row.role } },
      }),
    ]);
    return active ?? row;
  });
}
