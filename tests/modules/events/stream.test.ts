import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Event } from '../../../api/src/modules/activity/schemas.ts';
import { findPersonById, findSessionRow } from '../../../api/src/modules/auth/repository.ts';
import { revokeSession } from '../../../api/src/modules/auth/revoke-session.ts';
import { type GivenPartner, givenPartner, givenPlans, givenReferral, ORIGIN } from '../../support/fixtures.ts';
import { type GivenPerson, givenPerson, signedIn } from '../../support/people.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { openStream } from './support/open-stream.ts';
import { relayed } from './support/relayed.ts';

let server: TestServer;
let partner: GivenPartner;
let other: GivenPartner;

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  await givenPlans(server);
  partner = await givenPartner(server);
  other = await givenPartner(server, { companyName: 'Southwind Studio' });
  await givenReferral(server, partner);
  await givenReferral(server, other);
});
afterAll(() => server.close());

async function latestId(partnerId: string): Promise<string> {
  await relayed(server);
  const [row] = await server.sql<{ id: string }>(
    `select id from events where partner_id = $1 and audience = 'partner' order by position desc limit 1`,
    [partnerId],
  );
  if (!row) throw new Error('the partner has no event');
  return row.id;
}

/** Leaves events in the outbox past the verbs. */
async function leave(partnerId: string, count: number, type = 'referral.updated'): Promise<void> {
  const { ids } = server.service.deps;
  const list = Array.from({ length: count }, () => ids.make('event'));
  await server.sql(
    `insert into outbox (id, partner_id, type, audience, actor_type, subject_type, subject_id, data, occurred_at, created_at)
      select id, $2, $3, 'partner', 'system', 'referral', 'ref_x', jsonb_build_object('n', n), $4, $4
      from unnest($1::text[]) with ordinality as t(id, n)`,
    [list, partnerId, type, server.clock.now()],
  );
  server.service.deps.live.wake();
}

async function givenSession(of: GivenPartner, key = of.secretKey) {
  const body = { subject: 'user-7', origin: ORIGIN, components: ['commission-dashboard'], ttlSeconds: 600 };
  const session = await server.json<{ id: string; token: string }>('POST', '/v1/widget-sessions', { key, body });
  const stream = await openStream(server, { key: session.token, headers: { origin: ORIGIN } });
  await stream.until((block) => block.id !== undefined);
  return { ...session, stream };
}

