import { describe, expect, test } from 'vitest';
import { addDays } from '../../../api/src/core/dates.ts';
import { spreadDays, weekdayOf, workdayFrom, workdayUntil } from '../../../api/src/entry/demo/calendar.ts';
import { createChance } from '../../../api/src/entry/demo/chance.ts';

const draws = (seed: number, stream: string) => {
  const chance = createChance(seed, stream);
  return Array.from({ length: 1000 }, () => chance.next());
};

describe('chance', () => {
  test('repeats itself, and differs by seed and by stream', () => {
    expect(draws(1, 'a')).toEqual(draws(1, 'a'));
    expect(draws(1, 'a')).not.toEqual(draws(2, 'a'));
    expect(draws(1, 'a')).not.toEqual(draws(1, 'b'));
  });

  test('is even, within its bounds', () => {
    const all = draws(3, 'even');
    expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...all)).toBeLessThan(1);
    expect(all.reduce((sum, n) => sum + n, 0) / all.length).toBeCloseTo(0.5, 1);
    const chance = createChance(3, 'ints');
    expect(new Set(Array.from({ length: 300 }, () => chance.int(-1, 2)))).toEqual(new Set([-1, 0, 1, 2]));
  });

  test('goes by the weights', () => {
    const chance = createChance(4, 'weights');
    const counts = { rare: 0, often: 0, never: 0 };
    for (let i = 0; i < 2000; i++) counts[chance.weighted({ rare: 1, often: 9, never: 0 })]++;
    expect(counts.never).toBe(0);
    expect(counts.rare / 2000).toBeCloseTo(0.1, 1);
  });

  test('shuffles without losing a card', () => {
    const cards = Array.from({ length: 52 }, (_, i) => i);
    const shuffled = createChance(5, 'cards').shuffled(cards);
    expect(shuffled).not.toEqual(cards);
    expect([...shuffled].sort((a, b) => a - b)).toEqual(cards);
    expect(() => createChance(5, 'none').pick([])).toThrow(RangeError);
  });
});

describe('working days', () => {
  test('a weekend goes to its Monday or back to its Friday', () => {
    const week = Array.from({ length: 7 }, (_, i) => addDays('2026-03-23', i));
    expect(week.map(weekdayOf)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(week.map(workdayFrom)).toEqual([...week.slice(0, 5), '2026-03-30', '2026-03-30']);
    expect(week.map(workdayUntil)).toEqual([...week.slice(0, 5), '2026-03-27', '2026-03-27']);
  });

  test('days are spread by their weight, in order, within the span', () => {
    const span = { from: '2026-01-01', to: '2026-02-28' };
    const days = spreadDays(200, span, (day) => (day < '2026-02-01' ? 1 : 3), createChance(6, 'spread'));
    expect(days).toHaveLength(200);
    expect(days).toEqual([...days].sort());
    expect(days.every((day) => day >= span.from && day <= span.to)).toBe(true);
    const february = days.filter((day) => day >= '2026-02-01').length;
    expect(Math.abs(february - (200 * 84) / 115)).toBeLessThan(2);
  });
});
