import { notFound } from '../../core/errors.ts';
import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, firstOr, write } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { assertVersion } from '../../platform/version.ts';
import { assertNotLast } from './assert-not-last.ts';
import { granterOf } from './granter-of.ts';
import { lockUserRow, updateUserRow } from './repository.ts';
import { assertMayTouch } from './rules.ts';
import type { UserRow } from './schemas.ts';

/**
 * Shuts a person out at once, open streams included, until they are let in again. Doing it again changes nothing.
 * @throws ProblemError `missing_scope`, `not_found`, `version_mismatch`, `beyond_own_rights`, `last_owner`
 */
export async function suspendUser(ctx: Ctx, id: string, expected?: number): Promise<UserRow> {
  requireScope(ctx, 'users:write');
  return write(ctx, async (inner) => {
    const row = firstOr(await inner.tx.run(lockUserRow(id, partnerOf(ctx.actor))), () => notFound('user'));
    assertVersion(row, expected);
    assertMayTouch(await granterOf(inner), row);
    if (row.status === 'suspended') return row;
    await assertNotLast(inner, row);
    const [[suspended]] = await inner.tx.all([
      // The database signs them out everywhere.
      updateUserRow(row, { status: 'suspended', updatedAt: inner.deps.clock.now() }),
      ...record(inner, {
        action: 'user.suspend',
        subject: { type: 'user', id },
        partnerId: row.partnerId,
        event: { type: 'user.suspended', audience: 'staff', data: { role: row.role } },
      }),
    ]);
    return suspended ?? row;
  });
}
