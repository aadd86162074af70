/** Pure decisions about projects. */
import { ProblemError } from '../../core/errors.ts';
import type { PROJECT_STATUSES, RATE_ORIGINS } from '../../db/schema/pipeline.ts';

export type ProjectStatus = (typeof PROJECT_STATUSES)[number];
type Origin = (typeof RATE_ORIGINS)[number];

const TRANSITIONS: Readonly<Record<ProjectStatus, readonly ProjectStatus[]>> = {
  active: ['on_hold', 'completed', 'cancelled'],
  on_hold: ['active', 'completed', 'cancelled'],
  completed: ['active'],
  cancelled: ['active'],
};

/** @throws ProblemError `invalid_transition` */
export function assertStatusChange(from: ProjectStatus, to: ProjectStatus): void {
  if (from === to || TRANSITIONS[from].includes(to)) return;
  throw new ProblemError(
    'invalid_transition',
    `The project is ${from}; it can become ${TRANSITIONS[from].join(' or ')}.`,
  );
}

export interface Rates {
  baseRate: string;
  overrideRate: string;
  baseFrom: Origin;
  overrideFrom: Origin;
}

/**
 * The partner's own rate where it has one, else the plan's. ../shared/design MONEY "Calculation".
 * @throws ProblemError `no_plan_in_force` where neither says.
 */
export function resolveRates(
  own: { commissionRate: string | null; overrideRate: string | null },
  plan: { baseRate: string; overrideRate: string } | null,
  about: { tier: string; wonOn: string },
): Rates {
  const baseRate = own.commissionRate ?? plan?.baseRate;
  const overrideRate = own.overrideRate ?? plan?.overrideRate;
  if (baseRate === undefined || overrideRate === undefined) {
    throw new ProblemError(
      'no_plan_in_force',
      `No ${about.tier} plan is in force on ${about.wonOn}, and the partner has no rates of its own. Create a plan that starts by then.`,
    );
  }
  return {
    baseRate,
    overrideRate,
    baseFrom: own.commissionRate === null ? 'plan' : 'partner',
    overrideFrom: own.overrideRate === null ? 'plan' : 'partner',
  };
}
