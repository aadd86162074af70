import { type Answered, problem } from '../base/states.ts';
import type { Office } from './office.ts';
import type { World } from './world.ts';

/** What a request asks. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

/** What comes back; `text` in place of a body that is no JSON. */
export interface DemoAnswer extends Answered {
  readonly text?: string;
}

/** What a route is handed: the request, and what stands in the places of its path. */
export interface Call extends Asked {
  readonly world: World;
  readonly office: Office;
  readonly ids: readonly string[];
  readonly now: number;
}

/** There is no such thing. */
export const missing = problem(404, 'not_found', 'There is no such resource.');
/** One thing, or that there is none. */
export const one = (body: unknown): Answered => (body ? { body } : missing);

/** A page of a list, the newest first; the cursor is the place of the next row. */
export function page(rows: readonly unknown[], query: URLSearchParams): Answered {
  const start = Number(query.get('cursor') ?? 0);
  const end = start + Number(query.get('limit') ?? 25);
  const hasMore = end < rows.length;
  const pagination = { nextCursor: hasMore ? String(end) : null, hasMore };
  return { body: { data: rows.slice(start, end), pagination } };
}

/** Whether a value is what the query asks for, if it asks. */
export const fits = (query: URLSearchParams, name: string, value: unknown, more: readonly string[] = []): boolean => {
  const wanted = query.get(name);
  return wanted === null || wanted === value || more.includes(wanted);
};
/** Whether a day lies in the span that the query asks for. */
export const within = (query: URLSearchParams, from: string, to: string, day: string): boolean =>
  day >= (query.get(from) ?? '') && day <= (query.get(to) ?? '~');

/** The row with an id. */
export const at = <T extends { id: string }>(rows: readonly T[], id = ''): T | undefined =>
  rows.find((row) => row.id === id);

/** Answers one route. */
export type Route = (call: Call) => DemoAnswer;

/** Rows as a CSV file. */
export const csv = (head: string, rows: readonly (readonly unknown[])[]): DemoAnswer => {
  const cellOf = (cell: unknown): string => {
    const text = String(cell ?? '');
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [head, ...rows.map((cells) => cells.map(cellOf).join(','))];
  return { body: null, text: `${lines.join('\r\n')}\r\n` };
};
