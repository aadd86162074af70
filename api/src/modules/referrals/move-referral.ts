/** The one way in which a referral changes its status; the verbs say why. */
import { notFound, ProblemError } from '../../core/errors.ts';
import { partnerOf } from '../../platform/actor.ts';
import { firstOr, type WriteCtx } from '../../platform/context.ts';
import { movePipeline } from '../../platform/counters.ts';
import { record } from '../../platform/record.ts';
import { assertVersion } from '../../platform/version.ts';
import { insertStatusChangeRow, lockReferralRow, updateReferralRow } from './repository.ts';
import { assertTransition, type ReferralStatus } from './rules.ts';
import type { ReferralRow } from './schemas.ts';

export interface Move {
  to: ReferralStatus;
  at: Date;
  action: string;
  event: string;
  reason?: string | undefined;
  /** Told with the event, beside the client's name. */
  data?: Record<string, unknown>;
  /** The fields that the new status brings. */
  set: Partial<ReferralRow>;
}

/** Locks the referral for a move. @throws ProblemError `not_found`, `version_mismatch`, `archived` */
export async function lockForMove(ctx: WriteCtx, id: string, expected: number | undefined): Promise<ReferralRow> {
  const row = firstOr(await ctx.tx.run(lockReferralRow(id, partnerOf(ctx.actor))), () => notFound('referral'));
  assertVersion(row, expected);
  if (row.archivedAt) throw new ProblemError('archived', 'An archived referral does not move.');
  return row;
}

/** Moves a locked referral: row, history, audit, event, counters. @throws ProblemError `invalid_transition` */
export async function moveReferral(ctx: WriteCtx, row: ReferralRow, move: Move): Promise<ReferralRow> {
  assertTransition(row.status, move.to);
  const { id, partnerId } = row;
  const now = ctx.deps.clock.now();
  const [[moved]] = await ctx.tx.all([
    updateReferralRow(row, { ...move.set, status: move.to, updatedAt: now }),
    insertStatusChangeRow({
      id: ctx.deps.ids.make('statusChange'),
      partnerId,
      referralId: id,
      fromStatus: row.status,
      toStatus: move.to,
      reason: move.reason ?? null,
      actorType: ctx.actor.type,
      occurredAt: move.at,
      createdAt: now,
    }),
    ...record(ctx, {
      action: move.action,
      subject: { type: 'referral', id },
      partnerId,
      changes: { from: row.status, to: move.to },
      event: {
        type: move.event,
        audience: 'partner',
        data: { clientName: row.clientName, ...move.data },
        occurredAt: move.at,
      },
    }),
    ...movePipeline({ id, partnerId, from: row.status, to: move.to }),
  ]);
  return firstOr(moved ? [moved] : [], () => new ProblemError('conflict', 'The referral changed at the same moment.'));
}
