/** What every change leaves behind, in its own transaction: an audit row, and an event where others should know. */

import { auditLog, outbox } from '../db/schema/record.ts';
import { insert, type Statement } from '../db/statement.ts';
import { personOf } from './actor.ts';
import type { WriteCtx } from './context.ts';

export interface Change {
  /** `noun.verb`, e.g. `referral.create`. */
  action: string;
  subject: { type: string; id: string };
  /** The partner that it concerns; null: the programme itself. */
  partnerId: string | null;
  /** What changed, for the audit; never a secret. */
  changes?: Record<string, unknown>;
  /** `noun.past_tense` and what is told of it; `audience` partner: the partner's own people see it too. */
  event?: { type: string; audience: 'partner' | 'staff'; data: Record<string, unknown>; occurredAt?: Date };
}

/** The statements that record a change; send them with the change itself. Wakes the relay after the commit. */
export function record(ctx: WriteCtx, change: Change): Statement[] {
  const { actor, deps, requestId } = ctx;
  const now = deps.clock.now();
  const who = { actorType: actor.type, actorId: personOf(actor) };
  const about = { partnerId: change.partnerId, subjectType: change.subject.type, subjectId: change.subject.id };
  const audit = insert(auditLog, {
    id: deps.ids.make('audit'),
    ...about,
    ...who,
    action: change.action,
    changes: change.changes ?? {},
    requestId,
    createdAt: now,
  });
  if (!change.event) return [audit];
  ctx.afterCommit.add(() => deps.live.wake(change.partnerId));
  const { type, audience, data, occurredAt = now } = change.event;
  const event = insert(outbox, {
    id: deps.ids.make('event'),
    ...about,
    ...who,
    type,
    audience,
    data,
    occurredAt,
    createdAt: now,
  });
  return [audit, event];
}
