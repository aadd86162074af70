import { describe, expect, test } from 'vitest';
import { cpuOf, parseStat } from '../../bench/support/cpu.ts';
import type { Machine } from '../../bench/support/machine.ts';
import { median, medianFigures, ratios } from '../../bench/support/rounds.ts';
import { met, type Row } from '../../bench/support/row.ts';
import { formatTable, type Latest, mergeLatest, rounded } from '../../bench/support/table.ts';
import { parseReport } from '../../bench/support/wrk.ts';

const row: Row = {
  part: 'reads',
  what: 'referral list',
  ours: { rps: 1234.56, p50: 12.345, p99: 40, cpu: 301.2 },
  baseline: { name: 'node:http + pg', rps: 2000, p50: 8 },
  figure: { value: 0.617, unit: '× rps', atLeast: 0.7 },
};

describe('whether a goal is reached', () => {
  test.each([
    [{ value: 0.7, atLeast: 0.7 }, true],
    [{ value: 0.699, atLeast: 0.7 }, false],
    [{ value: 1.3, atMost: 1.3 }, true],
    [{ value: 1.31, atMost: 1.3 }, false],
    [{ value: 5, atLeast: 1, atMost: 4 }, false],
    [{ value: Number.NaN, atLeast: 0 }, false],
    [{ value: 5 }, undefined],
  ])('%j: %s', (figure, expected) => {
    expect(met({ ...row, figure: { unit: 'x', ...figure } })).toBe(expected);
  });

  test('a row without a figure has no goal', () => {
    expect(met({ part: 'edge', what: 'bundle', ours: {} })).toBeUndefined();
  });
});

describe('the table', () => {
  test('shows ours above the baseline, the goal, the verdict and the reason', () => {
    const lines = formatTable([{ ...row, reason: 'fsync' }]).split('\n');
    expect(lines[2]).toMatch(/^reads +referral list +ours +1,235 +12\.3 +40 +301 +0\.617 × rps +≥ 0\.7 +MISSED$/);
    expect(lines[3]).toMatch(/^ +node:http \+ pg +2,000 +8$/);
    expect(lines.at(-1)).toBe('missed: reads, referral list: fsync');
  });

  test('says of a missed goal without a reason that there is none, and of a met one nothing', () => {
    expect(formatTable([row])).toContain('no reason known yet');
    const reached = formatTable([{ ...row, figure: { value: 0.9, unit: '×', atLeast: 0.7 } }]);
    expect(reached).toMatch(/ met$/m);
    expect(reached).not.toContain('missed:');
  });

  test.each([
    [undefined, ''],
    [0, '0'],
    [0.12345, '0.123'],
    [99.96, '100'],
    [123456.7, '123,457'],
  ])('%s is shown as "%s"', (value, text) => expect(rounded(value)).toBe(text));
});

test('a partial run replaces its own part only, and the parts stay in their order', () => {
  const machine = { cpu: 'x' } as Machine;
  const entry = (measuredAt: string) => ({ measuredAt, machine, rows: [row] });
  const known: Latest = { import: entry('old'), reads: entry('old') };
  const merged = mergeLatest(known, { edge: entry('new'), reads: entry('new') });
  expect(Object.entries(merged).map(([name, { measuredAt }]) => [name, measuredAt])).toEqual([
    ['reads', 'new'],
    ['edge', 'new'],
    ['import', 'old'],
  ]);
});

describe('rounds', () => {
  test.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 3, 10], 3.5],
  ])('the median of %j is %d', (values, middle) => expect(median(values)).toBe(middle));

  test('of nothing there is no median', () => expect(() => median([])).toThrow('no values'));

  test('are divided one by one, so that a slow moment falls on both sides', () => {
    const ours = [{ rps: 50 }, { rps: 8 }];
    expect(ratios(ours, [{ rps: 100 }, { rps: 10 }])).toEqual([0.5, 0.8]);
    expect(() => ratios(ours, [{ rps: 100 }])).toThrow('different numbers');
  });

  test('give each figure its own median, and none to what was never measured', () => {
    expect(medianFigures([{ rps: 1, p99: 30 }, { rps: 3, p99: 10 }, { rps: 2 }])).toEqual({ rps: 2, p99: 20 });
  });
});

describe("wrk's report", () => {
  const line = 'report requests=5000 us=2500000 p50=1500 p99=20250 status=3 connect=0 read=1 write=0 timeout=2';

  test('is read out of everything that wrk writes', () => {
    expect(parseReport(`Running 2s test @ http://127.0.0.1\n  Requests/sec: 1\n${line}\n`)).toEqual({
      rps: 2000,
      p50: 1.5,
      p99: 20.25,
      requests: 5000,
      seconds: 2.5,
      errors: { status: 3, connect: 0, read: 1, write: 0, timeout: 2 },
    });
  });

  test.each([
    ['unable to connect to 127.0.0.1:1 Connection refused', /no report: unable to connect/],
    ['report requests=5000 us=2500000 p50=1500', /no p99/],
    [line.replace('p50=1500', 'p50=nan'), /no p50/],
  ])('%s is refused', (output, message) => expect(() => parseReport(output)).toThrow(message));
});

describe('CPU time', () => {
  test('is read from a line whose name holds spaces and parentheses', () => {
    const text = '77 (node) (x) S 12 77 77 0 -1 4194560 1 2 3 4 150 50 7 3 20 0 11 0 100 1 1';
    expect(parseStat(text)).toEqual({ parent: 12, own: 2_000_000, ended: 100_000 });
  });

  test.runIf(process.platform === 'linux')('grows with what a process does', () => {
    const before = cpuOf(process.pid) ?? Number.NaN;
    for (const until = performance.now() + 120; performance.now() < until; ) Math.sqrt(performance.now());
    expect((cpuOf(process.pid) ?? 0) - before).toBeGreaterThanOrEqual(20_000);
  });

  test('of a process that is not there is unknown', () => expect(cpuOf(2 ** 30)).toBeUndefined());
});
