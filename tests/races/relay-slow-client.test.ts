import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { relayed } from '../modules/events/support/relayed.ts';
import { type GivenPartner, givenPartner, givenReferral } from '../support/fixtures.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

/** Eight megabytes in all: more than the sockets of both sides hold. */
const EVENTS = 4_000;
const FILLING = 'x'.repeat(2_000);

let server: TestServer;
let partner: GivenPartner;

beforeAll(async () => {
  server = await startTestServer({ realClock: true, listen: true, worker: true });
  partner = await givenPartner(server);
  await givenReferral(server, partner);
  await relayed(server);
});
afterAll(() => server.close());

function connect(lastEventId?: string): Promise<http.IncomingMessage> {
  const headers = {
    authorization: `Bearer ${partner.secretKey}`,
    ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
  };
  return new Promise((resolve, reject) => {
    http.get(`${server.url}/v1/events/stream`, { headers, agent: false }, resolve).on('error', reject);
  });
}

/** Reads on until the server ends the stream or nothing has come for a second; answers the events' ids in order. */
async function readAll(stream: http.IncomingMessage): Promise<{ ids: string[]; lastId: string; ended: boolean }> {
  const chunks: Buffer[] = [];
  let [ended, heard] = [false, Date.now()];
  stream.on('data', (chunk: Buffer) => {
    heard = Date.now();
    chunks.push(chunk);
  });
  stream.on('end', () => {
    ended = true;
  });
  stream.on('error', () => {});
  while (!ended && Date.now() - heard < 1_000) await sleep(20);
  stream.destroy();
  const text = Buffer.concat(chunks).toString();
  // What a browser sends back: the last id of a block that came whole.
  const whole = text.slice(0, text.lastIndexOf('\n\n') + 1);
  const lastId = [...whole.matchAll(/^id: (\w+)$/gm)].at(-1)?.[1] ?? '';
  return { ids: [...whole.matchAll(/^id: (evt_\w+)\nevent: /gm)].map((match) => match[1] ?? ''), lastId, ended };
}

/** Leaves the events in the outbox and waits until they stand in the log; answers their ids in its order. */
async function happen(): Promise<string[]> {
  const written = Array.from({ length: EVENTS }, () => server.service.deps.ids.make('event'));
  for (let from = 0; from < EVENTS; from += 250) {
    await server.sql(
      `insert into outbox (id, partner_id, type, audience, actor_type, subject_type, subject_id, data, occurred_at, created_at)
        select id, $2, 'referral.updated', 'partner', 'system', 'referral', 'ref_x', jsonb_build_object('x', $3::text), now(), now()
        from unnest($1::text[]) as id`,
      [written.slice(from, from + 250), partner.id, FILLING],
    );
    server.service.deps.live.wake();
    await sleep(10);
  }
  await relayed(server);
  const rows = await server.sql<{ id: string }>('select id from events where id = any($1) order by position', [
    written,
  ]);
  expect(rows).toHaveLength(EVENTS);
  return rows.map((row) => row.id);
}

/** Connects and reads no further than the opening. */
async function connectAndStop(): Promise<http.IncomingMessage> {
  const slow = await connect();
  await new Promise((resolve) => slow.once('readable', resolve));
  return slow;
}

test('a client that stops reading for a while holds nobody up, and has everything once when it goes on', async () => {
  const slow = await connectAndStop();
  const quickly = readAll(await connect());
  const expected = await happen();
  expect((await quickly).ids).toEqual(expected);

  expect(await readAll(slow)).toMatchObject({ ids: expected, ended: false });
  const half = expected[EVENTS / 2];
  expect((await readAll(await connect(half))).ids).toEqual(expected.slice(EVENTS / 2 + 1));
}, 60_000);

test('a client that takes nothing any more is dropped within half a minute, and loses nothing when it comes back', async () => {
  const stuck = await connectAndStop();
  const quickly = readAll(await connect());
  const expected = await happen();
  expect((await quickly).ids).toEqual(expected);

  await sleep(25_000);
  const first = await readAll(stuck);
  expect(first.ended).toBe(true);
  expect(first.ids.length).toBeLessThan(EVENTS);
  const second = await readAll(await connect(first.lastId));
  expect([...first.ids, ...second.ids]).toEqual(expected);
}, 90_000);
