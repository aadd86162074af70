/**
 * One connection of its own to Postgres, kept for as long as the process wants it: what needs a session (LISTEN, an
 * advisory lock) must not share one with a pool, nor go through a pooler.
 */
import pg from 'pg';
import type { Logger } from '../../ports/logger.ts';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
const CLOSING_MS = 2_000;

/** The time of one connection, from its opening until it is lost or given up. */
export interface Turn {
  readonly over: boolean;
  /** Waits until `wake` was called since the last wait, until the turn is over, or for so long. */
  wait(ms: number): Promise<void>;
}

export interface HeldConnectionOptions {
  /** Of a direct connection, never of a pooler. */
  url: string;
  /** Shown in pg_stat_activity. */
  name: string;
  logger: Logger;
  /** Works on an open connection until the turn is over. What it throws costs the connection; a new one follows. */
  serve(client: pg.Client, turn: Turn): Promise<void>;
}

export interface HeldConnection {
  /** Ends the wait of `serve`, now or at its next one. Any NOTIFY that the session listens for does the same. */
  wake(): void;
  /** Lets `serve` come to its end, closes the connection and opens no other. */
  stop(): Promise<void>;
}

export function holdConnection(options: HeldConnectionOptions): HeldConnection {
  const { url, name, logger, serve } = options;
  const stopped = new AbortController();
  let woken = false;
  let endWait: (() => void) | undefined;

  const wake = () => {
    woken = true;
    endWait?.();
  };

  function wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        endWait = undefined;
        woken = false;
        resolve();
      };
      const timer = setTimeout(done, ms);
      endWait = done;
      if (woken) done();
    });
  }

  /** Opens one connection and works on it. Throws when it cannot be had, or was lost. */
  async function takeTurn(): Promise<void> {
    const client = new pg.Client({
      connectionString: url,
      application_name: name,
      pipeline: true,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      connectionTimeoutMillis: 5_000,
      // A connection that died without a word would otherwise leave its last statement waiting for ever.
      query_timeout: 15_000,
    });
    let lost: Error | undefined;
    const lose = (reason: Error) => {
      lost ??= reason;
      endWait?.();
    };
    client.on('error', lose);
    client.on('end', () => lose(new Error('the connection ended')));
    client.on('notification', wake);
    try {
      await client.connect();
      const turn: Turn = {
        get over() {
          return lost !== undefined || stopped.signal.aborted;
        },
        wait: (ms) => (turn.over ? Promise.resolve() : wait(ms)),
      };
      await serve(client, turn);
      if (lost && !stopped.signal.aborted) throw lost;
    } finally {
      await within(CLOSING_MS, client.end());
    }
  }

  async function keep(): Promise<void> {
    for (let failures = 0; !stopped.signal.aborted; ) {
      const began = Date.now();
      try {
        await takeTurn();
      } catch (error) {
        if (stopped.signal.aborted) return;
        logger.warn('connection lost', { connection: name, error: String(error) });
      }
      if (Date.now() - began > LONGEST_PAUSE_MS) failures = 0;
      await pause(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures++), stopped.signal);
    }
  }

  const kept = keep();
  return {
    wake,
    async stop() {
      stopped.abort();
      endWait?.();
      await kept;
    },
  };
}

/** Waits for something at most so long, however it ends. */
async function within(ms: number, work: Promise<unknown>): Promise<void> {
  const enough = new AbortController();
  await Promise.race([work.catch(() => {}), pause(ms, enough.signal)]);
  enough.abort();
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
