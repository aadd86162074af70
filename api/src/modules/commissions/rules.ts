/**
 * The calculation of a commission: pure, exact, replayable. ../shared/design MONEY "Calculation".
 * Each part earns `round(rate × collected so far, at most the project's value) − already earned`, so that instalments
 * sum to the whole; the total is the sum of the two rounded parts.
 */
import { applyRate, exactProduct } from '../../core/money.ts';
import type { COMMISSION_STATUSES, CommissionInputs } from '../../db/schema/pipeline.ts';

export type CommissionStatus = (typeof COMMISSION_STATUSES)[number];

export interface CalculationStep {
  part: 'base' | 'override';
  rate: string;
  /** What counts: collected so far, at most the project's value. Minor units. */
  basis: number;
  /** rate × basis, exact, in minor units. */
  exact: string;
  /** Rounded half away from zero. */
  rounded: number;
  /** Earned by earlier events of the project. */
  alreadyEarned: number;
  /** rounded − alreadyEarned. */
  earned: number;
}

export interface Calculation {
  base: number;
  override: number;
  total: number;
  steps: [CalculationStep, CalculationStep];
}

/** All amounts in minor units of the project's currency. */
export function calculateCommission(inputs: CommissionInputs): Calculation {
  const basis = Math.min(inputs.collectedAfter, inputs.projectValue);
  const step = (part: 'base' | 'override', rate: string, alreadyEarned: number): CalculationStep => {
    const rounded = applyRate(basis, rate);
    return {
      part,
      rate,
      basis,
      exact: exactProduct(basis, rate),
      rounded,
      alreadyEarned,
      earned: rounded - alreadyEarned,
    };
  };
  const base = step('base', inputs.baseRate, inputs.earnedBaseBefore);
  const override = step('override', inputs.overrideRate, inputs.earnedOverrideBefore);
  return {
    base: base.earned,
    override: override.earned,
    total: base.earned + override.earned,
    steps: [base, override],
  };
}

/** A commission is pending until its hold ends, then payable. */
export function statusOn(today: string, payableOn: string): 'pending' | 'payable' {
  return payableOn <= today ? 'payable' : 'pending';
}
