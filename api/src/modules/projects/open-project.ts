import type { Day } from '../../core/dates.ts';
import type { Money } from '../../core/money.ts';
import type { WriteCtx } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { accrueCommission } from '../commissions/index.ts';
import { termsOn } from '../partners/index.ts';
import { planInForce } from '../plans/index.ts';
import type { ProgrammeRow } from '../programme/index.ts';
import { inputsOf } from './inputs.ts';
import { insertProjectRow, updateProjectRow } from './repository.ts';
import { resolveRates } from './rules.ts';
import type { ProjectRow } from './schemas.ts';

export interface Won {
  referral: {
    id: string;
    partnerId: string;
    source: ProjectRow['source'];
    clientName: string;
    clientCompany: string | null;
  };
  programme: ProgrammeRow;
  value: Money;
  name: string | undefined;
  /** The won day in the programme's zone; it fixes the rates. */
  wonOn: Day;
  wonAt: Date;
}

/**
 * Opens the project of a won referral, with the tier, own rates and plan version of that day; earns its commission
 * where the programme accrues on winning. @throws ProblemError `no_plan_in_force`
 */
export async function openProject(ctx: WriteCtx, won: Won): Promise<ProjectRow> {
  const { referral, programme, value, wonOn } = won;
  const terms = await termsOn(ctx, referral.partnerId, wonOn);
  const plan = await planInForce(ctx, terms.tier, wonOn);
  const rates = resolveRates(terms, plan, { tier: terms.tier, wonOn });
  const now = ctx.deps.clock.now();
  const row: ProjectRow = {
    id: ctx.deps.ids.make('project'),
    partnerId: referral.partnerId,
    referralId: referral.id,
    name: won.name ?? `Project for ${referral.clientCompany ?? referral.clientName}`.slice(0, 200),
    clientName: referral.clientName,
    source: referral.source,
    status: 'active',
    currency: value.currency,
    value: value.amount,
    collected: 0,
    earnedBase: 0,
    earnedOverride: 0,
    wonOn,
    accrualEvent: programme.accrualEvent,
    tier: terms.tier,
    ...rates,
    planId: plan?.id ?? null,
    planVersion: plan?.planVersion ?? null,
    milestonesTotal: 0,
    milestonesCompleted: 0,
    metadata: {},
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  await ctx.tx.all([
    insertProjectRow(row),
    ...record(ctx, {
      action: 'project.open',
      subject: { type: 'project', id: row.id },
      partnerId: row.partnerId,
      changes: { value, wonOn, rates, planId: row.planId },
    }),
  ]);
  if (row.accrualEvent !== 'project_won') return row;
  const commission = await accrueCommission(ctx, {
    project: row,
    event: { type: 'project_won', id: row.id },
    inputs: inputsOf(row, row.value),
    earnedOn: wonOn,
    occurredAt: won.wonAt,
    programme,
  });
  if (!commission) return row;
  const [earned] = await ctx.tx.run(
    updateProjectRow(row, { earnedBase: commission.base, earnedOverride: commission.override }),
  );
  return earned ?? row;
}
