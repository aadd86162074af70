/**
 * Every stream that this process holds open. It hands each event to those who may see it, encoded once; sends
 * heartbeats; and ends a stream with its token, and at once when its key, session, person or partner is stopped.
 */
import { ProblemError } from '../../core/errors.ts';
import type { Deps } from '../../deps.ts';
import { type Actor, partnerOf } from '../../platform/actor.ts';
import { type Ctx, read } from '../../platform/context.ts';
import type { PlacedEvent } from '../../ports/live.ts';
import { catchUp, createTurnstile } from './catch-up.ts';
import { EventStream } from './event-stream.ts';
import { eventFrame, HEARTBEAT } from './frames.ts';
import { checkCredential } from './repository.ts';

const TICK_MS = 1_000;
const HEARTBEAT_SECONDS = 15;
/**
 * A client that takes nothing for so long, while something waits for it, is dropped: it comes back with its last id and
 * misses nothing. One that is only slow is not: what waits for it is bounded, and it reads the log at its own pace.
 */
const STALLED_SECONDS = 20;
/** Keys may expire without an event; sessions end by their own clock. */
const KEY_CHECK_SECONDS = 60;
/** Of the connections that requests share. */
const READINGS_AT_ONCE = 3;
const CHECKS_AT_ONCE = 20;

export interface Streams {
  /** How many are open. */
  readonly size: number;
  /** Registers a stream that hears events from now on. @throws ProblemError `unavailable` while shutting down */
  register(ctx: Ctx): EventStream;
  /** Ends every stream and takes no other; their clients resume elsewhere, or here later. */
  close(): void;
}

export function createStreams({ live, clock, logger }: Pick<Deps, 'live' | 'clock' | 'logger'>): Streams {
  const streams = new Set<EventStream>();
  const ofPartner = new Map<string, Set<EventStream>>();
  const ofProgramme = new Set<EventStream>();
  const suspects = new Set<EventStream>();
  const inTurn = createTurnstile(READINGS_AT_ONCE);
  const inCheck = createTurnstile(CHECKS_AT_ONCE);
  const owner = { closed: remove, behind: (stream: EventStream) => void catchUp(stream, inTurn) };
  let checking = false;
  let closed = false;
  let ticker: ReturnType<typeof setInterval> | undefined;

  function remove(stream: EventStream): void {
    streams.delete(stream);
    suspects.delete(stream);
    ofProgramme.delete(stream);
    const partnerId = partnerOf(stream.ctx.actor);
    const group = partnerId === undefined ? undefined : ofPartner.get(partnerId);
    group?.delete(stream);
    if (partnerId !== undefined && group?.size === 0) ofPartner.delete(partnerId);
    if (streams.size === 0) clearInterval(ticker);
  }

  function hear(event: PlacedEvent): void {
    endStopped(event);
    const own = event.partnerId !== null && event.audience === 'partner' ? ofPartner.get(event.partnerId) : undefined;
    if (!own && ofProgramme.size === 0) return;
    const frame = eventFrame(event);
    for (const stream of own ?? []) stream.deliver(event.position, frame);
    for (const stream of ofProgramme) stream.deliver(event.position, frame);
  }

  /** Has the database asked whether these may go on. */
  function suspect(found: Iterable<EventStream>): void {
    for (const stream of found) suspects.add(stream);
    if (suspects.size > 0) void checkSuspects();
  }

  const ofPerson = (userId: string) =>
    [...streams].filter(({ ctx: { actor } }) => actor.type === 'user' && actor.userId === userId);

  /** What an event says about who may go on listening. */
  function endStopped({ type, subjectId, partnerId }: PlacedEvent): void {
    if (type.startsWith('user.')) {
      // Suspended, removed, signed out, or with other rights than the stream was opened with.
      suspect(ofPerson(subjectId));
    } else if (type === 'api_key.rotated') {
      suspect(partnerId === null ? ofProgramme : (ofPartner.get(partnerId) ?? []));
    } else if (type === 'partner.suspended' || type === 'partner.archived') {
      for (const stream of ofPartner.get(subjectId) ?? []) stream.close();
    } else if (type === 'api_key.revoked' || type === 'api_key.updated' || type === 'widget_session.revoked') {
      const group = partnerId === null ? ofProgramme : (ofPartner.get(partnerId) ?? []);
      for (const stream of group) if (stream.ctx.actor.id === subjectId) stream.close();
      if (type !== 'api_key.revoked') return;
      suspect([...group].filter(({ ctx: { actor } }) => actor.type === 'widget_session'));
    }
  }

  /**
   * Asks the database whether the suspects may go on, each credential once and many at a time: under load every
   * question waits for a connection. Those that cannot be asked about now are asked about again.
   */
  async function checkSuspects(): Promise<void> {
    if (checking) return;
    checking = true;
    const unanswered: EventStream[] = [];
    while (suspects.size > 0) {
      const groups = Map.groupBy(suspects, (stream) => stream.ctx.actor.id);
      // Taken off before they are asked about, so that a mark that comes meanwhile asks once more.
      suspects.clear();
      const checks = [...groups.values()].map((group) => inCheck(() => check(group)));
      unanswered.push(...(await Promise.all(checks)).flat());
    }
    for (const stream of unanswered) if (!stream.closed) suspects.add(stream);
    checking = false;
  }

  /** Ends the streams of one credential unless it still holds; answers those that are to be asked about again. */
  async function check(group: readonly EventStream[]): Promise<readonly EventStream[]> {
    const [first] = group;
    try {
      if (first) await read(first.ctx, [checkCredential()]);
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'unavailable') return group;
      if (!(error instanceof ProblemError)) logger.error('stream check failed', { error: String(error) });
      for (const stream of group) stream.close();
    }
    return [];
  }

  function tick(): void {
    const now = clock.now().getTime() / 1000;
    for (const stream of streams) {
      if (now >= expiryOf(stream.ctx.actor) || (!stream.idle && ++stream.stalled >= STALLED_SECONDS)) {
        stream.close();
        continue;
      }
      if (++stream.quiet >= HEARTBEAT_SECONDS && stream.idle) stream.send(HEARTBEAT);
      if (stream.ctx.actor.type !== 'widget_session' && ++stream.unchecked >= KEY_CHECK_SECONDS) {
        stream.unchecked = 0;
        suspects.add(stream);
      }
    }
    if (suspects.size > 0) void checkSuspects();
  }

  const unsubscribe = live.subscribe(hear);

  return {
    get size() {
      return streams.size;
    },
    register(ctx) {
      if (closed) {
        const headers = { 'Retry-After': '1' };
        throw new ProblemError('unavailable', 'This process is shutting down; connect again.', { headers });
      }
      const stream = new EventStream(ctx, owner);
      const partnerId = partnerOf(ctx.actor);
      if (streams.size === 0) ticker = setInterval(tick, TICK_MS);
      streams.add(stream);
      if (partnerId === undefined) ofProgramme.add(stream);
      else ofPartner.set(partnerId, (ofPartner.get(partnerId) ?? new Set()).add(stream));
      return stream;
    },
    close() {
      closed = true;
      unsubscribe();
      for (const stream of streams) stream.close();
    },
  };
}

/** Unix seconds. */
function expiryOf(actor: Actor): number {
  return 'expiresAt' in actor ? actor.expiresAt : Number.POSITIVE_INFINITY;
}
