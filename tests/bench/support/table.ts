/** The rows as people read them, and as tests/bench/latest.json keeps them. */
import type { Host, Machine } from './machine.ts';
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

/** Which columns hold numbers and stand to the right. */
export type Column = (column: number) => boolean;

/** Columns below their heads, as wide as they must be. */
export function layOut(head: readonly string[], lines: readonly (readonly string[])[], numbers: Column): string {
  const all = [head, ...lines];
  const widths = head.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  const text = all.map((line) =>
    line
      .map((cell, column) => (numbers(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  text.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('──'));
  return text.join('\n');
}

/** One table, ours above its baseline; below it, why goals were missed. */
export function formatTable(rows: readonly Row[]): string {
  const lines: string[][] = [];
  for (const row of rows) {
    const figure = row.figure ? `${rounded(row.figure.value)} ${row.figure.unit}` : '';
    lines.push([row.part, row.what, 'ours', ...cells(row.ours), figure, goalOf(row), verdict(row)]);
    if (row.baseline) lines.push(['', '', row.baseline.name, ...cells(row.baseline), '', '', '']);
  }
  const text = layOut(HEAD, lines, (column) => column >= FIRST_NUMBER && column <= LAST_NUMBER);
  const missed = rows.filter((row) => met(row) === false);
  const reasons = missed.map((row) => `missed: ${row.part}, ${row.what}: ${row.reason ?? 'no reason known yet'}`);
  return [text, ...(reasons.length > 0 ? ['', ...reasons] : [])].join('\n');
}

export const formatHost = (m: Host): string =>
  `${m.cpu}, ${m.cores} cores, ${m.memoryGb} GB; ${m.os}; load average at start ${m.loadAtStart}`;

export const formatMachine = (m: Machine): string => `${formatHost(m)}\nNode ${m.node}, PostgreSQL ${m.postgres}`;

/** The parts just measured take the place of their earlier selves; the others stay. In the order of the parts. */
export function mergeLatest(known: Latest, measured: Latest): Latest {
  const all = { ...known, ...measured };
  return Object.fromEntries(partNames.filter((name) => all[name]).map((name) => [name, all[name]]));
}
