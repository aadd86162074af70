import { ProblemError } from '../../core/errors.ts';
import { requireProgramme, requireScope } from '../../platform/actor.ts';
import { type Ctx, firstOr, type WriteCtx, write } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { assertVersion } from '../../platform/version.ts';
import { anyReferral, lockOutProgrammeReaders, lockProgrammeRow, updateProgrammeRow } from './repository.ts';
import { changedSettings } from './rules.ts';
import type { ProgrammeRow, UpdateProgrammeInput } from './schemas.ts';

/**
 * Changes the programme's settings. The zone is fixed as soon as there is a referral, because days and counters are in
 * it. What is already won or earned keeps the terms it was won or earned under.
 * @throws ProblemError `programme_only`, `missing_scope`, `version_mismatch`, `programme_in_use`
 */
export async function updateProgramme(ctx: Ctx, input: UpdateProgrammeInput, expected?: number): Promise<ProgrammeRow> {
  requireProgramme(ctx);
  requireScope(ctx, 'programme:write');
  return write(ctx, async (inner) => {
    const row = await lockForUpdate(inner, input);
    assertVersion(row, expected);
    const changes = changedSettings(row, input);
    const fields = Object.keys(changes);
    if (fields.length === 0) return row;
    if (changes.timeZone !== undefined) await assertNoReferral(inner);
    const [[updated]] = await inner.tx.all([
      updateProgrammeRow(row, { ...changes, updatedAt: inner.deps.clock.now() }),
      ...record(inner, {
        action: 'programme.update',
        subject: { type: 'programme', id: row.id },
        partnerId: null,
        changes,
        event: { type: 'programme.updated', audience: 'staff', data: { fields } },
      }),
    ]);
    return updated ?? row;
  });
}

async function lockForUpdate(ctx: WriteCtx, input: UpdateProgrammeInput): Promise<ProgrammeRow> {
  if (input.timeZone !== undefined) await ctx.tx.run(lockOutProgrammeReaders());
  const rows = await ctx.tx.run(lockProgrammeRow());
  return firstOr(rows, () => new ProblemError('unavailable', 'The programme is not set up yet.'));
}

async function assertNoReferral(ctx: WriteCtx): Promise<void> {
  const [referral] = await ctx.tx.run(anyReferral());
  if (!referral?.found) return;
  throw new ProblemError('programme_in_use', 'There are referrals, and their days are in the present time zone.');
}
