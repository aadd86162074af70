import { applyPartners } from './apply-partners.ts';
import { applyPipeline } from './apply-pipeline.ts';
import { applyPlans } from './apply-plans.ts';
import type { ImportRun } from './import-run.ts';
import type { IntendedState } from './plan-import.ts';

/** Brings SISO to the intended state: plans, then partners, then deals. The report says what became of every row. */
export async function runImport(run: ImportRun, state: IntendedState): Promise<void> {
  const { api, report } = run;
  report.refuseAll('partners', state.badTeams);
  report.refuseAll('referrals', state.badDeals);
  const free = state.referrals.filter((deal) => deal.status === 'converted' && deal.value.amount === 0);
  if (free.length > 0) {
    const first = free[0]?.place;
    report.notes.push(
      `${free.length} won deals are worth 0 (the first: ${first?.file}:${first?.line}): won, without payment and commission.`,
    );
  }
  const lastWin = state.referrals.reduce((last, deal) => {
    return deal.status === 'converted' && deal.closedOn > last ? deal.closedOn : last;
  }, '');
  await applyPlans(api, state.plans, lastWin, report);
  const partners = await applyPartners(run, state.partners);
  if (!run.signal.aborted) await applyPipeline(run, state.referrals, partners);
}
