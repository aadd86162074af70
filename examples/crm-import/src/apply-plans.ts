import { idempotencyKey } from './idempotency-key.ts';
import { EXIT, ImportFailure } from './import-failure.ts';
import type { IntendedPlan } from './intended.ts';
import type { Report } from './report.ts';
import type { PlanState, SisoApi } from './siso-api.ts';

/**
 * Makes the plan versions that do not exist yet. A version that exists with other rates ends the run before any deal is
 * sent: versions never change, so every commission of the import would come out by rates that nobody asked for.
 */
export async function applyPlans(api: SisoApi, plans: readonly IntendedPlan[], report: Report): Promise<void> {
  const existing = await api.listPlans();
  for (const plan of plans) {
    const there = existing.find(({ tier, validFrom }) => tier === plan.tier && validFrom === plan.validFrom);
    if (!there) {
      await api.createPlan(plan, idempotencyKey('plan', plan.tier, plan.validFrom));
      report.count('plans', 'created');
      report.changes += 1;
    } else if (sameRate(there.baseRate, plan.baseRate) && sameRate(there.overrideRate, plan.overrideRate)) {
      report.count('plans', 'already there');
    } else {
      throw new ImportFailure(
        `SISO has a ${plan.tier} plan from ${plan.validFrom} with base ${there.baseRate} and override ${there.overrideRate}; the import needs ${plan.baseRate} and ${plan.overrideRate}.`,
        'A plan version never changes. Import into a programme without that version, or change the rates in examples/crm-import/src/plan-rates.ts.',
        EXIT.server,
      );
    }
    for (const note of laterVersions(plan, existing)) report.notes.push(note);
  }
}

/** Versions that begin later pay the deals won from their own day on; worth knowing when the sums are compared. */
function laterVersions(plan: IntendedPlan, existing: readonly PlanState[]): string[] {
  return existing
    .filter(({ tier, validFrom }) => tier === plan.tier && validFrom > plan.validFrom)
    .map(
      ({ validFrom, baseRate }) =>
        `Deals won from ${validFrom} on by ${plan.tier} partners earn by SISO's own plan (${baseRate}).`,
    );
}

function sameRate(a: string, b: string): boolean {
  const shortest = (rate: string) => (rate.includes('.') ? rate.replace(/\.?0+$/, '') : rate);
  return shortest(a) === shortest(b);
}
