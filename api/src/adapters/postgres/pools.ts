/** Connection pools of the three logins. Each can only become the one role that it is a member of. */
import pg from 'pg';
import { ourParsers } from './types.ts';

export interface PoolOptions {
  url: string;
  /** Shown in pg_stat_activity. */
  name: string;
  max: number;
  onError: (error: Error) => void;
}

/** A pool in pipeline mode: statements are sent without waiting for the answers of those before them. */
export function createPool({ url, name, max, onError }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: name,
    max,
    types: ourParsers(pg.types as pg.CustomTypesConfig),
    pipeline: true,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
  } as pg.PoolConfig);
  pool.on('error', onError);
  // The pool listens to idle clients only. One that loses its connection while it is in use fails its statements, and
  // must not end the process besides, as an error event does that nobody hears.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
