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
async function readAll(stream: http.IncomingMessage): Promise<{ ids: string[]; ended: boolean }> {
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
  return { ids: [...text.matchAll(/^id: (evt_\w+)\nevent: /gm)].map((match) => match[1] ?? ''), ended };
}

test('a client that stops reading for a while holds nobody up, and has everything once when it goes on', async () => {
  const slow = await connect();
  await new Promise((resolve) => slow.once('readable', resolve));
  const quick = await connect();
  const quickly = readAll(quick);
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
  const rows = await server.sql<{ id: string }>(
    `select id from events where type = 'referral.updated' order by position`,
  );
  expect(rows).toHaveLength(EVENTS);
  const expected = rows.map((row) => row.id);
  expect((await quickly).ids).toEqual(expected);

  expect(await readAll(slow)).toEqual({ ids: expected, ended: false });
  const half = expected[EVENTS / 2];
  expect((await readAll(await connect(half))).ids).toEqual(expected.slice(EVENTS / 2 + 1));
}, 60_000);
