import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Statement } from '../../../api/src/db/statement.ts';
import { latestActivity } from '../../../api/src/modules/activity/index.ts';
import { listEventRows } from '../../../api/src/modules/activity/repository.ts';
import * as dashboard from '../../../api/src/modules/dashboard/repository.ts';
import {
  eventsAfterEvent,
  eventsAfterPosition,
  findPlace,
  latestPlace,
} from '../../../api/src/modules/events/repository.ts';
import { givenPartner } from '../../support/fixtures.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

/** What is read on every page and every return must not grow with the history: the plans, on a large one. */
let server: TestServer;
let client: pg.Client;
let [partnerId, keyId, eventId] = ['', '', ''];

beforeAll(async () => {
  server = await startTestServer({ at: new Date().toISOString() });
  const partners = [];
  for (let i = 0; i < 20; i++) partners.push(await givenPartner(server, { companyName: `Partner ${i}` }));
  const ids = partners.map((partner) => partner.id);
  partnerId = ids[0] ?? '';
  await server.sql(
    `insert into events (id, partner_id, type, audience, actor_type, subject_type, subject_id, data, occurred_at, created_at, position)
      select 'evt_' || siso_ulid_time(at) || lpad(n::text, 16, '0'), ($1::text[])[1 + n % 20], 'referral.updated',
        case when n % 7 = 0 then 'staff' else 'partner' end, 'system', 'x', 'x', '{}', at, at, n
      from (select n, now() + n * interval '4 minutes' as at from generate_series(1, 20000) n) made`,
    [ids],
  );
  for (const [table, more, kinds] of [
    ['referral_days', 'source, slot, 2, 1', `unnest(array['website', 'email']) source`],
    ['earning_days', `'USD', source, slot, 1, 500`, `unnest(array['website', 'email']) source`],
  ]) {
    await server.sql(
      `insert into ${table} select partner, day::date, ${more} from unnest($1::text[]) partner, ${kinds},
        generate_series(now() - interval '2 years', now(), interval '1 day') day, generate_series(0, 3) slot`,
      [ids],
    );
  }
  await server.sql('analyze');
  const [key] = await server.sql<{ id: string }>(`select id from api_keys where partner_id = $1 and kind = 'secret'`, [
    partnerId,
  ]);
  const [event] = await server.sql<{ id: string }>(
    `select id from events where partner_id = $1 and position > 9000 limit 1`,
    [partnerId],
  );
  [keyId, eventId] = [key?.id ?? '', event?.id ?? ''];
  client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await server.close();
});

async function planOf({ text, values }: Statement, asPartner: boolean): Promise<string> {
  if (!asPartner) {
    const rows = await server.sql<{ 'QUERY PLAN': string }>(`explain ${text}`, [...values]);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  }
  await client.query('begin');
  await client.query(
    `select siso_enter('key', $1, $2), set_config('app.partner', $2, true), set_config('role', 'siso_partner', true)`,
    [keyId, partnerId],
  );
  const { rows } = await client.query({ text: `explain ${text}`, values: [...values] });
  await client.query('rollback');
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

const own = { partnerId: '', audiences: ['partner'] as const };
const both = ['partner', 'staff'] as const;

test.each([
  ['the feed', true, () => listEventRows({ ...own, partnerId }, 26)],
  ['a later page', true, () => listEventRows({ ...own, partnerId, after: eventId }, 26)],
  ['the last ten', true, () => latestActivity(partnerId, 10)],
  ['the place of a stream', true, () => latestPlace(partnerId)],
  ['an event of a reader', true, () => findPlace(eventId, partnerId)],
  ['what came after an event', true, () => eventsAfterEvent(eventId, partnerId, 200)],
  ['what came after a position', true, () => eventsAfterPosition(9_000, partnerId, 200)],
  ["the programme's feed", false, () => listEventRows({ partnerId: undefined, audiences: both }, 26)],
  [
    "a partner's feed for the programme",
    false,
    () => listEventRows({ partnerId, audiences: both, after: eventId }, 26),
  ],
  ["the programme's return", false, () => eventsAfterPosition(9_000, undefined, 200)],
])('%s is read along an index, and no further than the page', async (_, asPartner, statement) => {
  const plan = await planOf(statement(), asPartner);
  expect(plan).toContain('Index Scan');
  expect(plan.replaceAll(/Seq Scan on events_default.*/g, '')).not.toMatch(/Seq Scan on events|Sort {2}\(cost/);
});

test.each([
  ['earnings', dashboard.earnedSums],
  ['referrals', dashboard.submittedSums],
])('%s are summed over a range of the primary key', async (_, statement) => {
  const scope = { partnerId, now: server.clock.now(), from: undefined, to: undefined };
  const plan = await planOf(statement(scope), true);
  expect(plan).toMatch(/Index (?:Only )?Scan (?:on|using) \w+_days_partner_id_day_\w+_pk/);
  expect(plan).toMatch(/Index Cond: .*partner_id.*day >= /);
  expect(plan).not.toContain('Seq Scan on earning_days');
  expect(plan).not.toContain('Seq Scan on referral_days');
});
