/**
 * The relay: moves what verbs left in `outbox` into `events` and gives each event its position, without a gap, in the
 * order in which the moves commit. So a reader that asks for what comes after a position never misses one.
 * One process leads at a time: the holder of a session-level advisory lock, on the very connection that writes.
 */
import type pg from 'pg';
import type { Logger } from '../../ports/logger.ts';
import { asWorker, sendTogether } from './as-worker.ts';
import { EVENTS_CHANNEL, OUTBOX_CHANNEL } from './channels.ts';
import { holdConnection, type Turn } from './held-connection.ts';

/** 'siso relay' in two words; no other lock of ours has them. */
const LEADER_LOCK = 'select pg_try_advisory_lock(1936290671, 1919249505) as held';

/**
 * A leader writes at least once a sweep, so a session that is idle for longer has no process behind it any more; the
 * server ends it, and the lock is free, long before TCP notices.
 */
const SESSION = [`set idle_session_timeout = '15s'`, `set idle_in_transaction_session_timeout = '15s'`];

const COLUMNS = `id, partner_id, type, audience, actor_type, actor_id, subject_type, subject_id, data, occurred_at,
  created_at`;

const MOVE = {
  name: 'relay_move',
  text: `with taken as (
      delete from outbox where id = any (array (select id from outbox order by id limit $1)) returning *
    ), placed as (
      update event_position set position = position + (select count(*) from taken)
        where name = 'events' and exists (select from taken) returning position
    ), moved as (
      insert into events (${COLUMNS}, position)
        select ${COLUMNS}, placed.position - (select count(*) from taken) + row_number() over (order by created_at, id)
          from taken cross join placed
        returning 1
    )
    select count(*)::int as moved, (select position::text from placed) as last from moved`,
};

const TELL = { name: 'relay_tell', text: 'select pg_notify($1, $2)' };

/** Between two moves. It bounds what a busy relay costs, and adds at most as much to an event's way. */
const REST_MS = 10;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export interface RelayOptions {
  /** The worker's login, on a direct connection. */
  url: string;
  logger: Logger;
  /** Most events that one transaction moves. */
  batch?: number;
  /** How often the leader looks without having been woken. */
  sweepMs?: number;
  /** How often the others try to lead. */
  electionMs?: number;
}

export interface Relay {
  /** Whether this process moves the events at present. */
  readonly leads: boolean;
  stop(): Promise<void>;
}

export function startRelay(options: RelayOptions): Relay {
  const { url, logger, batch = 500, sweepMs = 1_000, electionMs = 2_000 } = options;
  let leads = false;

  async function lead(client: pg.Client, turn: Turn): Promise<void> {
    await client.query(`listen ${OUTBOX_CHANNEL}`);
    leads = true;
    logger.info('relay leads');
    while (!turn.over) {
      const moved = await moveBatch(client, batch);
      if (moved === batch) continue;
      // An idle relay moves at once; a busy one lets what commits meanwhile share its next transaction and its flush.
      if (moved > 0) await sleep(REST_MS);
      await turn.wait(sweepMs);
    }
  }

  async function serve(client: pg.Client, turn: Turn): Promise<void> {
    await sendTogether(client, SESSION);
    try {
      while (!turn.over) {
        const { rows } = await client.query<{ held: boolean }>(LEADER_LOCK);
        if (rows[0]?.held) return await lead(client, turn);
        await turn.wait(electionMs);
      }
    } finally {
      if (leads) logger.info('relay has ended its lead');
      leads = false;
    }
  }

  const connection = holdConnection({ url, name: 'siso relay', logger, serve });
  return {
    get leads() {
      return leads;
    },
    stop: connection.stop,
  };
}

/** Moves at most `batch` events; answers how many. Tells the readers after the commit: inside, NOTIFY would hold a lock over it. */
async function moveBatch(client: pg.Client, batch: number): Promise<number> {
  const [result] = await asWorker<{ moved: number; last: string | null }>(
    client,
    { ...MOVE, values: [batch] },
    'begin',
  );
  const { moved, last } = result ?? { moved: 0, last: null };
  if (moved > 0) await client.query({ ...TELL, values: [EVENTS_CHANNEL, last] });
  return moved;
}
