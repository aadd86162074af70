/** What may become of a referral. Pure. */
import { ProblemError } from '../../core/errors.ts';
import type { REFERRAL_STATUSES } from '../../db/schema/pipeline.ts';

export type ReferralStatus = (typeof REFERRAL_STATUSES)[number];

/** From each status to those that may follow it. A won referral is final: its project goes on from there. */
export const TRANSITIONS: Readonly<Record<ReferralStatus, readonly ReferralStatus[]>> = {
  new: ['qualified', 'converted', 'lost'],
  qualified: ['converted', 'lost'],
  converted: [],
  lost: ['new', 'qualified'],
};

/** @throws ProblemError `invalid_transition` */
export function assertTransition(from: ReferralStatus, to: ReferralStatus): void {
  if (TRANSITIONS[from].includes(to)) return;
  const allowed = TRANSITIONS[from];
  const way = allowed.length > 0 ? `from here it can become ${allowed.join(' or ')}` : 'this is final';
  throw new ProblemError('invalid_transition', `The referral is ${from}, so it cannot become ${to}; ${way}.`);
}

/** The status that a lost referral goes back to. */
export function reopenedStatus(wasQualified: boolean): ReferralStatus {
  return wasQualified ? 'qualified' : 'new';
}
