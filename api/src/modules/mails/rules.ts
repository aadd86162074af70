/** What becomes of a mail after a hand-over. Pure. */
import type { MailFailure } from '../../ports/mailer.ts';
import type { MailRow } from './repository.ts';

/** The pauses after a failure, in seconds: a hiccup costs little, an evening without a provider no mail. */
const PAUSES_S = [10, 30, 60, 300, 900, 3_600, 10_800, 21_600];
/** Hand-overs of a mail, the first among them. */
export const MOST_ATTEMPTS = PAUSES_S.length + 1;
/** Hand-overs whose outcome nobody knows. A third could be the third copy of a mail in somebody's mailbox. */
export const MOST_UNANSWERED = 2;

/** The change to the row. A mail that is done with, either way, forgets what it carried: there are secrets in it. */
export type Settled = Pick<MailRow, 'status' | 'updatedAt'> & Partial<MailRow>;

export function settleSent(row: MailRow, now: Date): Settled {
  return {
    status: 'sent',
    sealedData: null,
    sentAt: now,
    lastError: null,
    unanswered: row.unanswered - 1,
    updatedAt: now,
  };
}

/** Given up for good. */
export function settleFailed(row: MailRow, reason: string, now: Date): Settled {
  return { status: 'failed', sealedData: null, lastError: reason, unanswered: row.unanswered, updatedAt: now };
}

/** After a failed hand-over: again later, or given up. */
export function settleFailure(
  row: MailRow,
  failure: Pick<MailFailure, 'kind' | 'message' | 'retryAfterSeconds'>,
  now: Date,
): Settled {
  const { kind, message, retryAfterSeconds } = failure;
  const unanswered = kind === 'unknown' ? row.unanswered : row.unanswered - 1;
  if (kind === 'refused' || row.attempts >= MOST_ATTEMPTS || unanswered >= MOST_UNANSWERED) {
    return { ...settleFailed(row, message, now), unanswered };
  }
  const pause = Math.max(PAUSES_S[row.attempts - 1] ?? 0, retryAfterSeconds ?? 0);
  return {
    status: 'queued',
    lastError: message,
    unanswered,
    nextAttemptAt: new Date(now.getTime() + pause * 1_000),
    updatedAt: now,
  };
}
