/** The rows as people read them. */
import { reached } from '../support/row.ts';
import { type Column, layOut, rounded } from '../support/table.ts';
import type { Figure, Row } from './row.ts';

const HEAD = ['part', 'page', 'bytes', 'ready ms', 'whole ms', 'blocking ms', 'figure', 'goal', ''];
const NUMBERS: Column = (column) => column >= 2 && column <= 5;

const goalOf = ({ atMost }: Figure): string => (atMost === undefined ? '' : `≤ ${rounded(atMost)}`);

function verdict(figure: Figure): string {
  const met = reached(figure);
  return met === undefined ? '' : met ? 'met' : 'MISSED';
}

/** One table; below it, why goals were missed. */
export function formatTable(rows: readonly Row[]): string {
  const lines = rows.flatMap(({ part, what, cost, figures }) => {
    const costs = cost ? [cost.bytes, cost.ready, cost.whole, cost.blocking].map(rounded) : ['', '', '', ''];
    const [first, ...more] = figures.map((each) => [
      `${rounded(each.value)} ${each.unit}`,
      goalOf(each),
      verdict(each),
    ]);
    return [[part, what, ...costs, ...(first ?? [])], ...more.map((cells) => ['', '', '', '', '', '', ...cells])];
  });
  const missed = rows.filter(({ figures }) => figures.some((figure) => reached(figure) === false));
  const reasons = missed.map(
    ({ part, what, reason }) => `missed: ${part}, ${what}: ${reason ?? 'no reason known yet'}`,
  );
  return [layOut(HEAD, lines, NUMBERS), ...(reasons.length > 0 ? ['', ...reasons] : [])].join('\n');
}
