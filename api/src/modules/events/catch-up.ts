import { partnerOf } from '../../platform/actor.ts';
import { read } from '../../platform/context.ts';
import { type EventRow, encodeEvent } from '../activity/index.ts';
import type { EventStream } from './event-stream.ts';
import { eventFrame } from './frames.ts';
import { eventsAfterPosition } from './repository.ts';

/** How many events one reading of the log brings. */
export const PAGE = 200;

/** Lets a few readings run at a time, so that many streams that fall behind at once leave the database to the others. */
export type Turnstile = <T>(work: () => Promise<T>) => Promise<T>;

export function createTurnstile(most: number): Turnstile {
  const waiting: (() => void)[] = [];
  let inside = 0;
  return async (work) => {
    if (inside >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else inside++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else inside--;
    }
  };
}

/** Sends the log from where the stream is, a page whenever the client has taken the one before, until it is live. */
export async function catchUp(stream: EventStream, inTurn: Turnstile): Promise<void> {
  const { ctx } = stream;
  const own = partnerOf(ctx.actor);
  try {
    for (let done = false; !done; ) {
      await stream.drained();
      if (stream.closed) return;
      stream.collect();
      const [rows] = await inTurn(() => read(ctx, [eventsAfterPosition(stream.position, own, PAGE)]));
      stream.replay(framesOf(rows));
      done = stream.settle(rows.length < PAGE);
    }
  } catch (error) {
    ctx.deps.logger.warn('stream replay ended', { requestId: ctx.requestId, error: String(error) });
    stream.close();
  }
}

export function framesOf(rows: readonly EventRow[]): { position: number; frame: Uint8Array }[] {
  return rows.map((row) => {
    const frame = eventFrame({ id: row.id, type: row.type, json: encodeEvent(row) });
    return { position: row.position, frame };
  });
}
