import type { IntendedReferral, Money, ReferralStatus } from './intended.ts';

/** What SISO holds of one referral, as far as the import must know it. */
export interface ReferralState {
  id: string;
  status: ReferralStatus;
  clientName: string;
  archived: boolean;
  /** The project made from it; null before it is won. */
  project: ProjectState | null;
}

export interface ProjectState {
  id: string;
  value: { amount: number; currency: string };
  /** 'YYYY-MM-DD' in the programme's zone */
  wonOn: string;
  /** What the client has paid so far. */
  collected: { amount: number; currency: string };
}

/** The next call that brings SISO closer to the file, or the reason why there is none. */
export type Step =
  | { verb: 'create' }
  | { verb: 'qualify'; on: string }
  | { verb: 'lose'; on: string }
  | { verb: 'convert'; on: string; value: Money }
  | { verb: 'pay'; projectId: string; on: string; amount: Money }
  | { verb: 'none'; ahead: boolean }
  | { verb: 'stop'; reason: string };

/**
 * Compares one row with what SISO holds and names the one next step. Steps only go forward: whatever people have
 * changed in SISO since the export is theirs, so a difference that no forward step removes is a `stop` with its reason.
 */
export function nextStep(want: IntendedReferral, have: ReferralState | null): Step {
  if (!have) return { verb: 'create' };
  if (have.archived) return stop('it is archived in SISO');
  if (want.status === have.status) return want.status === 'converted' ? nextPayment(want, have) : none(false);
  if (want.status === 'new') return none(true);
  if (have.status === 'new') return { verb: 'qualify', on: want.submittedOn };
  if (want.status === 'qualified') return none(true);
  if (have.status !== 'qualified') return stop(`it is ${have.status} in SISO and ${want.status} in the file`);
  return want.status === 'lost'
    ? { verb: 'lose', on: want.closedOn }
    : { verb: 'convert', on: want.closedOn, value: want.value };
}

function nextPayment(want: IntendedReferral & { status: 'converted' }, have: ReferralState): Step {
  const { project } = have;
  if (!project) return stop('SISO shows it converted, but not its project');
  const { value, collected } = project;
  if (value.currency !== want.value.currency || value.amount !== want.value.amount) {
    return stop(`its project is worth ${amountText(value)} in SISO and ${amountText(want.value)} in the file`);
  }
  if (project.wonOn !== want.closedOn) {
    return stop(`its project was won on ${project.wonOn} in SISO and on ${want.closedOn} in the file`);
  }
  if (collected.amount >= value.amount) return none(false);
  if (collected.amount > 0) {
    return stop(
      `its client has paid ${amountText(collected)} of ${amountText(value)} in SISO, so the rest is not ours to book`,
    );
  }
  return { verb: 'pay', projectId: project.id, on: want.closedOn, amount: want.value };
}

/** Integer minor units of a currency with two decimals as text: 105450 USD → "1,054.50 USD". */
export function amountText(money: { amount: number; currency: string }): string {
  const digits = String(Math.abs(money.amount)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${money.amount < 0 ? '-' : ''}${whole}.${digits.slice(-2)} ${money.currency}`;
}

function none(ahead: boolean): Step {
  return { verb: 'none', ahead };
}

function stop(reason: string): Step {
  return { verb: 'stop', reason };
}
