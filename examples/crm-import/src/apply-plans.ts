import { idempotencyKey } from './idempotency-key.ts';
import { EXIT, ImportFailure } from './import-failure.ts';
import type { IntendedPlan } from './intended.ts';
import type { Report } from './report.ts';
import type { PlanState, SisoApi } from './siso-api.ts';

/**
 * Makes the plan versions that do not exist yet. A version that exists with other rates ends the run before anything
 * is sent: versions never change, so every commission of the import would come out by rates that nobody asked for.
 */
export async function applyPlans(
  api: SisoApi,
  plans: readonly IntendedPlan[],
  lastWin: string,
  report: Report,
): Promise<void> {
  const existing = await api.listPlans();
  const there = (plan: IntendedPlan) =>
    existing.find(({ tier, validFrom }) => tier === plan.tier && validFrom === plan.validFrom);
  for (const plan of plans) assertSameRates(plan, there(plan));
  for (const plan of plans) {
    if (there(plan)) {
      report.count('plans', 'already there');
    } else {
      await api.createPlan(plan, idempotencyKey('plan', plan.tier, plan.validFrom));
      report.count('plans', 'created');
      report.changes += 1;
    }
    report.notes.push(...laterVersions(plan, existing, lastWin));
  }
}

function assertSameRates(want: IntendedPlan, have: PlanState | undefined): void {
  if (!have || (sameRate(have.baseRate, want.baseRate) && sameRate(have.overrideRate, want.overrideRate))) return;
  throw new ImportFailure(
    `SISO has a ${want.tier} plan from ${want.validFrom} with base ${have.baseRate} and override ${have.overrideRate}; the import needs ${want.baseRate} and ${want.overrideRate}.`,
    'A plan version never changes. Import into a programme without that version, or change the rates in examples/crm-import/src/plan-rates.ts.',
    EXIT.usage,
  );
}

/** Versions that begin before the last win pay what was won from their own day on; worth knowing when sums are compared. */
function laterVersions(plan: IntendedPlan, existing: readonly PlanState[], lastWin: string): string[] {
  return existing
    .filter(({ tier, validFrom }) => tier === plan.tier && validFrom > plan.validFrom && validFrom <= lastWin)
    .map(
      ({ validFrom, baseRate }) =>
        `Deals won from ${validFrom} on by ${plan.tier} partners earn by SISO's own plan (${baseRate}).`,
    );
}

function sameRate(a: string, b: string): boolean {
  const shortest = (rate: string) => (rate.includes('.') ? rate.replace(/\.?0+$/, '') : rate);
  return shortest(a) === shortest(b);
}
