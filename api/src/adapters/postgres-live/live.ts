/**
 * Live on Postgres: reads each event once it has its position, encodes it once and hands it to every listener of this
 * process; and wakes the relay after a commit.
 */
import type pg from 'pg';
import { events } from '../../db/schema/record.ts';
import { columns, sql } from '../../db/statement.ts';
import type { Live, PlacedEvent } from '../../ports/live.ts';
import type { Logger } from '../../ports/logger.ts';
import { asWorker } from './as-worker.ts';
import { EVENTS_CHANNEL, OUTBOX_CHANNEL } from './channels.ts';
import { type HeldConnection, holdConnection, type Turn } from './held-connection.ts';

type EventRow = typeof events.$inferSelect;

/** Between two wakes of the relay by this process. */
const REST_MS = 5;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export interface PostgresLiveOptions {
  /** The worker's login, on a direct connection. */
  url: string;
  logger: Logger;
  /** The envelope of an event as JSON text. */
  encode(row: EventRow): string;
  /** How often it looks without having been told. */
  sweepMs?: number;
  /** Most events that one statement reads. */
  batch?: number;
}

export interface PostgresLive extends Live {
  /** Begins to listen; done once events from now on are sure to be handed out. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export function createLive(options: PostgresLiveOptions): PostgresLive {
  const { url, logger, encode, sweepMs = 5_000, batch = 500 } = options;
  const listeners = new Set<(event: PlacedEvent) => void>();
  const started = Promise.withResolvers<void>();
  let reader: HeldConnection | undefined;
  let waker: HeldConnection | undefined;
  let last: number | undefined;
  let wakeWanted = false;

  function handOut(row: EventRow): void {
    const { id, type, partnerId, audience, subjectId } = row;
    const position = Number(row.position);
    last = position;
    const event: PlacedEvent = { position, id, type, partnerId, audience, subjectId, json: encode(row) };
    for (const listener of listeners) {
      try {
        listener(event);
      } catch (error) {
        logger.error('listener failed', { event: id, error: String(error) });
      }
    }
  }

  async function listen(client: pg.Client, turn: Turn): Promise<void> {
    await client.query(`listen ${EVENTS_CHANNEL}`);
    last ??= await presentPosition(client);
    started.resolve();
    while (!turn.over) {
      const rows = await eventsAfter(client, last, batch);
      for (const row of rows) handOut(row);
      if (rows.length < batch) await turn.wait(sweepMs);
    }
  }

  /** While one NOTIFY is under way, and shortly after, any number of wakes make one more. */
  async function notify(client: pg.Client, turn: Turn): Promise<void> {
    while (!turn.over) {
      if (wakeWanted) {
        wakeWanted = false;
        await client.query(`notify ${OUTBOX_CHANNEL}`);
        await sleep(REST_MS);
      } else {
        await turn.wait(60_000);
      }
    }
  }

  return {
    start() {
      reader ??= holdConnection({ url, name: 'siso live', logger, serve: listen });
      waker ??= holdConnection({ url, name: 'siso wake', logger, serve: notify });
      return started.promise;
    },
    async stop() {
      started.resolve();
      await Promise.all([reader?.stop(), waker?.stop()]);
    },
    wake() {
      wakeWanted = true;
      waker?.wake();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    position: () => last ?? 0,
  };
}

async function presentPosition(client: pg.Client): Promise<number> {
  const query = `select position::text from event_position where name = 'events'`;
  const [row] = await asWorker<{ position: string }>(client, query, 'begin read only');
  return Number(row?.position ?? 0);
}

async function eventsAfter(client: pg.Client, position: number, batch: number): Promise<EventRow[]> {
  const { text, values } = sql`select ${columns(events)} from events
    where position > ${position} order by position limit ${batch}`;
  const query = { name: 'live_events', text, values: [...values] };
  return asWorker<EventRow>(client, query, 'begin read only');
}
