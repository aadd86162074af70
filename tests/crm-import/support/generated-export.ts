/** Writes a CRM export of the same shape as the real one, from a seed, with the oddities that real ones have. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

export interface GeneratedExport {
  folder: string;
  teams: Record<string, string>[];
  pipeline: Record<string, string>[];
}

const AGENTS: readonly [name: string, manager: string, region: string, weight: number][] = [
  ['Ida Winter', 'Dustin Brinkmann', 'Central', 4],
  ['Zoë O’Neil-Ångström', 'Melvin Marxen', 'Central', 30],
  ['Marty Field', 'Melvin Marxen', 'Central', 6],
  ['Omar Haddad', 'Cara Losch', 'East', 8],
  ['Lin Wei', 'Melvin Marxen', 'East', 5],
  ['Quiet, Anna', 'Rocco Neubert', 'East', 0],
  ['Bo "Bear" Lund', 'Celia Rouche', 'West', 9],
  ['Kari Dahl', 'Summer Sewald', 'West', 7],
  ['Piet Vos', 'Melvin Marxen', 'West', 3],
];
const ACCOUNTS = ['Cancity', 'Isdom', 'Doe, Jane & Sons', 'The "Best" Company', 'Łódź Works', 'Two\nLines Ltd', ''];
const PRODUCTS = ['GTX Basic', 'GTXPro', 'MG Special', ''];

/** A seeded stream of numbers in [0, 1) (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Makes `rows` deals for nine agents, one of whom has none. Values carry odd cents (many of them halve a cent under some
 * rate), some deals are worth 0, accounts are blank here and there, one file has a byte order mark and CRLF, and the
 * columns stand in another order than in the real export. The folder goes with the suite; in a test pass `onTestFinished`.
 */
export function generateExport(seed: number, rows: number, removeWhen?: (remove: () => void) => void): GeneratedExport {
  const chance = seeded(seed);
  const below = (limit: number) => Math.floor(chance() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const drawn = AGENTS.flatMap(([name, , , weight]) => Array<string>(weight).fill(name));
  const day = (from: string, days: number) =>
    new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

  const teams = AGENTS.map(([sales_agent, manager, regional_office]) => ({ manager, regional_office, sales_agent }));
  const pipeline = Array.from({ length: rows }, (_, at) => {
    const luck = chance();
    const stage = luck < 0.48 ? 'Won' : luck < 0.76 ? 'Lost' : luck < 0.92 ? 'Engaging' : 'Prospecting';
    const engaged = day('2016-10-20', below(400));
    const closed = day(engaged, below(130));
    const cents = at % 97 === 5 ? 0 : 3_800 + below(300_000) + (at % 3 === 0 ? 5 - (below(300_000) % 5) : 0);
    return {
      deal_stage: stage,
      close_value: stage === 'Won' ? dollars(cents, at) : stage === 'Lost' ? '0' : '',
      opportunity_id: `G${String(seed % 1000).padStart(3, '0')}${at.toString(36).toUpperCase().padStart(4, '0')}`,
      account: stage === 'Won' || stage === 'Lost' ? pick(ACCOUNTS.slice(0, -1)) : pick(ACCOUNTS),
      sales_agent: pick(drawn),
      engage_date: stage === 'Prospecting' && at % 2 === 0 ? '' : engaged,
      close_date: stage === 'Won' || stage === 'Lost' ? closed : '',
      product: pick(PRODUCTS),
    };
  });
  const folder = temporaryFolder(removeWhen);
  writeExport(folder, teams, pipeline);
  return { folder, teams, pipeline };
}

/** Writes both files of an export: the teams with LF, the pipeline with a byte order mark and CRLF. */
export function writeExport(
  folder: string,
  teams: readonly Record<string, string>[],
  pipeline: readonly Record<string, string>[],
): void {
  writeFileSync(join(folder, 'sales_teams.csv'), toCsv(teams, '\n'));
  writeFileSync(join(folder, 'sales_pipeline.csv'), `\uFEFF${toCsv(pipeline, '\r\n')}`);
}

function toCsv(rows: readonly Record<string, string>[], lineEnd: string): string {
  const columns = Object.keys(rows[0] ?? {});
  const quote = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const lines = rows.map((row) => columns.map((column) => quote(row[column] ?? '')).join(','));
  return [columns.join(','), ...lines, ''].join(lineEnd);
}

/** 105450 → "1054.5", "1054.50" or, where there are no cents, "1054": all spellings that a CRM writes. */
function dollars(cents: number, at: number): string {
  const whole = Math.floor(cents / 100);
  const rest = cents % 100;
  if (rest === 0 && at % 2 === 0) return String(whole);
  const text = String(rest).padStart(2, '0');
  return `${whole}.${rest % 10 === 0 && at % 4 < 2 ? text[0] : text}`;
}
