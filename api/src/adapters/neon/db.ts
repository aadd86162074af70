/**
 * The Db port for where no connection outlives a request: Cloudflare Workers. Reads are one HTTP batch and so one round
 * trip; a write has a WebSocket of its own. A login that Hyperdrive pools has a connection to that pool for either. What
 * is kept between requests is plain data, never a connection.
 */
import { Client, neon, neonConfig, types } from '@neondatabase/serverless';
import type { Statement } from '../../db/statement.ts';
import type { Db, DbScope, RowsOf, Tx } from '../../ports/db.ts';
import { settle, translate, unavailable, withRetries } from '../postgres/errors.ts';
import { enter } from '../postgres/scope.ts';
import { ourParsers } from '../postgres/types.ts';
import { type Hyperdrive, webSocketOf } from './hyperdrive.ts';

const TIMEOUT_MS = 10_000;
const parsers = ourParsers(types);

export interface NeonDbOptions {
  /** Connection URLs of the four logins. */
  urls: Record<DbScope['role'], string>;
  /** Logins that are reached through a binding of Hyperdrive; `urls` holds its connection strings for them. */
  hyperdrive?: Partial<Record<DbScope['role'], Hyperdrive>>;
  /** Keeps the runtime alive for what the answer does not wait for. */
  later: (work: Promise<unknown>) => void;
}

/** `local` (host:port) is a proxy in front of a PostgreSQL that is not Neon's, for development: no TLS, any password method. */
export function useLocalProxy(local: string): void {
  neonConfig.fetchEndpoint = () => `http://${local}/sql`;
  neonConfig.wsProxy = (host, port) => `${local}/v2?address=${host}:${port}`;
  neonConfig.useSecureWebSocket = false;
  neonConfig.pipelineConnect = false;
}

export function createNeonDb({ urls, hyperdrive = {}, later }: NeonDbOptions): Db {
  const sql = {
    partner: neon(urls.partner),
    staff: neon(urls.staff),
    identity: neon(urls.identity),
    worker: neon(urls.worker),
  };

  /** Opens one connection. The driver tells of a refused one by an event of the WebSocket, which is no Error. */
  async function connect(role: DbScope['role']): Promise<Client> {
    const pooled = hyperdrive[role];
    const client = new Client({
      connectionString: pooled?.connectionString ?? urls[role],
      types: parsers,
      connectionTimeoutMillis: TIMEOUT_MS,
    });
    if (pooled) {
      // A driver of its own settings: the others go on over WebSockets.
      client.neonConfig.webSocketConstructor = webSocketOf(pooled) as unknown as typeof WebSocket;
      client.neonConfig.pipelineConnect = false;
    }
    // A connection that breaks fails its statements; the event must not end the isolate besides.
    client.on('error', () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      const known = translate(error);
      throw known instanceof Error ? known : unavailable(error);
    }
  }

  /** Runs statements one after the other on a connection to Hyperdrive's pool, and answers their rows. */
  async function runPooled(role: DbScope['role'], statements: readonly Unnamed[]): Promise<unknown[]> {
    const client = await connect(role);
    try {
      const results = await settle(
        statements.map(({ text, values = [] }) => client.query({ text, values: [...values] })),
      );
      return results.map(({ rows }) => rows);
    } finally {
      later(client.end().catch(() => {}));
    }
  }

  async function attempt<R>(scope: DbScope, work: (tx: Tx) => Promise<R>): Promise<R> {
    const client = await connect(scope.role);
    const send = <Row>({ text, values }: Statement<Row>) => client.query({ text, values: [...values] });
    try {
      const { text, values = [] } = enter(scope);
      const opening = settle([client.query('begin'), client.query(text, values)]);
      opening.catch(() => {});
      const tx: Tx = {
        async run(statement) {
          const [, result] = await settle<unknown>([opening, send(statement)]);
          return (result as { rows: [] }).rows;
        },
        async all(statements) {
          const [, ...results] = await settle<unknown>([opening, ...statements.map(send)]);
          return results.map((result) => (result as { rows: [] }).rows) as RowsOf<typeof statements>;
        },
      };
      const result = await work(tx);
      await opening;
      await client.query('commit');
      return result;
    } finally {
      // What has not been committed ends with its connection.
      later(client.end().catch(() => {}));
    }
  }

  return {
    lookup<Row>({ text, values }: Statement<Row>) {
      const answer: Promise<unknown> = hyperdrive.partner
        ? runPooled('partner', [{ text, values }]).then(([found]) => found)
        : sql.partner.query(text, [...values], { types: parsers, ...inTime() });
      const rows = (answer as Promise<Row[]>).catch((error) => Promise.reject(refused(error)));
      // Some look-ups are not waited for, such as the mark that a key was used.
      later(rows.catch(() => {}));
      return rows;
    },

    async read(scope, statements) {
      if (hyperdrive[scope.role]) {
        const all = [{ text: 'begin read only' }, enter(scope), ...statements, { text: 'commit' }];
        return (await runPooled(scope.role, all)).slice(2, -1) as RowsOf<typeof statements>;
      }
      const login = sql[scope.role];
      const batch = [enter(scope), ...statements].map(({ text, values = [] }) =>
        login.query(text, [...values], { types: parsers }),
      );
      const options = { readOnly: true, isolationLevel: 'ReadCommitted' as const, ...inTime() };
      try {
        const [, ...results] = await login.transaction(batch, options);
        return results as unknown as RowsOf<typeof statements>;
      } catch (error) {
        throw refused(error);
      }
    },

    write: (scope, work) => withRetries(() => attempt(scope, work)),
  };
}

interface Unnamed {
  text: string;
  values?: readonly unknown[];
}

const inTime = () => ({ fetchOptions: { signal: AbortSignal.timeout(TIMEOUT_MS) } });

/** Without a code of PostgreSQL's the batch never reached it. */
function refused(error: unknown): unknown {
  const known = translate(error);
  const told = known !== error || (error instanceof Error && 'code' in error && typeof error.code === 'string');
  return told || error instanceof RangeError ? known : unavailable(error);
}
