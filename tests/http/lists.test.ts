import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeCursor } from '../../api/src/core/cursor.ts';
import { type GivenPartner, givenPartner, givenPlans, givenProject, givenReferral } from '../support/fixtures.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { type Caller, createCaller } from './support/caller.ts';
import { operationsOf } from './support/operations.ts';

interface Page {
  data: { id: string }[];
  pagination: { nextCursor: string | null; hasMore: boolean };
}

let server: TestServer;
let operator: Caller;
let partner: GivenPartner;
let project: { id: string; referralId: string };
beforeAll(async () => {
  server = await startTestServer();
  operator = createCaller(server);
  await givenPlans(server);
  partner = await givenPartner(server);
  project = await givenProject(server, partner);
});
afterAll(() => server.close());

/** Reads page after page; `between` runs before each further one. */
async function walk(caller: Caller, path: string, limit: number, between?: () => Promise<unknown>): Promise<string[]> {
  const ids: string[] = [];
  const join = path.includes('?') ? '&' : '?';
  for (let cursor: string | null = '', pages = 0; cursor !== null && pages < 100; pages++) {
    if (pages > 0) await between?.();
    const from: string = cursor ? `&cursor=${cursor}` : '';
    const { body } = await caller.ask<Page>('GET', `${path}${join}limit=${limit}${from}`);
    expect(body.data.length).toBeLessThanOrEqual(limit);
    expect(body.pagination.hasMore).toBe(body.pagination.nextCursor !== null);
    ids.push(...body.data.map(({ id }) => id));
    cursor = body.pagination.nextCursor;
  }
  return ids;
}

describe('a walk by cursors', () => {
  test.each([1, 2, 3, 7, 100])(
    'meets every referral once, %i at a time, also those of the same instant',
    async (limit) => {
      const own = operator.as(partner.secretKey);
      if (limit === 1) {
        for (let n = 0; n < 7; n++) await givenReferral(server, partner);
        server.clock.advance({ hours: 1 });
        for (let n = 0; n < 3; n++) await givenReferral(server, partner);
      }
      const rows = await server.sql<{ id: string }>(
        `select id from referrals where partner_id = $1 order by submitted_at desc, id desc`,
        [partner.id],
      );
      expect(await walk(own, '/v1/referrals', limit)).toEqual(rows.map(({ id }) => id));
    },
  );

  test('is not disturbed by what is added meanwhile, and skips nothing', async () => {
    const busy = await givenPartner(server, { companyName: 'Busy Studio' });
    const own = operator.as(busy.secretKey);
    const before: string[] = [];
    for (let n = 0; n < 9; n++) {
      server.clock.advance({ seconds: 1 });
      before.unshift((await givenReferral(server, busy)).id);
    }
    const met = await walk(own, '/v1/referrals', 2, async () => {
      server.clock.advance({ seconds: 1 });
      await givenReferral(server, busy);
      // One with a past date lands in the middle of what is still to come.
      const past = { clientName: 'Late entry', partnerId: busy.id, submittedAt: '2026-01-01' };
      await operator.ask('POST', '/v1/referrals', { body: past });
    });
    expect(new Set(met).size).toBe(met.length);
    expect(met.filter((id) => before.includes(id))).toEqual(before);
  });

  test('keeps to its filter, and may go on when the row at the cursor is gone from it', async () => {
    const own = operator.as(partner.secretKey);
    const all = await walk(own, '/v1/referrals?status=new', 100);
    const first = await own.ask<Page>('GET', '/v1/referrals?status=new&limit=3');
    await own.ask('POST', `/v1/referrals/${all[2]}/archive`);
    const next = await own.ask<Page>(
      'GET',
      `/v1/referrals?status=new&limit=100&cursor=${first.body.pagination.nextCursor}`,
    );
    expect(next.body.data.map(({ id }) => id)).toEqual(all.slice(3));
  });

  test('works on every list that has more than a page', async () => {
    const path = `/v1/projects/${project.id}`;
    for (let n = 0; n < 3; n++) {
      const body = { amount: { amount: 1_000 + n, currency: 'USD' }, paidOn: `2026-03-0${n + 1}` };
      await operator.ask('POST', `${path}/payments`, { body, headers: { 'idempotency-key': `list-${n}` } });
      await operator.ask('POST', `${path}/milestones`, { body: { name: `Step ${n}`, position: 1 } });
      await operator.ask('POST', '/v1/signing-keys');
      await givenProject(server, partner);
      const session = { subject: 'user-1', origin: 'https://partner.example' };
      await operator.as(partner.secretKey).ask('POST', '/v1/widget-sessions', { body: session });
      await operator.ask('POST', `/v1/referrals/${(await givenReferral(server, partner)).id}/qualify`);
    }
    const history = `/v1/referrals/${project.referralId}/status-changes`;
    const nouns = [
      'referrals',
      'projects',
      'commissions',
      'api-keys',
      'widget-sessions',
      'signing-keys',
      'plans',
      'partners',
    ];
    const lists = [...nouns.map((noun) => `/v1/${noun}`), `${path}/payments`, `${path}/milestones`, history];
    for (const list of lists) {
      const inOne = await walk(operator, list, 100);
      expect([list, inOne.length > 1]).toEqual([list, true]);
      expect([list, await walk(operator, list, 1)]).toEqual([list, inOne]);
      expect([list, await walk(operator, list, 2)]).toEqual([list, inOne]);
    }
  });
});

