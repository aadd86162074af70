import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Caller, createCaller } from '../http/support/caller.ts';
import { expectCountersRight } from '../modules/referrals/support/traces.ts';
import { type GivenPartner, givenPartner, givenPlans, givenProject, ORIGIN } from '../support/fixtures.ts';
import { startTestServer, type TestRequest, type TestServer } from '../support/server.ts';

let server: TestServer;
let operator: Caller;
let partner: GivenPartner;
beforeAll(async () => {
  server = await startTestServer({
    settings: { limits: { readsPerMinute: 100_000, writesPerMinute: 100_000, submissionsPerMinute: 100_000 } },
  });
  operator = createCaller(server);
  await givenPlans(server);
});
beforeEach(async () => {
  partner = await givenPartner(server);
});
afterAll(async () => {
  await expectCountersRight(server);
  await server.close();
});

const times = (n: number) => Array.from({ length: n }, (_, i) => i);

interface Outcome {
  status: number;
  text: string;
  replayed: boolean;
}

async function send(method: string, path: string, request: TestRequest): Promise<Outcome> {
  const response = await server.request(method, path, request);
  return {
    status: response.status,
    text: await response.text(),
    replayed: response.headers.get('idempotent-replayed') === 'true',
  };
}

/** Sends like a client that means it: asks again for as long as the first request is still running. */
async function sendUntilAnswered(method: string, path: string, request: TestRequest): Promise<Outcome> {
  for (;;) {
    const outcome = await send(method, path, request);
    if (outcome.status !== 409) return outcome;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const lead = (key: string): TestRequest => ({
  key: partner.secretKey,
  headers: { 'idempotency-key': key },
  body: { clientName: 'Ada Byron' },
});

async function count(table: string): Promise<number> {
  const [row] = await server.sql<{ n: number }>(`select count(*)::int as n from ${table} where partner_id = $1`, [
    partner.id,
  ]);
  return row?.n ?? 0;
}

test('the same request fifty times at once is done once; each is told of it or asked to wait', async () => {
  const outcomes = await Promise.all(times(50).map(() => send('POST', '/v1/referrals', lead('once'))));
  const done = outcomes.filter(({ status }) => status === 201);
  const waiting = outcomes.filter(({ status }) => status === 409);
  expect(done.length + waiting.length).toBe(50);
  expect(done.filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect(new Set(done.map(({ text }) => text)).size).toBe(1);
  for (const { text } of waiting) expect(JSON.parse(text)).toMatchObject({ code: 'idempotency_in_progress' });
  const told = await server.sql(`select 1 from outbox where partner_id = $1 and type = 'referral.created'`, [
    partner.id,
  ]);
  expect([await count('referrals'), told.length]).toEqual([1, 1]);
  const later = await send('POST', '/v1/referrals', lead('once'));
  expect(later).toMatchObject({ status: 201, replayed: true, text: done[0]?.text });
});

test('clients that ask until they are answered all hear the same', async () => {
  const outcomes = await Promise.all(
    times(50).map(() => sendUntilAnswered('POST', '/v1/referrals', lead('persistent'))),
  );
  expect(new Set(outcomes.map(({ text }) => text)).size).toBe(1);
  expect(outcomes.filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect(await count('referrals')).toBe(1);
});

test('the form of a page, sent twice by two tabs, makes one referral', async () => {
  const request = { ...lead('outbox-entry'), key: partner.publishableKey };
  request.headers = { ...request.headers, origin: ORIGIN };
  const outcomes = await Promise.all(times(2).map(() => sendUntilAnswered('POST', '/v1/referrals', request)));
  expect(outcomes.map(({ status }) => status)).toEqual([201, 201]);
  expect(await count('referrals')).toBe(1);
});

test('different keys at once are different requests', async () => {
  const outcomes = await Promise.all(times(40).map((n) => send('POST', '/v1/referrals', lead(`key-${n}`))));
  expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set([201]));
  expect(await count('referrals')).toBe(40);
});

test('two bodies under one key at once: one is done, the other is refused, whichever comes first', async () => {
  for (const n of times(10)) {
    const [one, two] = [lead(`race-${n}`), { ...lead(`race-${n}`), body: { clientName: 'Grace Hopper' } }];
    const outcomes = await Promise.all(
      [one, two].map((request) => sendUntilAnswered('POST', '/v1/referrals', request)),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual([201, 422]);
  }
  expect(await count('referrals')).toBe(10);
});

describe('where money moves', () => {
  test('a payment sent fifty times at once is collected once and earns once', async () => {
    const project = await givenProject(server, partner, 1_000_000);
    const request = {
      key: server.operatorKey,
      headers: { 'idempotency-key': 'the-payment' },
      body: { amount: { amount: 400_000, currency: 'USD' } },
    };
    const path = `/v1/projects/${project.id}/payments`;
    const outcomes = await Promise.all(times(50).map(() => sendUntilAnswered('POST', path, request)));
    expect(new Set(outcomes.map(({ text }) => text)).size).toBe(1);
    const { body } = await operator.ask('GET', `/v1/projects/${project.id}`);
    expect(body.collected).toEqual({ amount: 400_000, currency: 'USD' });
    expect([await count('client_payments'), await count('commissions')]).toEqual([1, 1]);
  });

  test('a settlement sent at once under many keys is done once', async () => {
    const project = await givenProject(server, partner, 1_000_000);
    const payment = { amount: { amount: 400_000, currency: 'USD' }, paidOn: '2026-01-05' };
    const headers = { 'idempotency-key': 'early' };
    const paid = await operator.ask<{ commissionId: string }>('POST', `/v1/projects/${project.id}/payments`, {
      body: payment,
      headers,
    });
    const path = `/v1/commissions/${paid.body.commissionId}/settle`;
    const outcomes = await Promise.all(
      times(20).map((n) =>
        send('POST', path, { key: server.operatorKey, headers: { 'idempotency-key': `settle-${n}` } }),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual([200, ...times(19).map(() => 409)]);
    const audited = await server.sql(`select 1 from audit_log where action = 'commission.settle' and partner_id = $1`, [
      partner.id,
    ]);
    expect(audited).toHaveLength(1);
  });
});

test('a request whose connection dies half way leaves nothing, and its key is free', async () => {
  // A lock on the counters' row holds the transaction open just before its end.
  const holder = server.sql(
    `do $$ begin perform 1 from partners where id = '${partner.id}' for update; perform pg_sleep(0.4); end $$`,
  );
  await new Promise((resolve) => setTimeout(resolve, 100));
  const dying = send('POST', '/v1/referrals', lead('dying'));
  await new Promise((resolve) => setTimeout(resolve, 100));
  await server.sql(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'siso partner'`);
  const { status, text } = await dying;
  await holder;
  expect([status, (JSON.parse(text) as { code: string }).code]).toEqual([503, 'unavailable']);
  expect(await count('referrals')).toBe(0);
  expect(await send('POST', '/v1/referrals', lead('dying'))).toMatchObject({ status: 201, replayed: false });
  expect(await count('referrals')).toBe(1);
});
