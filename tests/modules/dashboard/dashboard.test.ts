import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyCounters } from '../../../api/src/modules/dashboard/index.ts';
import { Dashboard } from '../../../api/src/modules/dashboard/schemas.ts';
import { systemContext } from '../../../api/src/platform/context.ts';
import { type GivenPartner, givenPartner, givenPlans } from '../../support/fixtures.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { relayed } from '../events/support/relayed.ts';
import { type Lead, localDay, monthsBefore, plainFigures, plusDays } from './support/plain-figures.ts';
import { givenYearOfLeads } from './support/year-of-leads.ts';

const HOLD_DAYS = 30;

/** Instants at which the zone's day, month or year is not that of UTC. */
const PLACES = [
  { zone: 'Pacific/Auckland', at: '2025-12-31T11:30:00.000Z', today: '2026-01-01' },
  { zone: 'America/Los_Angeles', at: '2026-04-01T06:30:00.000Z', today: '2026-03-31' },
  { zone: 'UTC', at: '2026-02-28T23:59:59.999Z', today: '2026-02-28' },
];

describe.each(PLACES)('in $zone, on $today', ({ zone, at, today }) => {
  let server: TestServer;
  let partners: [GivenPartner, GivenPartner];
  let leads: Lead[];

  beforeAll(async () => {
    server = await startTestServer({ at, worker: true });
    const body = { timeZone: zone, holdDays: HOLD_DAYS };
    await server.json('PATCH', '/v1/programme', { key: server.operatorKey, body });
    await givenPlans(server);
    partners = [await givenPartner(server), await givenPartner(server, { companyName: 'Southwind', currency: 'GBP' })];
    leads = await givenYearOfLeads(server, partners, zone, 80);
    await relayed(server);
  });
  afterAll(() => server.close());

  async function ask(query: string, key = partners[0].secretKey) {
    return Dashboard.parse(await server.json('GET', `/v1/dashboard${query}`, { key }));
  }

  function plain(index: 0 | 1, from: string, to: string) {
    const currency = index === 0 ? 'USD' : 'GBP';
    const question = { leads, partnerId: partners[index].id, zone, now: at, holdDays: HOLD_DAYS, currency };
    return plainFigures({ ...question, from, to });
  }

  test('by default shows the twelve months until today', async () => {
    expect(localDay(at, zone)).toBe(today);
    const from = `${monthsBefore(today, 12)[0]}-01`;
    const shown = await ask('');
    expect(shown).toMatchObject({
      timeZone: zone,
      asOf: at,
      from,
      to: today,
      currency: 'USD',
      partnerId: partners[0].id,
    });
    expect(shown).toMatchObject(plain(0, from, today));
    expect(shown.series).toHaveLength(12);
    expect(shown.series.at(-1)?.month).toBe(today.slice(0, 7));
  });

  test.each([
    ['the month', -30, 0],
    ['one day', -3, -3],
    ['a stretch of last year', -400, -200],
    ['a stretch with days to come', -100, 500],
    ['nothing', -3000, -2000],
  ])('counts %s as plain counting does', async (_, first, last) => {
    const [from, to] = [plusDays(today, first), plusDays(today, last)];
    for (const index of [0, 1] as const) {
      const shown = await ask(`?from=${from}&to=${to}`, partners[index].secretKey);
      expect(shown).toMatchObject({ from, to, ...plain(index, from, to) });
    }
  });

  test('counts every month from its first to its last moment', async () => {
    for (const month of monthsBefore(today, 13)) {
      const [from, to] = [`${month}-01`, plusDays(`${monthsBefore(`${month}-28`, 1)[0]}-28`, 3)];
      const last = localLastDay(month, to);
      expect(await ask(`?from=${from}&to=${last}`)).toMatchObject(plain(0, from, last));
    }
  });

  test('gives the programme the same figures, and the counters stand', async () => {
    const query = `?partnerId=${partners[1].id}`;
    expect(await ask(query, server.operatorKey)).toEqual(await ask('', partners[1].secretKey));
    expect(await verifyCounters(systemContext(server.service.deps, 'worker'))).toEqual([]);
  });

  test("ends with the partner's last ten events", async () => {
    const { data } = await server.json<{ data: unknown[] }>('GET', '/v1/activity?limit=10', {
      key: partners[0].secretKey,
    });
    const shown = await ask('');
    expect(shown.activity).toEqual(data);
    expect(shown.activity).toHaveLength(10);
  });
});

/** The month's own last day, at most three days after the 28th. */
function localLastDay(month: string, latest: string): string {
  for (let day = latest; ; day = plusDays(day, -1)) if (day.startsWith(month)) return day;
}
