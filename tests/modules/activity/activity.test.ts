import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeCursor } from '../../../api/src/core/cursor.ts';
import { EventList } from '../../../api/src/modules/activity/schemas.ts';
import { type GivenPartner, givenPartner, givenPlans, givenReferral, ORIGIN } from '../../support/fixtures.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { relayed } from '../events/support/relayed.ts';

let server: TestServer;
let partner: GivenPartner;
let other: GivenPartner;

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  await givenPlans(server);
  [partner, other] = [await givenPartner(server), await givenPartner(server, { companyName: 'Southwind' })];
  for (let i = 0; i < 12; i++) {
    await givenReferral(server, i % 3 === 0 ? other : partner, { clientName: `Client ${i}` });
    server.clock.advance({ seconds: 1 });
  }
  const { id } = await givenReferral(server, partner, { clientName: 'Client lost' });
  await server.json('POST', `/v1/referrals/${id}/lose`, { key: server.operatorKey, body: { reason: 'Budget' } }, 200);
  await relayed(server);
});
afterAll(() => server.close());

async function list(query: string, key: string) {
  return EventList.parse(await server.json('GET', `/v1/activity${query}`, { key }));
}

/** All pages, one after the other. */
async function walk(query: string, key: string, limit: number) {
  const events: { id: string; type: string; partnerId: string | null; audience: string }[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = await list(`?limit=${limit}${query}${cursor === '' ? '' : `&cursor=${cursor}`}`, key);
    expect(page.data.length).toBeLessThanOrEqual(limit);
    expect(page.pagination.hasMore).toBe(page.pagination.nextCursor !== null);
    events.push(...page.data);
    cursor = page.pagination.nextCursor;
  }
  return events;
}

const stored = (condition: string, values: unknown[] = []) =>
  server
    .sql<{ id: string }>(`select id from events where ${condition} order by position desc`, values)
    .then((rows) => rows.map((row) => row.id));

test('a partner sees its own, the latest first, page by page', async () => {
  const expected = await stored(`partner_id = $1 and audience = 'partner'`, [partner.id]);
  for (const limit of [1, 3, 100]) {
    expect((await walk('', partner.secretKey, limit)).map((event) => event.id)).toEqual(expected);
  }
  const [latest] = (await list('', partner.secretKey)).data;
  expect(latest).toMatchObject({ type: 'referral.lost', data: { clientName: 'Client lost', reason: 'Budget' } });
});

test('the programme sees everything, or one partner with what is for the staff', async () => {
  const all = await walk('', server.operatorKey, 7);
  expect(all.map((event) => event.id)).toEqual(await stored('true'));
  const one = await walk(`&partnerId=${other.id}`, server.operatorKey, 2);
  expect(one.map((event) => event.id)).toEqual(await stored('partner_id = $1', [other.id]));
  expect(new Set(one.map((event) => event.audience))).toEqual(new Set(['partner', 'staff']));
});

test('a type narrows', async () => {
  const lost = await walk('&type=referral.lost', partner.secretKey, 2);
  expect(lost.map((event) => event.type)).toEqual(['referral.lost']);
  const created = await walk(`&type=referral.created&partnerId=${other.id}`, server.operatorKey, 3);
  expect(created).toHaveLength(4);
  expect((await server.request('GET', '/v1/activity?type=lost', { key: partner.secretKey })).status).toBe(422);
});

test("another partner's is nothing, with its id or with a cursor to its event", async () => {
  expect((await list(`?partnerId=${other.id}`, partner.secretKey)).data).toEqual([]);
  const [foreign = ''] = await stored(`partner_id = $1 and audience = 'partner'`, [other.id]);
  expect((await list(`?cursor=${encodeCursor([foreign])}`, partner.secretKey)).data).toEqual([]);
});

test('a cursor tells nothing but an event of the reader', async () => {
  const { pagination, data } = await list('?limit=2', partner.secretKey);
  expect(pagination.nextCursor).toBe(encodeCursor([data[1]?.id ?? '']));
});

test.each([
  'nonsense',
  encodeCursor(['17']),
  encodeCursor(['ref_01k9zq3m7xw5v8h2t6r4d1e0cb']),
  encodeCursor(['a', 'b']),
])('the cursor %s is refused', async (cursor) => {
  const response = await server.request('GET', `/v1/activity?cursor=${cursor}`, { key: partner.secretKey });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ code: 'invalid_cursor' });
});

test('needs the scope', async () => {
  const headers = { origin: ORIGIN };
  expect((await server.request('GET', '/v1/activity', { key: partner.publishableKey, headers })).status).toBe(403);
});
