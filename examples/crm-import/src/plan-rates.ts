import type { IntendedPlan, Tier } from './intended.ts';

/** The commission plans that the imported deals are paid by. They begin before the first deal of the export. */
export const PLANS: readonly IntendedPlan[] = [
  { tier: 'gold', name: 'CRM import: gold', baseRate: '0.15', overrideRate: '0', validFrom: '2016-01-01' },
  { tier: 'silver', name: 'CRM import: silver', baseRate: '0.125', overrideRate: '0', validFrom: '2016-01-01' },
  { tier: 'bronze', name: 'CRM import: bronze', baseRate: '0.10', overrideRate: '0', validFrom: '2016-01-01' },
];

/** Regional office → tier. */
export const TIER_OF_REGION: ReadonlyMap<string, Tier> = new Map([
  ['central', 'gold'],
  ['east', 'silver'],
  ['west', 'bronze'],
]);

/** Managers whose agents earn an override of their own, as decimal texts. */
export const OVERRIDE_OF_MANAGER: ReadonlyMap<string, string> = new Map([['melvin marxen', '0.025']]);