describe('a list', () => {
  test('that is empty says that there is no more', async () => {
    const empty = operator.as((await givenPartner(server)).secretKey);
    const { body } = await empty.ask('GET', '/v1/commissions');
    expect(body).toEqual({ data: [], pagination: { nextCursor: null, hasMore: false } });
  });

  test('of exactly one page says that there is no more', async () => {
    const exact = await givenPartner(server);
    for (let n = 0; n < 3; n++) await givenReferral(server, exact);
    const { body } = await operator.as(exact.secretKey).ask<Page>('GET', '/v1/referrals?limit=3');
    expect([body.data.length, body.pagination.hasMore]).toEqual([3, false]);
  });
});

describe('a forged cursor', () => {
  const ID = 'ref_01k9zq3m7xw5v8h2t6r4d1e0cb';
  const forged = [
    'abc',
    '%00',
    'eyJ2IjoxfQ',
    encodeCursor([]),
    encodeCursor([ID]),
    encodeCursor(['2026-03-15T12:00:00.000Z', ID, ID]),
    encodeCursor(['yesterday', ID]),
    encodeCursor(['2026-02-30', ID]),
    encodeCursor(['0000-01-01', ID]),
    encodeCursor(['2026-03-15T24:00:01.000Z', ID]),
    encodeCursor(['2026-03-15T12:00:60.000Z', ID]),
    encodeCursor(['-infinity', ID]),
    encodeCursor(['999999999999999', ID]),
    encodeCursor(['2026-03-15T12:00:00.000Z', '']),
    encodeCursor(['2026-03-15T12:00:00.000Z', 'ref_\u0000']),
    encodeCursor(['2026-03-15', "'; drop table referrals; --"]),
    encodeCursor(['1', 'ref_\ud800']),
  ];

  test('is refused by every list, whatever it holds', async () => {
    const lists = operationsOf(server.service.app).filter(({ documented }) =>
      documented.operationId.startsWith('list'),
    );
    for (const { path } of lists) {
      const filled = path.replace('{projectId}', project.id).replace('{referralId}', project.referralId);
      for (const cursor of forged) {
        const refusal = await operator.refused('GET', `${filled}?cursor=${cursor}`);
        expect([filled, cursor, refusal.status, refusal.code]).toEqual([filled, cursor, 400, 'invalid_cursor']);
      }
    }
  });

  test('that is too long or empty is not valid', async () => {
    expect(await operator.refused('GET', '/v1/referrals?cursor=')).toMatchObject({ status: 422 });
    expect(await operator.refused('GET', `/v1/referrals?cursor=${'a'.repeat(501)}`)).toMatchObject({ status: 422 });
  });

  test('of one list opens no door in another: it is only a place to go on from', async () => {
    const own = operator.as(partner.secretKey);
    const stranger = operator.as((await givenPartner(server)).secretKey);
    const { body } = await own.ask<Page>('GET', '/v1/referrals?limit=1');
    const onward = await stranger.ask<Page>('GET', `/v1/referrals?cursor=${body.pagination.nextCursor}`);
    expect(onward.body.data).toEqual([]);
  });
});
