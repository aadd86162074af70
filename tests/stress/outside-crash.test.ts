import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../api/src/adapters/embedded-postgres/index.ts';
import { processesIn } from '../../api/src/adapters/embedded-postgres/stale.ts';
import { type RunningEntry, runEntry } from '../ground/support/run-entry.ts';
import { findFreePorts } from '../support/free-ports.ts';
import { follow } from './support/follower.ts';
import { partnerUnderFire, ready } from './support/service-under-fire.ts';
import { eventsInOrder, expectNothingLost, outboxEmpty } from './support/verdict.ts';
import { startWriters } from './support/writers.ts';

const ROUNDS = 20;
const WRITERS = 4;
/** From the moment that the database takes connections again. */
const BACK_WITHIN_MS = 5_000;

let dataDir: string;
let database: EmbeddedPostgres;
let env: Record<string, string>;
let apiUrl: string;
let server: RunningEntry;
let worker: RunningEntry;

const startDatabase = (port?: number) =>
  startEmbeddedPostgres({ dataDir, ...(port === undefined ? {} : { port }), log: () => {} });

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'siso-outside-'));
  database = await startDatabase();
  const app = new URL(database.adminUrl);
  app.username = 'outside';
  app.password = 'a-password-of-the-operator';
  const [port] = await findFreePorts(1);
  apiUrl = `http://127.0.0.1:${port}`;
  env = {
    DATABASE_URL: app.href,
    DATABASE_ADMIN_URL: database.adminUrl,
    SISO_SECRET: 'a secret of at least thirty-two characters',
    PORT: String(port),
    HOST: 'localhost',
  };
  const migrations = runEntry('migrate-cli.ts', env);
  expect(await migrations.ended).toBe(0);
});

afterAll(async () => {
  for (const entry of [server, worker]) entry?.child.kill('SIGKILL');
  await database.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function firstOperatorKey(): Promise<string> {
  const command = runEntry('operator-key.ts', env);
  expect(await command.ended).toBe(0);
  return /^sk_\S+$/m.exec(command.output())?.[0] ?? '';
}

/** Ends the whole database, or one of its sessions, upon which it restarts by itself. */
async function strike(whole: boolean): Promise<void> {
  const postmaster = database.pid;
  const pids = await processesIn(path.join(dataDir, 'postgres'));
  const sessions = pids.filter((pid) => pid !== postmaster);
  const victims = whole ? pids : sessions.slice(Math.floor(Math.random() * sessions.length)).slice(0, 1);
  for (const pid of victims) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
  if (!whole) return;
  await database.exited;
  // Requests of this time find nobody.
  await sleep(Math.random() * 300);
  database = await startDatabase(database.port);
}

test(`kill -9 of an outside Postgres in ${ROUNDS} rounds: API and worker come back by themselves`, async () => {
  const operatorKey = await firstOperatorKey();
  server = runEntry('node.ts', env);
  worker = runEntry('worker-node.ts', env);
  await Promise.all([server.saying('listening'), worker.saying('working')]);
  const pids = [server.child.pid, worker.child.pid];
  const access = { operatorKey, ...(await partnerUnderFire(apiUrl, operatorKey)) };
  const follower = follow(apiUrl, access.secretKey);
  await expect.poll(follower.connections).toBe(1);
  const writers = startWriters(apiUrl, access, WRITERS);
  const away: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await sleep(50 + Math.random() * 500);
    await strike(round % 4 !== 3);
    const back = Date.now();
    await ready(apiUrl);
    const before = writers.acknowledged.length;
    await expect.poll(() => writers.acknowledged.length, { timeout: BACK_WITHIN_MS }).toBeGreaterThan(before);
    away.push(Date.now() - back);
  }
  await writers.finish();
  expect([server.child.exitCode, worker.child.exitCode, [server.child.pid, worker.child.pid]]).toEqual([
    null,
    null,
    pids,
  ]);
  expect(Math.max(...away)).toBeLessThan(BACK_WITHIN_MS);

  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  await outboxEmpty(admin);
  await expectNothingLost(admin, access.partnerId, writers.acknowledged);
  const expected = await eventsInOrder(admin, access.partnerId);
  await expect.poll(() => follower.seen.length, { timeout: 15_000 }).toBeGreaterThanOrEqual(expected.length);
  await follower.stop();
  expect([follower.seen, follower.resets()]).toEqual([expected, 0]);
  await admin.end();
  const verify = runEntry('counters-verify.ts', env);
  expect([await verify.ended, verify.output()]).toEqual([0, expect.stringContaining('0 differences')]);
  console.info(
    `an outside Postgres: ${ROUNDS} kills, ${writers.acknowledged.length} writes acknowledged, ` +
      `${writers.retries()} asked again, ${writers.replays()} replayed, ${expected.length} events seen; ` +
      `answers again after ${Math.max(...away)} ms at most`,
  );
  for (const entry of [server, worker]) entry.child.kill('SIGTERM');
  expect(await Promise.all([server.ended, worker.ended])).toEqual([0, 0]);
}, 240_000);
