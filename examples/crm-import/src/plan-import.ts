import type { IntendedPartner, IntendedPlan, IntendedReferral } from './intended.ts';
import { planPartners } from './plan-partners.ts';
import { PLANS } from './plan-rates.ts';
import { planReferrals } from './plan-referrals.ts';
import type { BadRow, CrmExport } from './read-folder.ts';

/** Everything that SISO should hold after the run, and every row that cannot be part of it. */
export interface IntendedState {
  plans: readonly IntendedPlan[];
  partners: IntendedPartner[];
  referrals: IntendedReferral[];
  badTeams: BadRow[];
  badDeals: BadRow[];
}

/** The whole mapping, from the files' rows to the intended state; pure. */
export function planImport(files: CrmExport): IntendedState {
  const { partners, bad: badTeams } = planPartners(files.teams);
  const { referrals, bad: badDeals } = planReferrals(files.pipeline, partners);
  return { plans: PLANS, partners, referrals, badTeams, badDeals };
}
