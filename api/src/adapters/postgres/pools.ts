/** Connection pools of the three logins. Each can only become the one role that it is a member of. */
import pg from 'pg';

/** int8 as a number: amounts and counts stay below 2^53 by the schema's bounds; beyond it, fail rather than round. */
function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('int8 beyond 2^53');
  return value;
}

const INT8 = 20;
const DATE = 1082;
const parsers: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === INT8) return parseInt8;
    if (oid === DATE) return (text: string) => text;
    return pg.types.getTypeParser(oid, format as 'text');
  },
};

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
    types: parsers,
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
