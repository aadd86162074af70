/**
 * What is measured, started as in production: a PostgreSQL of its own on the disk with every flush, and the service as
 * `npm run serve` starts it, a process of its own.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { openSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../../api/src/adapters/embedded-postgres/index.ts';
import { createJsonLogger } from '../../../api/src/adapters/json-logger.ts';
import { startRelay } from '../../../api/src/adapters/postgres-live/relay.ts';
import type { DemoKeys } from '../../../api/src/entry/demo/demo-keys.ts';
import { demoKeys, fillDemo } from '../../../api/src/entry/demo/index.ts';
import { embeddedUrls } from '../../../api/src/entry/local/embedded-urls.ts';
import { grantLogins, migrate } from '../../../api/src/entry/migrate.ts';
import { prepareProgramme } from '../../../api/src/entry/prepare.ts';
import { createService, type DatabaseUrls, databaseUrls, type Service } from '../../../api/src/entry/service.ts';
import type { Logger } from '../../../api/src/ports/logger.ts';
import { findFreePorts } from '../../support/free-ports.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** The benches measure what a request costs, not how many are allowed. */
const NO_LIMIT = 100_000_000;
const limits = { readsPerMinute: NO_LIMIT, writesPerMinute: NO_LIMIT, submissionsPerMinute: NO_LIMIT };

export interface BenchDatabase {
  /** Connection string of the superuser, and of the app login. */
  adminUrl: string;
  url: string;
  secret: string;
  /** URLs of all three logins. */
  urls: DatabaseUrls;
  /** The postmaster's process id, for `cpuOfPostgres`. */
  pid: number;
  /** A folder that goes with the database. */
  folder: string;
  stop(): Promise<void>;
}

/**
 * A fresh cluster, migrated, with an empty programme.
 * @param settings of postgresql.conf beside the durable defaults, for example `shared_buffers`
 */
export async function startDatabase(settings: Record<string, string> = {}): Promise<BenchDatabase> {
  const folder = await mkdtemp(path.join(tmpdir(), 'siso-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(folder, 'data'), settings, log: () => {} });
  const secret = randomBytes(36).toString('base64url');
  const database = embeddedUrls(postgres.adminUrl, secret);
  const { urls, logins } = databaseUrls(database, secret);
  await migrate(postgres.adminUrl);
  await grantLogins(postgres.adminUrl, logins);
  const made: BenchDatabase = {
    ...database,
    secret,
    urls,
    pid: postgres.pid,
    folder,
    async stop() {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
  await inside(made, ({ deps }) => prepareProgramme(deps));
  return made;
}

/** Runs `work` with a service inside this process: to fill a database, never to measure. */
export async function inside<R>(database: BenchDatabase, work: (service: Service) => Promise<R>): Promise<R> {
  const config = { publicUrl: 'http://localhost', sandbox: true, trustProxy: 0, pool: 10, limits };
  const { urls, secret } = database;
  const service = await createService({ config, urls, secret, logger: createJsonLogger(() => {}) });
  try {
    return await work(service);
  } finally {
    await service.close();
  }
}

/** Fills in the demo programme, a year of history of some partners, and answers the main one with its keys. */
export async function fillWithDemo(database: BenchDatabase): Promise<DemoKeys & { partnerId: string }> {
  return inside(database, async ({ deps }) => {
    const siteOrigins = ['http://localhost'];
    const { partnerId } = await fillDemo(deps, { siteOrigins });
    const keys = await demoKeys(deps, { partnerId, siteOrigins });
    await relayAll(database, deps.logger);
    return { partnerId, ...keys };
  });
}

/** Runs the relay until every event has its place, so that feeds show them, and brings the statistics up to date. */
export async function relayAll({ adminUrl, urls }: BenchDatabase, logger: Logger): Promise<void> {
  const relay = startRelay({ url: urls.listen, logger });
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    while ((await client.query('select 1 from outbox limit 1')).rowCount !== 0) await sleep(50);
    // What autovacuum does within a minute: plans made without statistics are of no real installation.
    await client.query('vacuum analyze');
  } finally {
    await client.end();
    await relay.stop();
  }
}

export interface Process {
  url: string;
  pid: number;
  /** What it wrote so far. */
  output(): string;
  /** Asks it to end; kills it after ten seconds. */
  stop(): Promise<void>;
}

/** The environment of a process on this database. */
export function environment(database: BenchDatabase, more: Record<string, string> = {}): Record<string, string> {
  return {
    DATABASE_URL: database.url,
    DATABASE_ADMIN_URL: database.adminUrl,
    SISO_SECRET: database.secret,
    SISO_SANDBOX: '1',
    RATE_LIMIT_READS: String(NO_LIMIT),
    RATE_LIMIT_WRITES: String(NO_LIMIT),
    RATE_LIMIT_SUBMISSIONS: String(NO_LIMIT),
    ...more,
  };
}

/** The API as `npm run serve` starts it, on a free port. */
export async function startServer(database: BenchDatabase, env: Record<string, string> = {}): Promise<Process> {
  const [port = 0] = await findFreePorts(1);
  const url = `http://127.0.0.1:${port}`;
  const place = { PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: url };
  return startNode('api/src/entry/node.ts', { database, env: { ...place, ...env }, url, ready: '/readyz' });
}

/** The job worker, with the relay, as `npm run worker` starts it. */
export async function startJobWorker(database: BenchDatabase): Promise<Process> {
  const worker = await startNode('api/src/entry/worker-node.ts', { database, env: {}, url: '' });
  while (!worker.output().includes('"working"')) await sleep(20);
  return worker;
}

export interface NodeOptions {
  database: BenchDatabase;
  env: Record<string, string>;
  /** Where it will listen; empty: nowhere. */
  url: string;
  /** The path that answers 200 once it is ready. */
  ready?: string;
  /** Arguments of Node before the script's path. */
  flags?: string[];
}

/** Starts a script of the repository by itself and waits until it answers. @throws Error with what it wrote */
export async function startNode(script: string, options: NodeOptions): Promise<Process> {
  const { database, env, url, ready, flags = [] } = options;
  const log = path.join(database.folder, `${path.basename(script)}-${randomBytes(3).toString('hex')}.log`);
  const out = openSync(log, 'a');
  const child = spawn(process.execPath, [...flags, path.join(repository, script)], {
    cwd: repository,
    env: { ...process.env, NODE_ENV: 'production', ...environment(database, env) },
    // A file: nobody reads along while it is measured.
    stdio: ['ignore', out, out],
  });
  const output = () => readFileSync(log, 'utf8');
  const atExit = () => child.kill('SIGKILL');
  process.once('exit', atExit);
  const stop = async () => {
    await end(child);
    process.off('exit', atExit);
  };
  const began = performance.now();
  while (ready !== undefined && !(await fetch(url + ready).catch(() => undefined))?.ok) {
    if (child.exitCode !== null || performance.now() - began > 30_000) {
      await stop();
      throw new Error(`${script} did not start: ${output().slice(-1000)}`);
    }
    await sleep(20);
  }
  return { url, pid: child.pid ?? -1, output, stop };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(late);
}
