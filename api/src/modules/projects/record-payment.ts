import { dayInZone, startOfDay } from '../../core/dates.ts';
import { invalidField, notFound, ProblemError } from '../../core/errors.ts';
import { requireProgramme, requireScope } from '../../platform/actor.ts';
import { type Ctx, firstOr, write } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { UniqueViolation } from '../../ports/db.ts';
import { accrueCommission } from '../commissions/index.ts';
import { programmeSettings } from '../programme/index.ts';
import { inputsOf } from './inputs.ts';
import { insertPaymentRow, lockProjectRow, updateProjectRow } from './repository.ts';
import type { PaymentRow, RecordPaymentInput } from './schemas.ts';

/**
 * Records money that SISO collected from the client, and earns the partner's commission on it where the project
 * accrues on collection. Beyond the project's value it is recorded and earns nothing.
 * @throws ProblemError `programme_only`, `missing_scope`, `not_found`, `currency_mismatch`, `invalid_transition` for a
 *   cancelled project, `external_id_taken`, `validation_failed` for a day in the future or a sum beyond 2^53
 */
export async function recordPayment(ctx: Ctx, projectId: string, input: RecordPaymentInput): Promise<PaymentRow> {
  requireProgramme(ctx);
  requireScope(ctx, 'projects:write');
  try {
    return await write(ctx, async (inner) => {
      const [programme, rows] = await Promise.all([programmeSettings(inner), inner.tx.run(lockProjectRow(projectId))]);
      const project = firstOr(rows, () => notFound('project'));
      const { amount, currency } = input.amount;
      if (currency !== project.currency) {
        throw new ProblemError(
          'currency_mismatch',
          `The project is in ${project.currency}; record the payment in it.`,
          {
            places: [{ in: 'body', pointer: '/amount/currency', detail: `Must be ${project.currency}.` }],
          },
        );
      }
      if (project.status === 'cancelled') {
        throw new ProblemError('invalid_transition', 'The project is cancelled; make it active first.');
      }
      const now = inner.deps.clock.now();
      const today = dayInZone(now, programme.timeZone);
      const paidOn = input.paidOn ?? today;
      if (paidOn > today) throw invalidField('/paidOn', 'Must not lie in the future.');
      const occurredAt = paidOn === today ? now : startOfDay(paidOn, programme.timeZone);
      const id = inner.deps.ids.make('payment');
      const collected = project.collected + amount;
      if (!Number.isSafeInteger(collected)) {
        throw invalidField('/amount/amount', 'With it the project would have collected more than can be counted.');
      }
      const { partnerId, clientName } = project;
      // Told first, so that the feed shows what was paid below what it earned.
      await inner.tx.all(
        record(inner, {
          action: 'payment.record',
          subject: { type: 'payment', id },
          partnerId,
          changes: { amount: input.amount, paidOn },
          event: {
            type: 'payment.recorded',
            audience: 'partner',
            data: { projectId, clientName, amount: input.amount },
            occurredAt,
          },
        }),
      );
      const commission =
        project.accrualEvent === 'client_payment_collected'
          ? await accrueCommission(inner, {
              project,
              event: { type: 'client_payment_collected', id },
              inputs: inputsOf(project, collected),
              earnedOn: paidOn,
              occurredAt,
              programme,
            })
          : null;
      const payment: PaymentRow = {
        id,
        partnerId,
        projectId,
        currency,
        amount,
        paidOn,
        reference: input.reference ?? null,
        externalId: input.externalId ?? null,
        commissionId: commission?.id ?? null,
        createdAt: now,
      };
      await inner.tx.all([
        insertPaymentRow(payment),
        updateProjectRow(project, {
          collected,
          earnedBase: project.earnedBase + (commission?.base ?? 0),
          earnedOverride: project.earnedOverride + (commission?.override ?? 0),
          updatedAt: now,
        }),
      ]);
      return payment;
    });
  } catch (error) {
    if (error instanceof UniqueViolation && error.constraint === 'client_payments_external_id') {
      throw new ProblemError('external_id_taken', 'The partner already has a payment with this externalId.');
    }
    throw error;
  }
}
