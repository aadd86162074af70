/** Pages of a log whose ids are its order in time: the id alone is the keyset, and bounds its monthly partitions too. */
import { decodeCursor, encodeCursor } from '../core/cursor.ts';
import { addDays, type Day, startOfDay } from '../core/dates.ts';
import { ProblemError } from '../core/errors.ts';
import { ID_PREFIXES, type IdKind, isId, ulidTime } from '../core/ids.ts';
import { raw, sql } from '../db/statement.ts';
import type { Page, PageInput } from './page.ts';

/**
 * The condition, order and limit of a page, newest first. `lead`: a column of ours that the conditions hold to one value
 * by `only`; put before the id it leaves the planner the index on both alone, so that a rare value is not looked for
 * through the whole log. @throws ProblemError `invalid_cursor`
 */
export function keysetOfLog(page: PageInput, kind: IdKind, lead?: string) {
  const [after] = page.cursor === undefined ? [] : decodeCursor(page.cursor, 1);
  if (after !== undefined && !isId(kind, after)) {
    throw new ProblemError('invalid_cursor', 'Pass a nextCursor exactly as a list of this kind returned it.');
  }
  return {
    condition: after === undefined ? undefined : sql`id < ${after}`,
    tail: sql`order by ${raw(lead === undefined ? '' : `${lead}, `)}id desc limit ${page.limit + 1}`,
  };
}

/** `column = value`, said so that it does not take the column out of the order. */
export function only(column: string, value: string) {
  return sql`${raw(column)} between ${value} and ${value}`;
}

/** Cuts the extra row off and makes the cursor of the next page. */
export function toLogPage<Row extends { id: string }>(rows: readonly Row[], { limit }: PageInput): Page<Row> {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return { rows: kept, nextCursor: rows.length > limit && last ? encodeCursor([last.id]) : null };
}

/** After it there is no day that can be written. */
const LAST_DAY = '9999-12-31';

/** The conditions for what was written on the days from `from` to `to`, both included, of a time zone. */
export function writtenWithin(
  kind: IdKind,
  { from, to }: { from?: Day | undefined; to?: Day | undefined },
  zone: string,
) {
  const idAt = (instant: Date) => `${ID_PREFIXES[kind]}_${ulidTime(Math.max(0, instant.getTime()))}`;
  return [
    from === undefined ? undefined : sql`id >= ${idAt(startOfDay(from, zone))}`,
    to === undefined || to === LAST_DAY ? undefined : sql`id < ${idAt(startOfDay(addDays(to, 1), zone))}`,
  ];
}
