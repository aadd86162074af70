import type { CommissionExplanation, Money, Project } from '@siso/partner-sdk';

/** Thousandths. */
const BASE = 100;
const OVERRIDE = 25;

const rate = (thousandths: number): string => String(thousandths / 1000);
/** Half up, on integers; amounts here are never negative. */
const share = (amount: number, thousandths: number): number => Math.floor((amount * thousandths + 500) / 1000);
const exactShare = (amount: number, thousandths: number): string => {
  const digits = String(amount * thousandths).padStart(4, '0');
  return `${digits.slice(0, -3)}.${digits.slice(-3)}`.replace(/\.?0+$/, '');
};

/** An id of the API's form, by its number. */
export const demoId = (prefix: string, serial: number): string => `${prefix}_01d3m0${String(serial).padStart(20, '0')}`;

/** What a demo's partner earns, everywhere. */
export const RATES: Project['rates'] = {
  base: rate(BASE),
  override: rate(OVERRIDE),
  baseFrom: 'plan',
  overrideFrom: 'plan',
  tier: 'gold',
  planId: demoId('pln', 1),
  planVersion: 1,
};

/** What is earned by a payment after which `project.collected` stands where it does; `before` in minor units. */
export function accrue(project: Project, before: number) {
  const money = (amount: number): Money => ({ amount, currency: project.value.currency });
  const after = project.collected.amount;
  const step = (part: 'base' | 'override', thousandths: number) => {
    const already = share(before, thousandths);
    const rounded = share(after, thousandths);
    return {
      part,
      rate: rate(thousandths),
      basis: money(after),
      exact: exactShare(after, thousandths),
      rounded: money(rounded),
      alreadyEarned: money(already),
      earned: money(rounded - already),
    };
  };
  const steps = [step('base', BASE), step('override', OVERRIDE)];
  const [base = money(0), override = money(0)] = steps.map(({ earned }) => earned);
  const total = money(base.amount + override.amount);
  const { base: baseRate, override: overrideRate, baseFrom, overrideFrom, tier, planId, planVersion } = project.rates;
  const explained: Omit<CommissionExplanation, 'commissionId'> = {
    inputs: {
      projectValue: project.value,
      collectedBefore: money(before),
      collectedAfter: money(after),
      tier,
      baseRate,
      baseFrom,
      overrideRate,
      overrideFrom,
      planId,
      planVersion,
      wonOn: project.wonOn,
    },
    steps,
    rounding: 'half_away_from_zero',
    base,
    override,
    total,
    reversals: [],
    replays: true,
  };
  return { base, override, total, explained };
}
