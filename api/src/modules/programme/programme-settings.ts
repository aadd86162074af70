import { ProblemError } from '../../core/errors.ts';
import { type Ctx, firstOr, read } from '../../platform/context.ts';
import { findProgrammeRow } from './repository.ts';
import type { ProgrammeRow } from './schemas.ts';

/**
 * The programme as other verbs need it (zone, currency, accrual, hold): no scope is asked for.
 * @throws ProblemError `unavailable` before the installation has its programme
 */
export async function programmeSettings(ctx: Ctx): Promise<ProgrammeRow> {
  const [rows] = await read(ctx, [findProgrammeRow()]);
  return firstOr(rows, () => new ProblemError('unavailable', 'The programme is not set up yet.'));
}
