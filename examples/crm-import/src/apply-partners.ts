import { SisoError } from '@siso/partner-sdk';
import { idempotencyKey } from './idempotency-key.ts';
import type { ImportRun } from './import-run.ts';
import type { IntendedPartner } from './intended.ts';
import { endsTheRun, refusalText } from './refusal.ts';
import { runBounded } from './run-bounded.ts';
import type { PartnerState } from './siso-api.ts';

/** One partner of the run; `existed` tells whether SISO may hold referrals of theirs already. */
export interface AppliedPartner {
  id: string;
  slug: string;
  existed: boolean;
}

/** Makes the partners that do not exist yet. Answers those that stand, by slug; the others are in the report. */
export async function applyPartners(
  run: ImportRun,
  partners: readonly IntendedPartner[],
): Promise<Map<string, AppliedPartner>> {
  const { api, report, progress } = run;
  const existing = await api.listPartners();
  const applied = new Map<string, AppliedPartner>();
  progress.start('Partners', partners.length);
  await runBounded(partners, run.concurrency, run.signal, async (partner) => {
    const there = existing.get(partner.slug);
    if (there) {
      const difference = differenceOf(partner, there);
      if (difference) report.refuse('partners', partner.place, `${partner.companyName}: ${difference}; left as it is`);
      else report.count('partners', 'already there');
      applied.set(partner.slug, { id: there.id, slug: partner.slug, existed: true });
    } else {
      const id = await create(run, partner);
      if (id !== null) applied.set(partner.slug, { id, slug: partner.slug, existed: false });
    }
    report.rows += 1;
    progress.tick();
  });
  progress.stop();
  return applied;
}

async function create({ api, report }: ImportRun, partner: IntendedPartner): Promise<string | null> {
  try {
    const { id } = await api.createPartner(partner, idempotencyKey('partner', partner.slug));
    report.count('partners', 'created');
    report.changes += 1;
    return id;
  } catch (error) {
    if (endsTheRun(error) || !(error instanceof SisoError)) throw error;
    report.refuse('partners', partner.place, `${partner.companyName}: ${refusalText('create', error)}`);
    return null;
  }
}

/** A partner's terms decide what their deals earn, so another tier or override than the file's is told, not hidden. */
function differenceOf(want: IntendedPartner, have: PartnerState): string | null {
  if (have.tier !== want.tier) return `is ${have.tier} in SISO and ${want.tier} in the file`;
  if (Number(have.overrideRate ?? 0) !== Number(want.overrideRate ?? 0)) {
    return `has the override rate ${have.overrideRate ?? 'of the plan'} in SISO and ${want.overrideRate ?? 'of the plan'} in the file`;
  }
  if (have.commissionRate !== null) return `has a commission rate of its own in SISO (${have.commissionRate})`;
  return null;
}
