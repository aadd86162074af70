/** The rows as people read them, and as tests/bench/latest.json keeps them. */
import type { Machine } from './machine.ts';
import { type Figures, met, type PartName, partNames, type Row } from './row.ts';

/** What latest.json holds: each part as it was measured last. */
export type Latest = Partial<Record<PartName, { measuredAt: string; machine: Machine; rows: readonly Row[] }>>;

const HEAD = ['part', 'what', 'side', 'req/s', 'p50 ms', 'p99 ms', 'CPU µs', 'PG CPU µs', 'figure', 'goal', ''];
/** From here on columns hold numbers and stand to the right. */
const FIRST_NUMBER = 3;
const LAST_NUMBER = 7;

/** Three significant digits, or none behind the point from a hundred on. */
export function rounded(value: number | undefined): string {
  if (value === undefined) return '';
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(3)));
}

/** `≥ 0.7`, `≤ 1.3`, or nothing. */
function goalOf({ figure }: Row): string {
  const least = figure?.atLeast === undefined ? [] : [`≥ ${rounded(figure.atLeast)}`];
  const most = figure?.atMost === undefined ? [] : [`≤ ${rounded(figure.atMost)}`];
  return [...least, ...most].join(', ');
}

function verdict(row: Row): string {
  const reached = met(row);
  return reached === undefined ? '' : reached ? 'met' : 'MISSED';
}

const cells = ({ rps, p50, p99, cpu, postgresCpu }: Figures) => [rps, p50, p99, cpu, postgresCpu].map(rounded);

/** One table, ours above its baseline; below it, why goals were missed. */
export function formatTable(rows: readonly Row[]): string {
  const lines: string[][] = [HEAD];
  for (const row of rows) {
    const figure = row.figure ? `${rounded(row.figure.value)} ${row.figure.unit}` : '';
    lines.push([row.part, row.what, 'ours', ...cells(row.ours), figure, goalOf(row), verdict(row)]);
    if (row.baseline) lines.push(['', '', row.baseline.name, ...cells(row.baseline), '', '', '']);
  }
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const text = lines.map((line) =>
    line
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column >= FIRST_NUMBER && column <= LAST_NUMBER ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
  text.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('──'));
  const missed = rows.filter((row) => met(row) === false);
  const reasons = missed.map((row) => `missed: ${row.part}, ${row.what}: ${row.reason ?? 'no reason known yet'}`);
  return [...text, ...(reasons.length > 0 ? ['', ...reasons] : [])].join('\n');
}

export function formatMachine(m: Machine): string {
  return [
    `${m.cpu}, ${m.cores} cores, ${m.memoryGb} GB; ${m.os}`,
    `Node ${m.node}, PostgreSQL ${m.postgres}; load average at start ${m.loadAtStart}`,
  ].join('\n');
}

/** The parts just measured take the place of their earlier selves; the others stay. In the order of the parts. */
export function mergeLatest(known: Latest, measured: Latest): Latest {
  const all = { ...known, ...measured };
  return Object.fromEntries(partNames.filter((name) => all[name]).map((name) => [name, all[name]]));
}
