import { decodeCursor, encodeCursor } from '../../core/cursor.ts';
import { ProblemError } from '../../core/errors.ts';
import { isId } from '../../core/ids.ts';
import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, read } from '../../platform/context.ts';
import type { Page } from '../../platform/page.ts';
import { listEventRows } from './repository.ts';
import type { EventQueryInput, EventRow } from './schemas.ts';

/**
 * What happened, the latest first. A partner sees what concerns it and is meant for it; the programme sees all.
 * Another partner's `partnerId` finds nothing. @throws ProblemError `missing_scope`, `invalid_cursor`
 */
export async function listActivity(ctx: Ctx, query: EventQueryInput): Promise<Page<EventRow>> {
  requireScope(ctx, 'activity:read');
  const own = partnerOf(ctx.actor);
  const after = query.cursor === undefined ? undefined : eventOf(query.cursor);
  if (own !== undefined && query.partnerId !== undefined && query.partnerId !== own) {
    return { rows: [], nextCursor: null };
  }
  const filter = {
    partnerId: own ?? query.partnerId,
    audiences: own === undefined ? (['partner', 'staff'] as const) : (['partner'] as const),
    type: query.type,
    after,
  };
  const [rows] = await read(ctx, [listEventRows(filter, query.limit + 1)]);
  const kept = rows.slice(0, query.limit);
  const last = kept.at(-1);
  return { rows: kept, nextCursor: rows.length > query.limit && last ? encodeCursor([last.id]) : null };
}

function eventOf(cursor: string): string {
  const [id = ''] = decodeCursor(cursor, 1);
  if (isId('event', id)) return id;
  throw new ProblemError('invalid_cursor', 'Pass a nextCursor exactly as a list of this kind returned it.');
}
