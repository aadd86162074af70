import { addDays, type Day, dayInZone } from '../../core/dates.ts';
import type { CommissionInputs } from '../../db/schema/pipeline.ts';
import type { WriteCtx } from '../../platform/context.ts';
import { countBalance, countEarning } from '../../platform/counters.ts';
import { record } from '../../platform/record.ts';
import type { ProgrammeRow } from '../programme/index.ts';
import { insertCommissionRow } from './repository.ts';
import { calculateCommission, statusOn } from './rules.ts';
import type { CommissionRow } from './schemas.ts';

/** What a project tells of itself when it earns. */
export interface Earning {
  project: {
    id: string;
    partnerId: string;
    referralId: string;
    clientName: string;
    source: string;
    currency: CommissionRow['currency'];
    planId: string | null;
    planVersion: number | null;
  };
  event: { type: CommissionRow['earningType']; id: string };
  inputs: CommissionInputs;
  earnedOn: Day;
  occurredAt: Date;
  programme: ProgrammeRow;
}

/**
 * Earns one commission for one earning event, in the transaction of that event. Called by projects, which has locked
 * the project and holds what it earned before. Nothing is earned beyond the project's value: then it answers null.
 */
export async function accrueCommission(ctx: WriteCtx, earning: Earning): Promise<CommissionRow | null> {
  const { base, override, total } = calculateCommission(earning.inputs);
  if (base === 0 && override === 0) return null;
  const { project, event, earnedOn, programme } = earning;
  const { partnerId, currency, source, clientName } = project;
  const now = ctx.deps.clock.now();
  const payableOn = addDays(earnedOn, programme.holdDays);
  const row: CommissionRow = {
    id: ctx.deps.ids.make('commission'),
    partnerId,
    projectId: project.id,
    referralId: project.referralId,
    clientName,
    status: statusOn(dayInZone(now, programme.timeZone), payableOn),
    earningType: event.type,
    earningId: event.id,
    currency,
    base,
    override,
    total,
    earnedOn,
    payableOn,
    paidOn: null,
    paymentReference: null,
    planId: project.planId,
    planVersion: project.planVersion,
    inputs: earning.inputs,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  const money = { amount: total, currency };
  await ctx.tx.all([
    insertCommissionRow(row),
    ...record(ctx, {
      action: 'commission.accrue',
      subject: { type: 'commission', id: row.id },
      partnerId,
      changes: { total: money, earningEvent: event },
      event: {
        type: 'commission.accrued',
        audience: 'partner',
        data: { projectId: project.id, clientName, total: money },
        occurredAt: earning.occurredAt,
      },
    }),
    countEarning({ id: row.id, partnerId, day: earnedOn, currency, source, earned: total }),
    countBalance({ id: row.id, partnerId, currency, status: row.status, delta: total }),
  ]);
  return row;
}
