import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { processesIn } from '../../api/src/adapters/embedded-postgres/stale.ts';
import { runningEmbedded } from '../../api/src/entry/local/embedded-urls.ts';
import { type RunningEntry, runEntry } from '../ground/support/run-entry.ts';
import { findFreePorts } from '../support/free-ports.ts';
import { type Follower, follow } from './support/follower.ts';
import { partnerUnderFire, ready } from './support/service-under-fire.ts';
import { eventsInOrder, expectNothingLost, outboxEmpty } from './support/verdict.ts';
import { type Access, startWriters, type Writers } from './support/writers.ts';

/** Of every five, one dies while it starts; the others under load. */
const ROUNDS = 25;
const WRITERS = 4;

let dataDir: string;
let env: Record<string, string>;
let apiUrl: string;
let running: RunningEntry;
let over = false;

function start(): void {
  over = false;
  const entry = runEntry('local.ts', env);
  running = entry;
  void entry.ended.then(() => {
    if (running === entry) over = true;
  });
}

async function up(): Promise<void> {
  await ready(apiUrl, () => !over).catch((error: Error) => {
    throw new Error(`${error.message}:\n${running.output().slice(-3_000)}`);
  });
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

const postgres = async () => processesIn(path.join(dataDir, 'postgres')).catch(() => []);

/** Each way to die, and the exit code with which the server ends: null where it was killed itself. */
const DEATHS = [
  { name: 'the server alone', code: null, die: async () => kill(running.child.pid ?? 0) },
  {
    name: 'the server with its Postgres',
    code: null,
    async die() {
      const pids = await postgres();
      for (const pid of [running.child.pid ?? 0, ...pids]) kill(pid);
    },
  },
  {
    name: 'Postgres alone',
    code: 1,
    async die() {
      for (const pid of await postgres()) kill(pid);
    },
  },
];

beforeAll(async () => {
  dataDir = path.join(await mkdtemp(path.join(tmpdir(), 'siso-crash-')), 'data');
  const [port, sitePort] = await findFreePorts(2);
  apiUrl = `http://127.0.0.1:${port}`;
  env = { DATA_DIR: dataDir, PORT: String(port), DEMO_SITE_PORT: String(sitePort) };
  start();
  await running.saying('SISO Partner is ready');
}, 120_000);

afterAll(async () => {
  running.child.kill('SIGINT');
  await running.ended;
  await rm(path.dirname(dataDir), { recursive: true, force: true });
});

describe.each(DEATHS)('kill -9 of $name', ({ name, code, die }) => {
  let access: Access & { partnerId: string };
  let writers: Writers;
  let follower: Follower;
  let admin: pg.Client;

  test(`in ${ROUNDS} rounds at random moments under load, each followed by a start`, async () => {
    const { operatorKey } = JSON.parse(await readFile(path.join(dataDir, 'demo.json'), 'utf8')) as Access;
    access = { operatorKey, ...(await partnerUnderFire(apiUrl, operatorKey)) };
    follower = follow(apiUrl, access.secretKey);
    await expect.poll(follower.connections).toBe(1);
    writers = startWriters(apiUrl, access, WRITERS);
    const codes: (number | null)[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      // Every fifth time it dies while it is still starting, the recovery of the last death included.
      if (round % 5 === 4) await sleep(200 + Math.random() * 800);
      else await up().then(() => sleep(50 + Math.random() * 500));
      const before = running;
      await die();
      // One that has not yet got its Postgres would live on.
      if (code !== null && round % 5 === 4) before.child.kill('SIGKILL');
      codes.push(await before.ended);
      if (code !== null && round % 5 !== 4) expect(before.output()).toContain('PostgreSQL has ended by itself.');
      start();
    }
    await up();
    expect(codes.filter((_, round) => round % 5 !== 4)).toEqual(Array(ROUNDS * 0.8).fill(code));
    await writers.finish();
    const { adminUrl } = await runningEmbedded(dataDir);
    admin = new pg.Client({ connectionString: adminUrl });
    admin.on('error', () => {});
    await admin.connect();
    await outboxEmpty(admin);
  }, 400_000);

  test('left every acknowledged write once, with one event', async () => {
    expect(writers.acknowledged.length).toBeGreaterThan(ROUNDS * WRITERS);
    expect(writers.retries()).toBeGreaterThan(ROUNDS);
    await expectNothingLost(admin, access.partnerId, writers.acknowledged);
  });

  test('lost and repeated nothing to a client that resumed its stream', async () => {
    const expected = await eventsInOrder(admin, access.partnerId);
    await expect.poll(() => follower.seen.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(expected.length);
    await follower.stop();
    expect(follower.seen).toEqual(expected);
    expect([follower.resets(), follower.connections() > ROUNDS / 2]).toEqual([0, true]);
    const { acknowledged } = writers;
    console.info(
      `${name}: ${ROUNDS} kills, ${acknowledged.length} writes acknowledged, ${writers.retries()} asked again, ` +
        `${writers.replays()} replayed, ${expected.length} events seen over ${follower.connections()} connections`,
    );
    await admin.end();
  });

  test('left the counters right', async () => {
    const verify = runEntry('counters-verify.ts', { DATA_DIR: dataDir });
    expect([await verify.ended, verify.output()]).toEqual([0, expect.stringContaining('0 differences')]);
  });
});
