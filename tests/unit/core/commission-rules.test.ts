import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_AMOUNT } from '../../../api/src/core/money.ts';
import type { CommissionInputs } from '../../../api/src/db/schema/pipeline.ts';
import { type Calculation, calculateCommission, statusOn } from '../../../api/src/modules/commissions/rules.ts';

const rates = fc.integer({ min: 0, max: 1_000_000 }).map((millionths) => (millionths / 1_000_000).toFixed(6));

const first: CommissionInputs = {
  projectValue: 1_000_000,
  collectedBefore: 0,
  collectedAfter: 1_000_000,
  earnedBaseBefore: 0,
  earnedOverrideBefore: 0,
  baseRate: '0.125',
  overrideRate: '0.01',
  baseFrom: 'plan',
  overrideFrom: 'plan',
  tier: 'silver',
  wonOn: '2026-03-15',
};

/** Collects the payments one after another, as a project does. */
function collect(payments: readonly number[], terms: Partial<CommissionInputs> = {}): Calculation[] {
  let [collectedBefore, earnedBaseBefore, earnedOverrideBefore] = [0, 0, 0];
  return payments.map((payment) => {
    const collectedAfter = collectedBefore + payment;
    const before = { collectedBefore, collectedAfter, earnedBaseBefore, earnedOverrideBefore };
    const earned = calculateCommission({ ...first, ...terms, ...before });
    collectedBefore = collectedAfter;
    earnedBaseBefore += earned.base;
    earnedOverrideBefore += earned.override;
    return earned;
  });
}

const sum = (list: readonly Calculation[], part: 'base' | 'override' | 'total') =>
  list.reduce((all, each) => all + each[part], 0);

describe('one payment in full', () => {
  test('earns base and override, each rounded by itself, and their sum', () => {
    const { base, override, total } = calculateCommission(first);
    expect({ base, override, total }).toEqual({ base: 125_000, override: 10_000, total: 135_000 });
  });

  test('rounds base and override apart: two halves make a whole, not a half', () => {
    // 0.5 + 0.5 of a cent: rounded apart 1 + 1, rounded together 1.
    const halves = { projectValue: 5, collectedAfter: 5, baseRate: '0.1', overrideRate: '0.1' };
    expect(calculateCommission({ ...first, ...halves })).toMatchObject({ base: 1, override: 1, total: 2 });
    const quarters = { projectValue: 4, collectedAfter: 4, baseRate: '0.1', overrideRate: '0.1' };
    expect(calculateCommission({ ...first, ...quarters })).toMatchObject({ base: 0, override: 0, total: 0 });
  });

  test('shows each step of the calculation', () => {
    const odd = { projectValue: 1_250_004, collectedAfter: 1_250_004 };
    expect(calculateCommission({ ...first, ...odd }).steps).toEqual([
      {
        part: 'base',
        rate: '0.125',
        basis: 1_250_004,
        exact: '156250.5',
        rounded: 156_251,
        alreadyEarned: 0,
        earned: 156_251,
      },
      {
        part: 'override',
        rate: '0.01',
        basis: 1_250_004,
        exact: '12500.04',
        rounded: 12_500,
        alreadyEarned: 0,
        earned: 12_500,
      },
    ]);
  });

  test('earns nothing by a rate of nothing', () => {
    expect(calculateCommission({ ...first, baseRate: '0', overrideRate: '0.000000' })).toMatchObject({ total: 0 });
  });
});

describe('instalments', () => {
  test('of a third each sum to what the whole would earn, though each third does not come out even', () => {
    const thirds = collect([333_333, 333_333, 333_334], { baseRate: '0.1' });
    expect(thirds.map(({ base }) => base)).toEqual([33_333, 33_334, 33_333]);
    expect(sum(thirds, 'base')).toBe(100_000);
  });

  test('of one cent earn each cent when its half is reached, and never two', () => {
    const cents = collect(Array<number>(20).fill(1), { projectValue: 20, baseRate: '0.1', overrideRate: '0' });
    expect(cents.map(({ base }) => base).join('')).toBe('00001000000000100000');
  });

  test('always sum to the whole, whatever the value, the rates and the number of payments', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: MAX_AMOUNT / 100 }), { minLength: 1, maxLength: 30 }),
        rates,
        rates,
        (payments, baseRate, overrideRate) => {
          const projectValue = payments.reduce((all, each) => all + each, 0);
          const terms = { projectValue, baseRate, overrideRate };
          const whole = calculateCommission({ ...first, ...terms, collectedAfter: projectValue });
          const parts = collect(payments, terms);
          expect(sum(parts, 'base')).toBe(whole.base);
          expect(sum(parts, 'override')).toBe(whole.override);
          expect(sum(parts, 'total')).toBe(whole.base + whole.override);
          for (const { base, override, total } of parts) {
            expect(base).toBeGreaterThanOrEqual(0);
            expect(override).toBeGreaterThanOrEqual(0);
            expect(total).toBe(base + override);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('beyond the project’s value', () => {
  test('nothing is earned: neither by the rest of a payment that crosses it nor by one that follows', () => {
    const parts = collect([900_000, 200_000, 500_000]);
    expect(parts.map(({ total }) => total)).toEqual([121_500, 13_500, 0]);
    expect(parts[1]?.steps[0].basis).toBe(1_000_000);
  });

  test('the sum is that of the value, for any payments that reach it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        rates,
        (payments, over, baseRate) => {
          const paid = payments.reduce((all, each) => all + each, 0);
          const projectValue = Math.max(0, paid - over);
          const whole = calculateCommission({ ...first, projectValue, baseRate, collectedAfter: projectValue });
          expect(sum(collect(payments, { projectValue, baseRate }), 'total')).toBe(whole.total);
        },
      ),
    );
  });

  test('a project worth nothing earns nothing', () => {
    expect(sum(collect([100, 100], { projectValue: 0 }), 'total')).toBe(0);
  });
});

test('the same inputs give the same cents again, also after a trip through JSON', () => {
  fc.assert(
    fc.property(
      fc.nat(MAX_AMOUNT),
      fc.nat(MAX_AMOUNT),
      rates,
      rates,
      (projectValue, collectedAfter, baseRate, rate) => {
        const inputs = { ...first, projectValue, collectedAfter, baseRate, overrideRate: rate };
        expect(calculateCommission(JSON.parse(JSON.stringify(inputs)))).toEqual(calculateCommission(inputs));
      },
    ),
  );
});

test.each([
  ['2026-03-15', '2026-03-14', 'payable'],
  ['2026-03-15', '2026-03-15', 'payable'],
  ['2026-03-15', '2026-03-16', 'pending'],
])('on %s what is payable on %s is %s', (today, payableOn, status) => {
  expect(statusOn(today, payableOn)).toBe(status);
});
