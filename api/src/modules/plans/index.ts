/** What other modules and the entries may call. */
export { createPlan } from './create-plan.ts';
export { planInForce } from './plan-in-force.ts';
export type { PlanRow, Tier } from './schemas.ts';
