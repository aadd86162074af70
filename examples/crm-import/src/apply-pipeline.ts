import type { AppliedPartner } from './apply-partners.ts';
import { type SettledReferral, settleReferral } from './apply-referrals.ts';
import type { ImportRun } from './import-run.ts';
import type { IntendedReferral } from './intended.ts';
import type { ReferralState } from './next-step.ts';
import { spreadEvenly } from './plan-order.ts';
import type { Report } from './report.ts';
import { runBounded } from './run-bounded.ts';

/** Reads what SISO already holds of the partners that existed before, then settles every row that needs it. */
export async function applyPipeline(
  run: ImportRun,
  referrals: readonly IntendedReferral[],
  partners: ReadonlyMap<string, AppliedPartner>,
): Promise<void> {
  const { api, report, progress, signal, concurrency } = run;
  const known = await readKnown(
    run,
    [...partners.values()].filter(({ existed }) => existed),
  );
  const ordered = spreadEvenly(referrals, ({ partnerSlug }) => partnerSlug);
  progress.start('Deals', ordered.length);
  await runBounded(ordered, concurrency, signal, async (want) => {
    const partner = partners.get(want.partnerSlug);
    if (partner) {
      const before = known.get(partner.slug)?.get(want.opportunityId) ?? null;
      record(report, want, before, await settleReferral(api, want, partner, before));
    } else {
      report.refuse('referrals', want.place, `${want.opportunityId}: its partner "${want.partnerSlug}" was refused`);
    }
    report.rows += 1;
    progress.tick();
  });
  progress.stop();
}

/** Slug → opportunity id → what SISO holds. */
type Known = Map<string, Map<string, ReferralState>>;

async function readKnown(run: ImportRun, partners: readonly AppliedPartner[]): Promise<Known> {
  const known: Known = new Map();
  if (partners.length === 0) return known;
  run.progress.start('Reading what is there', partners.length);
  await runBounded(partners, Math.min(run.concurrency, 4), run.signal, async ({ id, slug }) => {
    known.set(slug, await run.api.listReferrals(id));
    run.progress.tick();
  });
  run.progress.stop();
  return known;
}

/** Books one row: the referral itself and, for a won deal, its project and its payment. */
function record(report: Report, want: IntendedReferral, before: ReferralState | null, settled: SettledReferral): void {
  const { reached, refusal } = settled;
  report.changes += reached.length;
  if (settled.ahead) report.ahead += 1;
  if (refusal && refusal.verb !== 'pay') {
    report.refuse('referrals', want.place, `${want.opportunityId}: ${refusal.reason}`);
  } else if (!before) {
    report.count('referrals', 'created');
  } else {
    report.count('referrals', reached.some((verb) => verb !== 'pay') ? 'moved on' : 'already there');
  }
  if (want.status === 'converted') recordWin(report, want, before, settled);
}

function recordWin(
  report: Report,
  want: IntendedReferral & { status: 'converted' },
  before: ReferralState | null,
  { reached, state, refusal }: SettledReferral,
): void {
  const project = state?.project;
  if (!project) {
    report.count('projects', 'refused');
    return;
  }
  report.count('projects', before?.project ? 'already there' : 'created');
  add(report.won, project.value);
  add(report.paid, project.collected);
  if (reached.includes('pay')) {
    report.count('payments', 'created');
    add(report.paidNow, want.value);
  } else if (refusal?.verb === 'pay') {
    report.refuse('payments', want.place, `${want.opportunityId}: ${refusal.reason}`);
  } else if (project.collected.amount > 0) {
    report.count('payments', 'already there');
  }
}

function add(totals: Map<string, number>, money: { amount: number; currency: string }): void {
  totals.set(money.currency, (totals.get(money.currency) ?? 0) + money.amount);
}
