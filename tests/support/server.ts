import pg from 'pg';
import { createJsonLogger } from '../../api/src/adapters/json-logger.ts';
import type { Config } from '../../api/src/entry/config.ts';
import { prepareProgramme } from '../../api/src/entry/prepare.ts';
import { type Serving, serve } from '../../api/src/entry/serve.ts';
import { createService, databaseUrls, type Service } from '../../api/src/entry/service.ts';
import { startWorker } from '../../api/src/entry/worker-node.ts';
import { createApiKey } from '../../api/src/modules/api-keys/index.ts';
import { systemContext } from '../../api/src/platform/context.ts';
import type { Clock } from '../../api/src/ports/clock.ts';
import type { Mailer } from '../../api/src/ports/mailer.ts';
import { FakeClock } from './clock.ts';
import { appUrl, TEST_SECRET } from './logins.ts';
import { createTestDatabase } from './postgres.ts';

/** A caller's request; `body` is sent as JSON. */
export interface TestRequest {
  key?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface TestServer {
  service: Service;
  /** Stands still unless the server was started with the real clock. */
  clock: FakeClock;
  operatorKey: string;
  /** The log's lines so far. */
  log: Record<string, unknown>[];
  /** Where it listens; only with `listen`. */
  url: string;
  adminUrl: string;
  databaseUrl: string;
  /** Asks the app itself, without a socket. */
  request(method: string, path: string, options?: TestRequest): Promise<Response>;
  /** Like `request`, and answers the body; throws for any status but `expected`. */
  json<T = Record<string, never>>(method: string, path: string, options?: TestRequest, expected?: number): Promise<T>;
  /** Runs SQL as the superuser, past every policy. */
  sql<T extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

export interface TestServerOptions {
  /** The instant at which the clock stands. */
  at?: string;
  /** Take the real clock instead: for streams and deadlines. */
  realClock?: boolean;
  /** Also listen on a port of the loopback. */
  listen?: boolean;
  /** Also run the worker: the relay and the jobs. */
  worker?: boolean;
  /** The worker's way out for mail; without one it waits: see mailbox.ts. */
  mailer?: Mailer;
  settings?: Partial<Pick<Config, 'trustProxy' | 'limits' | 'pool' | 'overloadDelayMs'>>;
}

/** The whole service on a database of its own, with an operator key. Only in vitest projects with the database. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const database = await createTestDatabase();
  const clock = new FakeClock(options.at ?? '2026-03-15T12:00:00.000Z');
  const real: Clock = { now: () => new Date() };
  const log: Record<string, unknown>[] = [];
  const publicUrl = 'http://localhost:8787';
  const { urls } = databaseUrls({ url: appUrl(database.adminUrl), adminUrl: database.adminUrl }, TEST_SECRET);
  const service = await createService({
    config: {
      publicUrl,
      sandbox: true,
      trustProxy: 0,
      pool: 10,
      limits: { readsPerMinute: 1_000_000, writesPerMinute: 1_000_000, submissionsPerMinute: 60 },
      ...options.settings,
    },
    urls,
    secret: TEST_SECRET,
    clock: options.realClock ? real : clock,
    logger: createJsonLogger((line) => log.push(JSON.parse(line))),
  });
  await prepareProgramme(service.deps);
  const worker = options.worker
    ? await startWorker(service.deps, { workerUrl: urls.listen, mailer: options.mailer })
    : undefined;
  const serving: Serving | undefined = options.listen
    ? await serve(service, { port: 0, hosts: ['127.0.0.1'] })
    : undefined;
  const { key: operatorKey } = await createApiKey(systemContext(service.deps, 'cli'), {
    kind: 'secret',
    name: 'Tests',
  });
  const admin = new pg.Pool({ connectionString: database.adminUrl, max: 2 });
  // Dropping the database may overtake the goodbye of an idle session.
  admin.on('error', () => {});

  const request: TestServer['request'] = async (method, path, { key, body, headers = {} } = {}) =>
    service.app.request(path, {
      method,
      headers: {
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  return {
    service,
    clock,
    operatorKey,
    log,
    url: serving ? `http://127.0.0.1:${serving.port}` : '',
    adminUrl: database.adminUrl,
    databaseUrl: urls.partner,
    request,
    async json<T>(method: string, path: string, requestOptions?: TestRequest, expected?: number) {
      const response = await request(method, path, requestOptions);
      const text = await response.text();
      const wanted = expected ?? (method === 'POST' ? 201 : 200);
      if (response.status !== wanted)
        throw new Error(`${method} ${path} answered ${response.status}, not ${wanted}: ${text}`);
      return JSON.parse(text) as T;
    },
    async sql(text, values) {
      return (await admin.query(text, values)).rows;
    },
    async close() {
      service.endStreams();
      await serving?.close(1_000);
      await worker?.stop();
      await service.close();
      await admin.end();
      await database.drop();
    },
  };
}
