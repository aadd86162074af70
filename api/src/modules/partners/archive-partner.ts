import { notFound } from '../../core/errors.ts';
import { requireProgramme, requireScope } from '../../platform/actor.ts';
import { type Ctx, firstOr, write } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { assertVersion } from '../../platform/version.ts';
import { lockPartnerRow, updatePartnerRow } from './repository.ts';
import type { PartnerRow } from './schemas.ts';

/**
 * Ends a partnership: its keys and sessions stop at once, its figures stay. Doing it again changes nothing.
 * @throws ProblemError `programme_only`, `missing_scope`, `not_found`, `version_mismatch`
 */
export async function archivePartner(ctx: Ctx, id: string, expected?: number): Promise<PartnerRow> {
  requireProgramme(ctx);
  requireScope(ctx, 'partners:write');
  return write(ctx, async (inner) => {
    const row = firstOr(await inner.tx.run(lockPartnerRow(id, undefined)), () => notFound('partner'));
    assertVersion(row, expected);
    if (row.archivedAt) return row;
    const now = inner.deps.clock.now();
    const [[archived]] = await inner.tx.all([
      updatePartnerRow(row, { archivedAt: now, updatedAt: now }),
      ...record(inner, {
        action: 'partner.archive',
        subject: { type: 'partner', id },
        partnerId: id,
        event: { type: 'partner.archived', audience: 'staff', data: { companyName: row.companyName } },
      }),
    ]);
    return archived ?? row;
  });
}
