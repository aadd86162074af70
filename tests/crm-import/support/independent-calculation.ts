/**
 * What the import must amount to, worked out from the CSV files alone. Nothing here comes from the product: its own CSV
 * reading, its own rates, its own arithmetic in whole cents. A mistake in the product can therefore not repeat itself here.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Cents, as texts, so that a failed comparison reads well. */
export interface Sums {
  base: string;
  override: string;
  total: string;
}

export interface PartnerFigures {
  /** 'YYYY-MM' of the day the deal was closed → sums; months without commission are absent. */
  months: Record<string, Sums>;
  /** How many referrals stand in each status. */
  statuses: Record<string, number>;
  /** Won value and commission over all months, in cents. */
  won: string;
  commission: string;
}

/** Thousandths by regional office, and for the agents of one manager on top. */
const BASE_THOUSANDTHS: Record<string, bigint> = { Central: 150n, East: 125n, West: 100n };
const OVERRIDE_MANAGER = 'Melvin Marxen';
const OVERRIDE_THOUSANDTHS = 25n;
const STATUS_OF_STAGE: Record<string, string> = {
  Prospecting: 'new',
  Engaging: 'qualified',
  Won: 'converted',
  Lost: 'lost',
};

/** The figures of each agent by name, also of those without deals. */
export function calculateFigures(folder: string): Record<string, PartnerFigures> {
  const agents = new Map<string, { base: bigint; override: bigint }>();
  for (const row of readCsv(join(folder, 'sales_teams.csv'))) {
    agents.set(need(row, 'sales_agent'), {
      base: BASE_THOUSANDTHS[need(row, 'regional_office')] ?? fail(`no rate for ${row.regional_office}`),
      override: row.manager === OVERRIDE_MANAGER ? OVERRIDE_THOUSANDTHS : 0n,
    });
  }
  const books = new Map([...agents.keys()].map((agent) => [agent, newBook()]));
  for (const row of readCsv(join(folder, 'sales_pipeline.csv'))) {
    const agent = need(row, 'sales_agent');
    const rates = agents.get(agent) ?? fail(`unknown agent ${agent}`);
    const book = books.get(agent) ?? fail(agent);
    const stage = need(row, 'deal_stage');
    const status = STATUS_OF_STAGE[stage] ?? fail(`unknown stage ${stage}`);
    book.statuses[status] = (book.statuses[status] ?? 0) + 1;
    if (stage !== 'Won') continue;
    const cents = centsOf(need(row, 'close_value'));
    book.won += cents;
    if (cents === 0n) continue;
    const month = need(row, 'close_date').slice(0, 7);
    const sums = book.months.get(month) ?? { base: 0n, override: 0n };
    sums.base += share(cents, rates.base);
    sums.override += share(cents, rates.override);
    book.months.set(month, sums);
  }
  return Object.fromEntries([...books].sort(byName).map(([agent, book]) => [agent, figuresOf(book)]));
}

interface Book {
  months: Map<string, { base: bigint; override: bigint }>;
  statuses: Record<string, number>;
  won: bigint;
}

function newBook(): Book {
  return { months: new Map(), statuses: { new: 0, qualified: 0, converted: 0, lost: 0 }, won: 0n };
}

function figuresOf({ months, statuses, won }: Book): PartnerFigures {
  let commission = 0n;
  const written: Record<string, Sums> = {};
  for (const [month, { base, override }] of [...months].sort(byName)) {
    written[month] = { base: String(base), override: String(override), total: String(base + override) };
    commission += base + override;
  }
  return { months: written, statuses, won: String(won), commission: String(commission) };
}

/** A share in thousandths, rounded to the cent, half away from zero (amounts here are never negative). */
function share(cents: bigint, thousandths: bigint): bigint {
  return (cents * thousandths * 2n + 1000n) / 2000n;
}

function centsOf(dollars: string): bigint {
  const [whole = '', fraction = ''] = dollars.split('.');
  if (!/^\d+$/.test(whole) || !/^\d{0,2}$/.test(fraction)) fail(`not an amount: ${dollars}`);
  return BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'));
}

/** Reads one file letter by letter: quotes may hold commas, line ends and doubled quotes. */
export function readCsv(path: string): Record<string, string>[] {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const table: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (quoted && letter === '"' && text[at + 1] === '"') cell += text[++at];
    else if (letter === '"') quoted = !quoted;
    else if (quoted || (letter !== ',' && letter !== '\n' && letter !== '\r')) cell += letter;
    else if (letter !== '\r') {
      table.at(-1)?.push(cell);
      cell = '';
      if (letter === '\n') table.push([]);
    }
  }
  if (cell !== '' || table.at(-1)?.length) table.at(-1)?.push(cell);
  const [header = [], ...rows] = table.filter((row) => row.some((value) => value !== ''));
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}

function byName(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1;
}

function need(row: Record<string, string>, column: string): string {
  return row[column] || fail(`a row has no ${column}`);
}

function fail(message: string): never {
  throw new Error(message);
}
