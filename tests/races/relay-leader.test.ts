import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Relay, startRelay } from '../../api/src/adapters/postgres-live/relay.ts';
import { urlAs } from '../../api/src/entry/logins.ts';
import { relayed } from '../modules/events/support/relayed.ts';
import { testLogins } from '../support/logins.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';

const silent = { info() {}, warn() {}, error() {} };
let database: TestDatabase;
let admin: pg.Pool;
const relays: Relay[] = [];

const sql = async <T extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<T[]> =>
  (await admin.query<T>(text, values)).rows;

beforeAll(async () => {
  database = await createTestDatabase();
  admin = new pg.Pool({ connectionString: database.adminUrl, max: 4 });
  admin.on('error', () => {});
  for (let i = 0; i < 3; i++) relays.push(start());
});
afterAll(async () => {
  await Promise.all(relays.map((relay) => relay.stop()));
  await admin.end();
  await database.drop();
});

function start(): Relay {
  const url = urlAs(database.adminUrl, testLogins(database.adminUrl).worker);
  return startRelay({ url, logger: silent, batch: 7, sweepMs: 50, electionMs: 200 });
}

let made = 0;
async function leave(count: number): Promise<void> {
  const ids = Array.from({ length: count }, () => `evt_${String(made++).padStart(26, '0')}`);
  await sql(
    `insert into outbox (id, type, audience, actor_type, subject_type, subject_id, data, occurred_at, created_at)
      select id, 'test.written', 'staff', 'system', 'test', 'x', '{}', now(), now() from unnest($1::text[]) as id`,
    [ids],
  );
}

const leaders = () => relays.filter((relay) => relay.leads).length;
const holders = () =>
  sql<{ pid: number }>(`select l.pid from pg_locks l join pg_database d on d.oid = l.database
    where d.datname = current_database() and l.locktype = 'advisory' and l.granted and l.objsubid = 2`);

test('one of three leads, and another when its connection is killed, without loss or repeat', async () => {
  await expect.poll(leaders).toBe(1);
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, leaders());
  }, 1);
  const pids = new Set<number>();
  const writing = (async () => {
    for (let i = 0; i < 60; i++) {
      await leave(10);
      await sleep(30);
    }
  })();
  for (let kill = 0; kill < 6; kill++) {
    const [holder] = await expect.poll(holders, { timeout: 5_000 }).toHaveLength(1).then(holders);
    pids.add(holder?.pid ?? 0);
    await sql('select pg_terminate_backend($1)', [holder?.pid]);
    await sleep(250);
  }
  await writing;
  await relayed({ sql });
  clearInterval(watch);
  expect(most).toBe(1);
  expect(pids.size).toBe(6);
  const rows = await sql<{ id: string; position: string }>('select id, position from events order by position');
  expect(rows.map((row) => row.id).sort()).toEqual(
    Array.from({ length: made }, (_, i) => `evt_${String(i).padStart(26, '0')}`),
  );
  expect(rows.map((row) => Number(row.position))).toEqual(rows.map((_, i) => i + 1));
}, 30_000);

test('a leader that stops hands over to the next', async () => {
  await expect.poll(leaders).toBe(1);
  const leader = relays.findIndex((relay) => relay.leads);
  await relays[leader]?.stop();
  await expect.poll(leaders, { timeout: 3_000 }).toBe(1);
  expect(relays[leader]?.leads).toBe(false);
  await leave(20);
  await relayed({ sql });
});

test('what a leader left while none led is moved by the first that comes', async () => {
  await Promise.all(relays.map((relay) => relay.stop()));
  expect(await holders()).toEqual([]);
  await leave(100);
  expect(await sql('select 1 from outbox')).toHaveLength(100);
  relays.push(start());
  await relayed({ sql });
  const [count] = await sql<{ n: number }>('select count(*)::int as n from events');
  expect(count?.n).toBe(made);
});
