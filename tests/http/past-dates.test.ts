import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type GivenPartner, givenPartner, givenPlans, givenReferral } from '../support/fixtures.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { type Caller, createCaller } from './support/caller.ts';

interface Lead {
  id: string;
  submittedAt: string;
}

let server: TestServer;
let operator: Caller;
let partner: GivenPartner;
beforeAll(async () => {
  // Noon in UTC; 08:00 of the same day in New York, which is still on summer time's first week.
  server = await startTestServer({ at: '2026-03-15T12:00:00.000Z' });
  operator = createCaller(server);
  await operator.ask('PATCH', '/v1/programme', { body: { timeZone: 'America/New_York' } });
  await givenPlans(server);
});
beforeEach(async () => {
  server.clock.set('2026-03-15T12:00:00.000Z');
  partner = await givenPartner(server);
});
afterAll(() => server.close());

const submit = (submittedAt?: string) =>
  operator.ask<Lead>('POST', '/v1/referrals', { body: { clientName: 'Ada', partnerId: partner.id, submittedAt } });

describe('the programme may say when something happened', () => {
  test.each([
    ['a day in winter', '2026-01-10', '2026-01-10T05:00:00.000Z'],
    ['a day in summer', '2025-07-10', '2025-07-10T04:00:00.000Z'],
    ['the day the clocks went forward', '2026-03-08', '2026-03-08T05:00:00.000Z'],
    ['today', '2026-03-15', '2026-03-15T04:00:00.000Z'],
    ['an instant in UTC', '2026-01-10T10:11:12.345Z', '2026-01-10T10:11:12.345Z'],
    ['an instant with an offset', '2026-01-10T10:11:12+05:30', '2026-01-10T04:41:12.000Z'],
    ['this very instant', '2026-03-15T12:00:00.000Z', '2026-03-15T12:00:00.000Z'],
  ])('%s', async (_, given, instant) => {
    expect((await submit(given)).body.submittedAt).toBe(instant);
  });

  test.each(['2026-03-16', '2026-03-15T12:00:00.001Z', '2027-01-01T00:00:00Z'])(
    'not %s, which is to come',
    async (given) => {
      const body = { clientName: 'Ada', partnerId: partner.id, submittedAt: given };
      const refusal = await operator.refused('POST', '/v1/referrals', { body });
      expect(refusal).toMatchObject({ status: 422, pointers: ['/submittedAt'] });
    },
  );

  test.each([
    '2026-02-30',
    '2026-1-1',
    'yesterday',
    '2026-03-15T25:00:00Z',
    '2026-03-15 12:00:00',
    '2026-03-15T12:00:00',
    '1773576000',
    '0000-01-01',
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00+14:00',
    '',
  ])('not %j, which is no date', async (given) => {
    const body = { clientName: 'Ada', partnerId: partner.id, submittedAt: given };
    const refusal = await operator.refused('POST', '/v1/referrals', { body });
    expect(refusal).toMatchObject({ status: 422, pointers: ['/submittedAt'] });
  });

  test('for every step, and the history tells both when it was and when it was entered', async () => {
    const { body } = await submit('2026-01-02');
    const path = `/v1/referrals/${body.id}`;
    const qualified = await operator.ask('POST', `${path}/qualify`, { body: { qualifiedAt: '2026-01-05' } });
    expect(qualified.body.qualifiedAt).toBe('2026-01-05T05:00:00.000Z');
    const lost = await operator.ask('POST', `${path}/lose`, { body: { lostAt: '2026-01-06', reason: 'Silence' } });
    expect(lost.body).toMatchObject({ lostAt: '2026-01-06T05:00:00.000Z', lostReason: 'Silence' });
    await operator.ask('POST', `${path}/reopen`);
    const won = { value: { amount: 100_000, currency: 'USD' }, convertedAt: '2026-02-01T03:00:00Z' };
    const project = await operator.ask('POST', `${path}/convert`, { body: won });
    // Three in the morning in UTC is the evening before in New York.
    expect(project.body.wonOn).toBe('2026-01-31');
    expect((await operator.ask('GET', path)).body.convertedAt).toBe('2026-02-01T03:00:00.000Z');
    const history = await operator.ask<{ data: { toStatus: string; occurredAt: string; createdAt: string }[] }>(
      'GET',
      `${path}/status-changes`,
    );
    expect(history.body.data.map(({ toStatus, occurredAt }) => [toStatus, occurredAt]).sort()).toEqual([
      ['converted', '2026-02-01T03:00:00.000Z'],
      ['lost', '2026-01-06T05:00:00.000Z'],
      ['new', '2026-01-02T05:00:00.000Z'],
      ['qualified', '2026-01-05T05:00:00.000Z'],
      ['qualified', '2026-03-15T12:00:00.000Z'],
    ]);
    for (const { createdAt } of history.body.data) expect(createdAt).toBe('2026-03-15T12:00:00.000Z');
  });

  test('the days of a list are days of the programme’s zone', async () => {
    await submit('2026-03-11T03:59:59.999Z');
    await submit('2026-03-11T04:00:00.000Z');
    const on = async (day: string) => {
      const query = `partnerId=${partner.id}&submittedFrom=${day}&submittedTo=${day}`;
      return (await operator.ask<{ data: Lead[] }>('GET', `/v1/referrals?${query}`)).body.data.map(
        (lead) => lead.submittedAt,
      );
    };
    expect(await on('2026-03-10')).toEqual(['2026-03-11T03:59:59.999Z']);
    expect(await on('2026-03-11')).toEqual(['2026-03-11T04:00:00.000Z']);
  });
});

describe('a partner may not', () => {
  test('say when it submitted', async () => {
    const own = operator.as(partner.secretKey);
    for (const submittedAt of ['2026-01-01', '2026-03-15T12:00:00.000Z']) {
      const refusal = await own.refused('POST', '/v1/referrals', { body: { clientName: 'Ada', submittedAt } });
      expect(refusal).toMatchObject({ status: 403, code: 'programme_only' });
    }
  });

  test('take a step of SISO’s at all', async () => {
    const { id } = await givenReferral(server, partner);
    const own = operator.as(partner.secretKey);
    for (const [step, body] of [
      ['qualify', {}],
      ['convert', { value: { amount: 1, currency: 'USD' } }],
      ['lose', {}],
      ['reopen', undefined],
    ] as const) {
      const refusal = await own.refused('POST', `/v1/referrals/${id}/${step}`, { body });
      expect([step, refusal.code]).toEqual([step, 'programme_only']);
    }
  });
});
