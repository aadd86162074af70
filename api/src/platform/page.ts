/** One page of a list: keyset over (sort key, id), newest first. ../shared/design API "list". */
import { decodeCursor, encodeCursor } from '../core/cursor.ts';
import { isDay } from '../core/dates.ts';
import { ProblemError } from '../core/errors.ts';
import { isAnyId } from '../core/ids.ts';
import { join, raw, type Statement, sql } from '../db/statement.ts';

export interface PageInput {
  limit: number;
  cursor?: string | undefined;
}

export interface Page<Row> {
  rows: Row[];
  nextCursor: string | null;
}

type Fragment = ReturnType<typeof sql>;

/**
 * The condition, order and limit of a page. `sortKey` and `id` are our own column texts; `cast` names the sort key's
 * type. One row more than asked for tells whether there is a next page.
 */
export function keyset(page: PageInput, sortKey: string, cast: 'timestamptz' | 'date' | 'bigint' | 'int', id = 'id') {
  const after = page.cursor === undefined ? undefined : decodeCursor(page.cursor, 2);
  if (after && !(isSortKey(after[0] ?? '', cast) && isAnyId(after[1] ?? ''))) {
    throw new ProblemError('invalid_cursor', 'Pass a nextCursor exactly as a list of this kind returned it.');
  }
  const order = raw(`order by ${sortKey} desc, ${id} desc`);
  return {
    condition: after
      ? sql`(${raw(sortKey)}, ${raw(id)}) < (${after[0]}::${raw(cast)}, ${after[1]})`
      : (undefined as Fragment | undefined),
    tail: join([order, sql`limit ${page.limit + 1}`], ' '),
  };
}

const MOST_INT = 2 ** 31 - 1;

/** Whether the database can read a forged key as the sort key's type: what we encode ourselves it always can. */
function isSortKey(text: string, cast: 'timestamptz' | 'date' | 'bigint' | 'int'): boolean {
  if (cast === 'date') return isDay(text);
  if (cast === 'timestamptz') {
    return isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;
  }
  return /^\d{1,15}$/.test(text) && (cast === 'bigint' || Number(text) <= MOST_INT);
}

/** Cuts the extra row off and makes the cursor of the next page from the last row that stays. */
export function toPage<Row>(
  rows: readonly Row[],
  page: PageInput,
  keys: (row: Row) => [Date | string | number, string],
): Page<Row> {
  const kept = rows.slice(0, page.limit);
  const last = kept.at(-1);
  if (rows.length <= page.limit || last === undefined) return { rows: kept, nextCursor: null };
  const [sortKey, id] = keys(last);
  return {
    rows: kept,
    nextCursor: encodeCursor([sortKey instanceof Date ? sortKey.toISOString() : String(sortKey), id]),
  };
}

/** Rows of one page of an export. */
const EXPORT_PAGE = 500;

/** Every page of a list, one after the other, each read when it is asked for. */
export async function* pagesOf<Row>(list: (page: PageInput) => Promise<Page<Row>>): AsyncGenerator<Row[]> {
  for (let cursor: string | undefined; ; ) {
    const { rows, nextCursor } = await list({ limit: EXPORT_PAGE, cursor });
    yield rows;
    if (nextCursor === null) return;
    cursor = nextCursor;
  }
}

export type { Statement };
