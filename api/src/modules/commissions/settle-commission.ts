import { dayInZone } from '../../core/dates.ts';
import { invalidField, notFound, ProblemError } from '../../core/errors.ts';
import { requireProgramme, requireScope } from '../../platform/actor.ts';
import { type Ctx, firstOr, write } from '../../platform/context.ts';
import { moveBalance } from '../../platform/counters.ts';
import { record } from '../../platform/record.ts';
import { assertVersion } from '../../platform/version.ts';
import { programmeSettings } from '../programme/index.ts';
import { lockCommissionRow, updateCommissionRow } from './repository.ts';
import type { CommissionRow, SettleCommissionInput } from './schemas.ts';

/**
 * Says that SISO has paid a payable commission outside of this system, on a day and under a reference of its own.
 * @throws ProblemError `programme_only`, `missing_scope`, `not_found`, `invalid_transition`, `version_mismatch`,
 *   `validation_failed` for a day in the future
 */
export async function settleCommission(
  ctx: Ctx,
  id: string,
  input: SettleCommissionInput,
  expected?: number,
): Promise<CommissionRow> {
  requireProgramme(ctx);
  requireScope(ctx, 'commissions:write');
  return write(ctx, async (inner) => {
    const [programme, rows] = await Promise.all([programmeSettings(inner), inner.tx.run(lockCommissionRow(id))]);
    const row = firstOr(rows, () => notFound('commission'));
    assertVersion(row, expected);
    if (row.status !== 'payable') {
      throw new ProblemError(
        'invalid_transition',
        `The commission is ${row.status}; only a payable one can be settled.`,
      );
    }
    const now = inner.deps.clock.now();
    const today = dayInZone(now, programme.timeZone);
    const paidOn = input.paidOn ?? today;
    if (paidOn > today) throw invalidField('/paidOn', 'Must not lie in the future.');
    const { partnerId, clientName, currency, total: amount } = row;
    const total = { amount, currency };
    const [[settled]] = await inner.tx.all([
      updateCommissionRow(row, { status: 'paid', paidOn, paymentReference: input.reference ?? null, updatedAt: now }),
      ...record(inner, {
        action: 'commission.settle',
        subject: { type: 'commission', id },
        partnerId,
        changes: { paidOn, total },
        event: { type: 'commission.paid', audience: 'partner', data: { total, clientName, paidOn } },
      }),
      ...moveBalance({ id, partnerId, currency, from: 'payable', to: 'paid', amount }),
    ]);
    return settled ?? row;
  });
}
