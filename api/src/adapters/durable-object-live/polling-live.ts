/**
 * Live in a Durable Object. There is no LISTEN here, so it reads the log: when it is woken, again shortly after as long
 * as the relay has not yet placed what was committed, and otherwise at a slow beat while somebody listens.
 */
import { events } from '../../db/schema/record.ts';
import { columns, join, raw, sql } from '../../db/statement.ts';
import type { Db } from '../../ports/db.ts';
import type { Live, PlacedEvent } from '../../ports/live.ts';
import type { Logger } from '../../ports/logger.ts';

type EventRow = typeof events.$inferSelect;

export interface PollingLiveOptions {
  db: Db;
  logger: Logger;
  /** Whose events; undefined: everybody's. */
  partnerId: string | undefined;
  /** The envelope of an event as JSON text. */
  encode(row: EventRow): string;
  /** Whether somebody listens; the log is not read otherwise. */
  wanted: () => boolean;
  /** How often it looks without having been woken. */
  sweepMs: number;
}

export interface PollingLive extends Live {
  /** Begins to read, unless it does; done once events from now on are sure to be handed out. */
  start(): Promise<void>;
}

const PAGE = 200;
const SHORTEST_MS = 10;

const WORKER = { role: 'worker' } as const;
const EVENTS = columns(events);

export function createPollingLive(options: PollingLiveOptions): PollingLive {
  const { db, logger, partnerId, encode, wanted, sweepMs } = options;
  const listeners = new Set<(event: PlacedEvent) => void>();
  let last = 0;
  let started: Promise<void> | undefined;
  let woken = false;
  let rouse: (() => void) | undefined;

  async function begin(): Promise<void> {
    const [[row]] = await db.read(WORKER, [presentPosition()]);
    last = row?.position ?? 0;
    void follow();
  }

  async function follow(): Promise<void> {
    let pause = sweepMs;
    while (wanted()) {
      if (!woken) await rest(pause);
      if (woken) pause = SHORTEST_MS;
      woken = false;
      try {
        // The outbox first: what has left it by then is in the log that is read after it.
        const [[left], rows] = await db.read(WORKER, [unplaced(partnerId), eventsAfter(last, partnerId)]);
        for (const row of rows) handOut(row);
        if (rows.length === PAGE) woken = true;
        pause = left?.waiting ? Math.min(pause * 2, sweepMs) : sweepMs;
      } catch (error) {
        logger.warn('the log could not be read', { error: String(error) });
        pause = sweepMs;
      }
    }
    started = undefined;
  }

  function rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  function handOut(row: EventRow): void {
    last = row.position;
    const { id, type, audience, subjectId, position } = row;
    const event = { position, id, type, partnerId: row.partnerId, audience, subjectId, json: encode(row) };
    for (const listener of listeners) listener(event);
  }

  return {
    start() {
      started ??= begin().catch((error) => {
        started = undefined;
        throw error;
      });
      return started;
    },
    wake() {
      woken = true;
      rouse?.();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    position: () => last,
  };
}

function presentPosition() {
  return sql<{ position: number }>`select position from event_position where name = 'events'`;
}

/** Whether something of the partner's was committed that the relay has not placed. */
function unplaced(partnerId: string | undefined) {
  const whose = partnerId === undefined ? raw('') : sql`where partner_id = ${partnerId}`;
  return sql<{ waiting: boolean }>`select exists (select from outbox ${whose}) as waiting`;
}

/**
 * What comes after a position, the earliest first. Each part of a partner's reads no more of the index than a page; what
 * is nobody's comes too, for SISO's own people may be listening here, and their rights may end.
 */
function eventsAfter(position: number, partnerId: string | undefined) {
  const tail = sql`order by position limit ${PAGE}`;
  if (partnerId === undefined) return sql<EventRow>`select ${EVENTS} from events where position > ${position} ${tail}`;
  const part = (whose: ReturnType<typeof sql>, audience: string) =>
    sql`(select ${EVENTS} from events where ${whose} and audience = ${audience} and position > ${position} ${tail})`;
  const own = sql`partner_id = ${partnerId}`;
  const parts = [part(own, 'partner'), part(own, 'staff'), part(raw('partner_id is null'), 'staff')];
  return sql<EventRow>`select * from (${join(parts, ' union all ')}) as page ${tail}`;
}
