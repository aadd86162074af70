import { requireProgramme } from '../../platform/actor.ts';
import { type Ctx, read } from '../../platform/context.ts';
import { type CounterDifference, counterDifferences } from './counter-differences.ts';

/**
 * Counts every counter again from the referrals and commissions themselves; answers where they differ, so nothing when
 * all is well. @throws ProblemError `programme_only`
 */
export async function verifyCounters(ctx: Ctx): Promise<CounterDifference[]> {
  requireProgramme(ctx);
  const [differences] = await read(ctx, [counterDifferences()]);
  return differences;
}
