/**
 * What stands between Neon's driver and PostgreSQL, for a server that is not Neon's: a WebSocket whose bytes go to the
 * server's port, and `POST /sql` for single statements and batches. Only for the one server that it was started for.
 */
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';
import pg from 'pg';
import { WebSocketServer } from 'ws';

interface Statement {
  query: string;
  params: unknown[];
}

export interface NeonProxy {
  /** host:port */
  address: string;
  /** How many HTTP calls, and how many WebSockets, came so far. */
  readonly calls: { http: number; sockets: number };
  close(): Promise<void>;
}

/** Neon answers the text that PostgreSQL sent; the driver parses it. */
const AS_TEXT = { getTypeParser: () => (text: string) => text } as unknown as pg.CustomTypesConfig;
const ERROR_FIELDS = ['severity', 'code', 'detail', 'hint', 'schema', 'table', 'column', 'constraint', 'routine'];

/** @param server host and port of the PostgreSQL, as in a connection URL */
export async function startNeonProxy(server: { hostname: string; port: string }): Promise<NeonProxy> {
  const pools = new Map<string, pg.Pool>();
  const calls = { http: 0, sockets: 0 };

  /** Neon keeps a pool behind its HTTP door too. */
  function poolOf(connectionString: string): pg.Pool {
    const known = pools.get(connectionString);
    if (known) return known;
    const { hostname, port } = new URL(connectionString);
    if (hostname !== server.hostname || port !== server.port)
      throw new Error(`not the server of this proxy: ${hostname}`);
    const pool = new pg.Pool({ connectionString, max: 10, types: AS_TEXT, pipeline: true } as pg.PoolConfig);
    pool.on('error', () => {});
    pools.set(connectionString, pool);
    return pool;
  }

  const http = createServer(async (request, response) => {
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    try {
      calls.http++;
      const body = JSON.parse(await bodyOf(request)) as Statement | { queries: Statement[] };
      const pool = poolOf(String(request.headers['neon-connection-string']));
      answer(
        200,
        'queries' in body ? { results: await runBatch(pool, body.queries, request) } : await runOne(pool, body),
      );
    } catch (error) {
      const told = error as Record<string, unknown> & Error;
      const fields = Object.fromEntries(ERROR_FIELDS.map((name) => [name, told[name]]));
      answer(typeof told.code === 'string' && told.code.length === 5 ? 400 : 502, { message: told.message, ...fields });
    }
  });

  const sockets = new WebSocketServer({ server: http });
  sockets.on('connection', (socket, request) => {
    calls.sockets++;
    const address = new URL(request.url ?? '/', 'http://proxy').searchParams.get('address');
    if (address !== `${server.hostname}:${server.port}`) return socket.close();
    const tcp = connect(Number(server.port), server.hostname);
    tcp.setNoDelay();
    tcp.on('data', (bytes) => socket.send(bytes));
    tcp.on('close', () => socket.close());
    tcp.on('error', () => socket.close());
    socket.on('message', (bytes: Buffer) => tcp.write(bytes));
    socket.on('close', () => tcp.end());
    socket.on('error', () => tcp.destroy());
  });

  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(http.address() as AddressInfo).port}`,
    calls,
    async close() {
      if (!http.listening) return;
      for (const socket of sockets.clients) socket.terminate();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      await Promise.all([...pools.values()].map((pool) => pool.end()));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

const asArrays = ({ query, params }: Statement) => ({ text: query, values: params, rowMode: 'array' as const });

function toAnswer({ fields, rows, command, rowCount }: pg.QueryArrayResult) {
  return { fields, rows, command, rowCount, rowAsArray: true };
}

async function runOne(pool: pg.Pool, statement: Statement) {
  return toAnswer(await pool.query(asArrays(statement)));
}

/** One transaction, with what the headers say of it. */
async function runBatch(pool: pg.Pool, statements: readonly Statement[], { headers }: IncomingMessage) {
  const isolation = {
    ReadCommitted: 'read committed',
    RepeatableRead: 'repeatable read',
    Serializable: 'serializable',
  };
  const level = isolation[headers['neon-batch-isolation-level'] as keyof typeof isolation];
  const begin = `begin${level ? ` isolation level ${level}` : ''}${headers['neon-batch-read-only'] === 'true' ? ' read only' : ''}`;
  const client = await pool.connect();
  try {
    // One packet there, as Neon's own front would send it.
    const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
    stream.cork();
    const sent = [
      client.query(begin),
      ...statements.map((each) => client.query(asArrays(each))),
      client.query('commit'),
    ];
    process.nextTick(() => stream.uncork());
    const settled = await Promise.allSettled(sent);
    const failed = settled.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
    const results = settled.map((result) => (result as PromiseFulfilledResult<pg.QueryArrayResult>).value);
    return results.slice(1, -1).map(toAnswer);
  } finally {
    client.release();
  }
}
