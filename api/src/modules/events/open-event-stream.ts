import { isId } from '../../core/ids.ts';
import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, read } from '../../platform/context.ts';
import type { EventRow } from '../activity/index.ts';
import { framesOf, PAGE } from './catch-up.ts';
import type { EventStream } from './event-stream.ts';
import { BEGINNING, idFrame, OPENING, resetFrame } from './frames.ts';
import { eventsAfterEvent, eventsAfterPosition, findPlace, latestPlace, type Place } from './repository.ts';
import type { Streams } from './streams.ts';

/** Opens the caller's stream: here, or where the streams of its partner are held. */
export type OpenStream = (ctx: Ctx, lastEventId: string | undefined) => Promise<ReadableStream<Uint8Array>>;

/** How far back a stream can be resumed. */
const RESUMABLE_MS = 90 * 86_400_000;

/**
 * Opens the caller's live stream. With the id of the last event it had, it begins with what came since, without a gap
 * or a repeat; with an id that is too old or not one of its events, with a reset.
 * @throws ProblemError `missing_scope`, `unauthenticated`, `partner_suspended`, `unavailable`
 */
export async function openEventStream(
  ctx: Ctx,
  streams: Streams,
  lastEventId: string | undefined,
): Promise<ReadableStream<Uint8Array>> {
  requireScope(ctx, 'events:read');
  const stream = streams.register(ctx);
  try {
    stream.send(OPENING);
    stream.collect();
    if (lastEventId === undefined) await beginNow(stream);
    else await resume(stream, lastEventId);
  } catch (error) {
    stream.close();
    throw error;
  }
  return stream.readable;
}

/** From now on. The client learns its place, so that it can come back even before its first event. */
async function beginNow(stream: EventStream): Promise<void> {
  const { ctx } = stream;
  const [[latest]] = await read(ctx, [latestPlace(partnerOf(ctx.actor))]);
  stream.position = latest?.position ?? 0;
  stream.send(idFrame(latest?.id ?? BEGINNING));
  if (!stream.settle(true)) stream.fallBehind();
}

async function resume(stream: EventStream, lastEventId: string): Promise<void> {
  const { ctx } = stream;
  const own = partnerOf(ctx.actor);
  if (lastEventId === BEGINNING) {
    const [[latest], rows] = await read(ctx, [latestPlace(own), eventsAfterPosition(0, own, PAGE)]);
    const tooOld = rows[0] !== undefined && isTooOld(ctx, rows[0].createdAt);
    continueFrom(stream, tooOld ? undefined : 0, rows, latest);
    return;
  }
  const id = isId('event', lastEventId) ? lastEventId : '';
  const statements = [latestPlace(own), findPlace(id, own), eventsAfterEvent(id, own, PAGE)] as const;
  const [[latest], [start], rows] = await read(ctx, statements);
  const usable = start !== undefined && !isTooOld(ctx, start.createdAt);
  continueFrom(stream, usable ? start.position : undefined, rows, latest);
}

function isTooOld(ctx: Ctx, createdAt: Date): boolean {
  return createdAt.getTime() < ctx.deps.clock.now().getTime() - RESUMABLE_MS;
}

function continueFrom(
  stream: EventStream,
  position: number | undefined,
  rows: readonly EventRow[],
  latest: Place | undefined,
): void {
  if (position === undefined) {
    stream.position = latest?.position ?? 0;
    stream.send(resetFrame(latest?.id ?? BEGINNING));
    if (!stream.settle(true)) stream.fallBehind();
    return;
  }
  stream.position = position;
  stream.replay(framesOf(rows));
  if (!stream.settle(rows.length < PAGE)) stream.fallBehind();
}