describe('a stream', () => {
  test('opens with a comment, the pace of coming back and the place', async () => {
    const last = await latestId(partner.id);
    const stream = await openStream(server, { key: partner.secretKey });
    expect(stream.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(stream.response.headers.get('cache-control')).toBe('no-store');
    expect(stream.response.headers.get('x-accel-buffering')).toBe('no');
    await stream.until((block) => block.id !== undefined);
    expect(stream.blocks).toEqual([{ comment: 'open', retry: '2000' }, { id: last }]);
    await stream.cancel();
  });

  test('carries an event of its partner as the feed shows it', async () => {
    const stream = await openStream(server, { key: partner.secretKey });
    await stream.until((block) => block.id !== undefined);
    const referral = await givenReferral(server, partner, { clientName: 'Grace Hopper' });
    const block = await stream.until((each) => each.event === 'referral.created');
    const event = Event.parse(JSON.parse(block.data ?? ''));
    expect(event).toMatchObject({
      subject: { type: 'referral', id: referral.id },
      data: { clientName: 'Grace Hopper' },
    });
    expect(block.id).toBe(event.id);
    const { data } = await server.json<{ data: unknown[] }>('GET', '/v1/activity?limit=1', { key: partner.secretKey });
    expect(data).toEqual([event]);
    await stream.cancel();
  });

  test("holds nothing of another partner's and nothing for the staff", async () => {
    const mine = await openStream(server, { key: partner.secretKey, lastEventId: '0' });
    const all = await openStream(server, { key: server.operatorKey, lastEventId: '0' });
    await givenReferral(server, other, { clientName: 'Not yours' });
    await givenReferral(server, partner, { clientName: 'The last one' });
    const isLast = (block: { data?: string }) => block.data?.includes('The last one') ?? false;
    await Promise.all([mine.until(isLast), all.until(isLast)]);
    expect(new Set(mine.events().map((event) => event.partnerId))).toEqual(new Set([partner.id]));
    expect(mine.blocks.some((block) => block.data?.includes('"staff"'))).toBe(false);
    expect(new Set(all.events().map((event) => event.partnerId))).toContain(other.id);
    expect(all.blocks.some((block) => block.data?.includes('"staff"'))).toBe(true);
    const [count] = await server.sql<{ n: number }>('select count(*)::int as n from events');
    expect(all.events()).toHaveLength(count?.n ?? 0);
    await Promise.all([mine.cancel(), all.cancel()]);
  });

  test('needs the scope, and a HEAD leaves none open', async () => {
    const headers = { origin: ORIGIN };
    const refused = await server.request('GET', '/v1/events/stream', { key: partner.publishableKey, headers });
    expect(refused.status).toBe(403);
    const head = await server.request('HEAD', '/v1/events/stream', { key: partner.secretKey });
    expect([head.status, head.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    expect((await server.request('GET', '/v1/events/stream?lastEventId=0', { key: partner.secretKey })).status).toBe(
      422,
    );
  });
});

describe('coming back', () => {
  test('with the last id brings what was missed, once and in order, while more comes', async () => {
    const start = await latestId(other.id);
    await leave(other.id, 450);
    await relayed(server);
    const stream = await openStream(server, { key: other.secretKey, lastEventId: start });
    for (let i = 0; i < 10; i++) {
      await leave(other.id, 20);
      await sleep(3);
    }
    await leave(other.id, 1, 'referral.lost');
    await stream.until((block) => block.event === 'referral.lost');
    const events = stream.events();
    expect(events).toHaveLength(651);
    const rows = await server.sql<{ id: string }>(
      `select id from events where partner_id = $1 and audience = 'partner'
        and position > (select position from events where id = $2) order by position`,
      [other.id, start],
    );
    expect(events.map((event) => event.id)).toEqual(rows.map((row) => row.id));
    expect(stream.blocks.some((block) => block.event === 'reset')).toBe(false);
    await stream.cancel();
  });

  test('from before the first event begins at the beginning', async () => {
    const fresh = await givenPartner(server, { companyName: 'Newcomers' });
    const first = await openStream(server, { key: fresh.secretKey });
    const opening = await first.until((block) => block.id !== undefined);
    await first.cancel();
    await givenReferral(server, fresh, { clientName: 'While away' });
    await relayed(server);
    const second = await openStream(server, { key: fresh.secretKey, lastEventId: opening.id ?? '' });
    await second.until((block) => block.data?.includes('While away') ?? false);
    await second.cancel();
  });

  test.each(['not-an-id', '99999999999', 'evt_01k9zq3m7xw5v8h2t6r4d1e0cb'])('with %s resets', async (lastEventId) => {
    const last = await latestId(partner.id);
    const stream = await openStream(server, { key: partner.secretKey, lastEventId });
    const reset = await stream.until((block) => block.event === 'reset');
    expect(reset).toEqual({ id: last, event: 'reset', data: '{"type":"reset"}' });
    await givenReferral(server, partner, { clientName: 'After the reset' });
    await stream.until((block) => block.data?.includes('After the reset') ?? false);
    expect(stream.events()).toHaveLength(1);
    await stream.cancel();
  });

  test("with another partner's id resets and tells nothing", async () => {
    const foreign = await latestId(other.id);
    const own = await latestId(partner.id);
    const stream = await openStream(server, { key: partner.secretKey, lastEventId: foreign });
    expect(await stream.until((block) => block.event === 'reset')).toMatchObject({ id: own });
    await stream.cancel();
  });

  test('after ninety days resets', async () => {
    const last = await latestId(partner.id);
    const before = server.clock.now().toISOString();
    server.clock.advance({ days: 89 });
    const young = await openStream(server, { key: partner.secretKey, lastEventId: last });
    await sleep(50);
    expect(young.blocks).toEqual([{ comment: 'open', retry: '2000' }]);
    await young.cancel();
    server.clock.advance({ days: 2 });
    const old = await openStream(server, { key: partner.secretKey, lastEventId: last });
    await old.until((block) => block.event === 'reset');
    await old.cancel();
    server.clock.set(before);
  });
});

describe('a stream ends', () => {
  test('when its key is revoked, and no other', async () => {
    const key = server.operatorKey;
    const body = { kind: 'secret', name: 'To be revoked', partnerId: partner.id };
    const made = await server.json<{ id: string; key: string }>('POST', '/v1/api-keys', { key, body });
    const stream = await openStream(server, { key: made.key });
    const standing = await openStream(server, { key: partner.secretKey });
    await stream.until((block) => block.id !== undefined);
    await server.json('POST', `/v1/api-keys/${made.id}/revoke`, { key }, 200);
    await stream.ended();
    await givenReferral(server, partner, { clientName: 'Still there' });
    await standing.until((block) => block.data?.includes('Still there') ?? false);
    expect((await server.request('GET', '/v1/events/stream', { key: made.key })).status).toBe(401);
    await standing.cancel();
  });

  test('when its session is revoked', async () => {
    const [revoked, standing] = [await givenSession(partner), await givenSession(partner)];
    await server.json('POST', `/v1/widget-sessions/${revoked.id}/revoke`, { key: partner.secretKey }, 200);
    await revoked.stream.ended();
    await givenReferral(server, partner, { clientName: 'For the other' });
    await standing.stream.until((block) => block.data?.includes('For the other') ?? false);
    await standing.stream.cancel();
  });

  test('when the key that minted its session is revoked', async () => {
    const key = server.operatorKey;
    const body = { kind: 'secret', name: 'Mint', partnerId: partner.id };
    const mint = await server.json<{ id: string; key: string }>('POST', '/v1/api-keys', { key, body });
    const [minted, standing] = [await givenSession(partner, mint.key), await givenSession(partner)];
    await server.json('POST', `/v1/api-keys/${mint.id}/revoke`, { key }, 200);
    await minted.stream.ended();
    await givenReferral(server, partner, { clientName: 'For the other session' });
    await standing.stream.until((block) => block.data?.includes('For the other session') ?? false);
    await standing.stream.cancel();
  });

  test.each([
    ['is suspended', 'POST', '/suspend', undefined, 200],
    ['gets other rights', 'PATCH', '', { role: 'viewer' }, 200],
    ['is removed', 'DELETE', '', undefined, 204],
  ] as const)(
    'within a second when the person who opened it %s, and no other',
    async (_, method, step, body, status) => {
      const [gone, kept] = await Promise.all(
        [0, 1].map(() => givenPerson(server, { partnerId: partner.id, role: 'sales' })),
      );
      if (!gone || !kept) throw new Error('nobody');
      const open = ({ token, headers }: GivenPerson) => openStream(server, { key: token, headers });
      const [ending, standing] = [await open(gone), await open(kept)];
      await ending.until((block) => block.id !== undefined);
      await standing.until((block) => block.id !== undefined);
      const response = await server.request(method, `/v1/users/${gone.id}${step}`, {
        key: server.operatorKey,
        ...(body ? { body } : {}),
      });
      expect(response.status).toBe(status);
      await ending.ended(1_000);
      await givenReferral(server, partner, { clientName: `Heard after ${method}` });
      await standing.until((block) => block.data?.includes(`Heard after ${method}`) ?? false);
      expect(
        (await server.request('GET', '/v1/events/stream', { key: gone.token, headers: gone.headers })).status,
      ).toBe(401);
      await standing.cancel();
    },
  );

  test('not when the person who opened it only gets another name', async () => {
    const person = await givenPerson(server, { partnerId: partner.id, role: 'sales' });
    const stream = await openStream(server, { key: person.token, headers: person.headers });
    await stream.until((block) => block.id !== undefined);
    await server.json('PATCH', `/v1/users/${person.id}`, { key: server.operatorKey, body: { name: 'Renamed' } });
    await givenReferral(server, partner, { clientName: 'After the name' });
    await stream.until((block) => block.data?.includes('After the name') ?? false);
    await stream.cancel();
  });

  test('when the sign-in that it came from is ended elsewhere, and not that of another', async () => {
    const person = await givenPerson(server, { partnerId: partner.id, role: 'sales' });
    const other = await signedIn(server, person.id);
    const open = ({ token }: { token: string }) => openStream(server, { key: token, headers: person.headers });
    const [ending, standing] = [await open(person), await open(other)];
    for (const stream of [ending, standing]) await stream.until((block) => block.id !== undefined);
    const visit = {
      deps: server.service.deps,
      requestId: 'req',
      address: '10.0.0.1',
      userAgent: null,
      deviceToken: undefined,
    };
    const [[me], [session]] = await server.service.deps.db.read({ role: 'identity' }, [
      findPersonById(person.id),
      findSessionRow(other.authSessionId, server.clock.now(), new Date(0)),
    ]);
    if (!me || !session) throw new Error('nobody');
    await revokeSession({ ...visit, person: me, session }, person.authSessionId);
    await ending.ended(1_000);
    await givenReferral(server, partner, { clientName: 'For who stays' });
    await standing.until((block) => block.data?.includes('For who stays') ?? false);
    await standing.cancel();
  });

  test('of staff who look at the partner, when they are suspended', async () => {
    const person = await givenPerson(server, { partnerId: null, role: 'support', lookingAt: partner.id });
    const stream = await openStream(server, { key: person.token, headers: person.headers });
    await stream.until((block) => block.id !== undefined);
    await server.json('POST', `/v1/users/${person.id}/suspend`, { key: server.operatorKey }, 200);
    await stream.ended(1_000);
  });

  test('when its token expires', async () => {
    const before = server.clock.now().toISOString();
    const { stream } = await givenSession(partner);
    server.clock.advance({ seconds: 599 });
    await sleep(1_200);
    await givenReferral(server, partner, { clientName: 'In the last second' });
    await stream.until((block) => block.data?.includes('In the last second') ?? false);
    server.clock.advance({ seconds: 1 });
    await stream.ended();
    server.clock.set(before);
  });

  test.each([
    ['suspended', 'PATCH', '', { status: 'suspended' }],
    ['archived', 'POST', '/archive', undefined],
  ] as const)('when its partner is %s', async (_, method, path, body) => {
    const ending = await givenPartner(server, { companyName: 'Ending soon' });
    const byKey = await openStream(server, { key: ending.secretKey });
    const { stream: bySession } = await givenSession(ending);
    await byKey.until((block) => block.id !== undefined);
    const options = { key: server.operatorKey, ...(body ? { body } : {}) };
    await server.json(method, `/v1/partners/${ending.id}${path}`, options, 200);
    await Promise.all([byKey.ended(), bySession.ended()]);
  });
});

test('shutting down ends every stream and takes no other', async () => {
  const closing = await startTestServer({ worker: true });
  const stream = await openStream(closing, { key: closing.operatorKey });
  await stream.until((block) => block.id !== undefined);
  closing.service.endStreams();
  await stream.ended();
  const refused = await closing.request('GET', '/v1/events/stream', { key: closing.operatorKey });
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
  await closing.close();
});
