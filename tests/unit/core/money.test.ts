import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyRate,
  exactProduct,
  MAX_AMOUNT,
  normaliseRate,
  RATE_PATTERN,
  rateMillionths,
  shareOf,
} from '../../../api/src/core/money.ts';

/** A rate from 0 to 1 as text, with any number of places up to six. */
const rates = fc
  .tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 6 }))
  .map(([millionths, places]) => (millionths / 1_000_000).toFixed(places))
  .filter((rate) => RATE_PATTERN.test(rate));
const amounts = fc.integer({ min: 0, max: MAX_AMOUNT });

/** An exact fraction of whole numbers, read from the text by long division and not by the product's own means. */
function fractionOf(rate: string): { over: bigint; under: bigint } {
  const places = rate.indexOf('.') < 0 ? 0 : rate.length - rate.indexOf('.') - 1;
  return { over: BigInt(rate.replace('.', '')), under: 10n ** BigInt(places) };
}

/** The whole number nearest to over/under; of two that are equally near, the one farther from zero. */
function nearest(over: bigint, under: bigint): bigint {
  const whole = over / under;
  const rest = over % under;
  const twice = (rest < 0n ? -rest : rest) * 2n;
  return twice < under ? whole : whole + (over < 0n ? -1n : 1n);
}

describe('applyRate', () => {
  test.each([
    [1, '0.5', 1],
    [3, '0.5', 2],
    [5, '0.1', 1],
    [4, '0.1', 0],
    [-1, '0.5', -1],
    [-3, '0.5', -2],
    [-4, '0.1', 0],
    [-5, '0.1', -1],
    [100, '0', 0],
    [0, '1', 0],
    [12_345, '1', 12_345],
    [1_250_000, '0.125', 156_250],
    [1_999_999, '0.000001', 2],
    [499_999, '0.000001', 0],
    [500_000, '0.000001', 1],
    [MAX_AMOUNT, '1', MAX_AMOUNT],
    // 1.005 × 100 is 100.49999999999999 as a float.
    [1_005, '0.1', 101],
  ])('%i × %s is %i, half away from zero', (amount, rate, rounded) => {
    expect(applyRate(amount, rate) + 0).toBe(rounded);
  });

  test('is the whole number nearest to the exact product, for any amount and rate', () => {
    fc.assert(
      fc.property(amounts, rates, fc.boolean(), (amount, rate, negative) => {
        const signed = negative ? -amount : amount;
        const { over, under } = fractionOf(rate);
        expect(BigInt(applyRate(signed, rate))).toBe(nearest(BigInt(signed) * over, under));
      }),
      { numRuns: 2_000 },
    );
  });

  test('never goes down when more is collected, and never beyond the amount', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 1_000_000 }), rates, (amount, more, rate) => {
        const larger = Math.min(amount + more, MAX_AMOUNT);
        expect(applyRate(larger, rate)).toBeGreaterThanOrEqual(applyRate(amount, rate));
        expect(applyRate(amount, rate)).toBeLessThanOrEqual(amount);
      }),
    );
  });

  test('treats every spelling of a rate alike', () => {
    fc.assert(
      fc.property(amounts, rates, (amount, rate) => {
        const padded = rate.includes('.') ? rate.padEnd(8, '0') : `${rate}.000000`;
        expect(applyRate(amount, padded)).toBe(applyRate(amount, normaliseRate(rate)));
      }),
    );
  });
});

describe('a rate as text', () => {
  test.each(['0', '1', '0.125', '0.000001', '0.999999', '1.0', '1.000000', '0.10'])('%s is one', (rate) => {
    expect(RATE_PATTERN.test(rate)).toBe(true);
    expect(Number(rateMillionths(rate)) / 1_000_000).toBeCloseTo(Number(rate), 9);
  });

  test.each([
    '',
    '.5',
    '1.1',
    '2',
    '-0.1',
    '+0.1',
    '00.1',
    '0,1',
    '0.',
    '0.1234567',
    '1.000001',
    '1e-3',
    ' 0.1',
    '0.1\n',
  ])('%j is none', (rate) => {
    expect(RATE_PATTERN.test(rate)).toBe(false);
    expect(() => rateMillionths(rate)).toThrow(RangeError);
  });

  test.each([
    ['0.125000', '0.125'],
    ['0.000000', '0'],
    ['1.000000', '1'],
    ['0.100', '0.1'],
    ['0', '0'],
    ['1', '1'],
    ['10', '10'],
  ])('%s is shortest as %s', (rate, shortest) => {
    expect(normaliseRate(rate)).toBe(shortest);
  });
});

describe('exactProduct', () => {
  test.each([
    [1_250_004, '0.125', '156250.5'],
    [100, '0.000001', '0.0001'],
    [-1, '0.5', '-0.5'],
    [7, '1', '7'],
    [0, '0.3', '0'],
    [1_000, '0.1', '100'],
  ])('%i × %s is %s before rounding', (amount, rate, exact) => {
    expect(exactProduct(amount, rate)).toBe(exact);
  });

  test('is the very fraction, for any amount and rate', () => {
    fc.assert(
      fc.property(amounts, rates, (amount, rate) => {
        const { over, under } = fractionOf(rate);
        const exact = fractionOf(exactProduct(amount, rate));
        expect(exact.over * under).toBe(BigInt(amount) * over * exact.under);
      }),
    );
  });
});

describe('shareOf', () => {
  test.each([
    [1, 3, '0.3333'],
    [2, 3, '0.6667'],
    [1, 1, '1'],
    [0, 7, '0'],
    [1, 2, '0.5'],
    [1, 20_000, '0.0001'],
    [1, 20_001, '0'],
    [19_999, 20_000, '1'],
    [19_998, 20_000, '0.9999'],
  ])('%i of %i is %s', (part, whole, share) => {
    expect(shareOf(part, whole)).toBe(share);
  });

  test('of nothing is unknown, not zero', () => {
    expect(shareOf(0, 0)).toBeNull();
  });
});
