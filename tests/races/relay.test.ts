import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readStream } from '../modules/events/support/open-stream.ts';
import { relayed } from '../modules/events/support/relayed.ts';
import { type GivenPartner, givenPartner, givenPlans, givenReferral } from '../support/fixtures.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const WRITERS = 200;
/** Open at the same time: the server's connections are shared with the other test files. */
const AT_ONCE = 100;

let server: TestServer;
let partner: GivenPartner;

beforeAll(async () => {
  server = await startTestServer({ realClock: true, listen: true, worker: true });
  await givenPlans(server);
  partner = await givenPartner(server);
  await givenReferral(server, partner);
  await relayed(server);
});
afterAll(() => server.close());

/** Leaves one event in a transaction of its own, which commits long after it was written, or not at all. */
async function writeSlowly(commits: boolean): Promise<string> {
  const id = server.service.deps.ids.make('event');
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  await client.query('begin');
  await client.query(
    `insert into outbox (id, partner_id, type, audience, actor_type, subject_type, subject_id, data, occurred_at, created_at)
      values ($1, $2, 'referral.updated', 'partner', 'system', 'referral', 'ref_x', '{}', now(), now())`,
    [id, partner.id],
  );
  await sleep(Math.random() * 400);
  await client.query(commits ? 'commit' : 'rollback');
  server.service.deps.live.wake();
  await client.end();
  return id;
}

/** A client that loses its connection over and over and comes back by the last id that it saw. */
async function followUntil(
  last: string,
  from: string,
): Promise<{ ids: string[]; connections: number; resets: number }> {
  const ids: string[] = [];
  let [lastEventId, connections, resets] = [from, 0, 0];
  while (!ids.includes(last)) {
    const response = await fetch(`${server.url}/v1/events/stream`, {
      headers: { authorization: `Bearer ${partner.secretKey}`, 'last-event-id': lastEventId },
    });
    connections++;
    const stream = readStream(response);
    await sleep(20 + Math.random() * 100);
    await stream.cancel();
    ids.push(...stream.events().map((event) => event.id));
    resets += stream.blocks.filter((block) => block.event === 'reset').length;
    lastEventId = stream.blocks.findLast((block) => block.id !== undefined)?.id ?? lastEventId;
  }
  return { ids, connections, resets };
}

test('200 writers that commit in any order: who follows by the last id gets every event exactly once', async () => {
  const [start] = await server.sql<{ id: string }>(
    `select id from events where partner_id = $1 and audience = 'partner' order by position desc limit 1`,
    [partner.id],
  );
  const end = server.service.deps.ids.make('event');
  const following = followUntil(end, start?.id ?? '');
  const pending = Array.from({ length: WRITERS }, (_, i) => i % 10 !== 0);
  const written: string[] = [];
  const slow = Array.from({ length: AT_ONCE }, async () => {
    for (let commits = pending.pop(); commits !== undefined; commits = pending.pop()) {
      const id = await writeSlowly(commits);
      if (commits) written.push(id);
    }
  });
  const quick = Array.from({ length: 5 }, async () => {
    for (let i = 0; i < WRITERS / 5; i++) await givenReferral(server, partner);
  });
  await Promise.all([...slow, ...quick]);
  await server.sql(
    `insert into outbox (id, partner_id, type, audience, actor_type, subject_type, subject_id, data, occurred_at, created_at)
      values ($1, $2, 'referral.updated', 'partner', 'system', 'referral', 'ref_x', '{}', now(), now())`,
    [end, partner.id],
  );
  const { ids, connections, resets } = await following;
  expect(resets).toBe(0);
  expect(connections).toBeGreaterThan(5);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(WRITERS + written.length + 1);
  expect(ids).toEqual(expect.arrayContaining(written));

  const rows = await server.sql<{ id: string; position: string }>('select id, position from events order by position');
  expect(rows.map((row) => Number(row.position))).toEqual(rows.map((_, i) => i + 1));
  const mine = new Set(ids);
  expect(ids).toEqual(rows.map((row) => row.id).filter((id) => mine.has(id)));
  const [kept] = await server.sql<{ position: string }>('select position from event_position');
  expect(Number(kept?.position)).toBe(rows.length);
  const outOfOrder = ids.filter((id, i) => i > 0 && id < (ids[i - 1] ?? ''));
  expect(outOfOrder.length).toBeGreaterThan(10);
}, 60_000);

test('a listener whose connection is cut hears everything, once, after it has come back', async () => {
  const heard: number[] = [];
  const stop = server.service.deps.live.subscribe((event) => heard.push(event.position));
  const from = server.service.deps.live.position();
  for (let round = 0; round < 3; round++) {
    await server.sql(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name in ('siso live', 'siso wake')`);
    await Promise.all(Array.from({ length: 20 }, () => givenReferral(server, partner)));
  }
  await relayed(server);
  const [last] = await server.sql<{ position: string }>('select position from event_position');
  const to = Number(last?.position);
  await expect.poll(() => heard.at(-1), { timeout: 10_000 }).toBe(to);
  expect(heard).toEqual(Array.from({ length: to - from }, (_, i) => from + i + 1));
  stop();
}, 30_000);
