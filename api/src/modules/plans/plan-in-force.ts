import type { Day } from '../../core/dates.ts';
import { type Ctx, read } from '../../platform/context.ts';
import { findPlanInForce } from './repository.ts';
import type { PlanRow, Tier } from './schemas.ts';

/**
 * The tier's plan version for what is won on `day` (in the programme's zone): the one that began last by then, and
 * null where none had. No scope is asked for; only the programme's side can read plans.
 */
export async function planInForce(ctx: Ctx, tier: Tier, day: Day): Promise<PlanRow | null> {
  const [[row]] = await read(ctx, [findPlanInForce(tier, day)]);
  return row ?? null;
}
