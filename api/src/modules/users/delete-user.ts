import { notFound } from '../../core/errors.ts';
import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, firstOr, write } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { assertVersion } from '../../platform/version.ts';
import { assertNotLast } from './assert-not-last.ts';
import { granterOf } from './granter-of.ts';
import { lockUserRow, updateUserRow } from './repository.ts';
import { assertMayTouch } from './rules.ts';

/**
 * Takes a person out for good: sessions and streams end at once, and the address is free for a new invitation. The row
 * stays for the audit log, which names it.
 * @throws ProblemError `missing_scope`, `not_found`, `version_mismatch`, `beyond_own_rights`, `last_owner`
 */
export async function deleteUser(ctx: Ctx, id: string, expected?: number): Promise<void> {
  requireScope(ctx, 'users:write');
  await write(ctx, async (inner) => {
    const row = firstOr(await inner.tx.run(lockUserRow(id, partnerOf(ctx.actor))), () => notFound('user'));
    assertVersion(row, expected);
    assertMayTouch(await granterOf(inner), row);
    await assertNotLast(inner, row);
    const now = inner.deps.clock.now();
    await inner.tx.all([
      updateUserRow(row, { removedAt: now, updatedAt: now }),
      ...record(inner, {
        action: 'user.delete',
        subject: { type: 'user', id },
        partnerId: row.partnerId,
        changes: { role: row.role },
        event: { type: 'user.deleted', audience: 'staff', data: { role: row.role } },
      }),
    ]);
  });
}
