import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Dashboard, type DashboardBody } from '../../../api/src/modules/dashboard/schemas.ts';
import { type GivenPartner, givenPartner, givenPlans } from '../../support/fixtures.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { type Lead, plainFigures, plusDays } from './support/plain-figures.ts';
import { givenYearOfLeads } from './support/year-of-leads.ts';

const ZONE = 'America/Los_Angeles';
const AT = '2026-04-01T06:30:00.000Z';
const TODAY = '2026-03-31';
const HOLD_DAYS = 30;

let server: TestServer;
let partner: GivenPartner;
let leads: Lead[];

beforeAll(async () => {
  server = await startTestServer({ at: AT });
  const body = { timeZone: ZONE, holdDays: HOLD_DAYS };
  await server.json('PATCH', '/v1/programme', { key: server.operatorKey, body });
  await givenPlans(server);
  partner = await givenPartner(server);
  const other = await givenPartner(server, { companyName: 'Southwind' });
  leads = await givenYearOfLeads(server, [partner, other], ZONE, 160);
  const mine = await all<{ id: string }>('/v1/referrals', { status: 'new' });
  await server.json('POST', `/v1/referrals/${mine[0]?.id}/archive`, { key: partner.secretKey }, 200);
  const [due] = await all<{ id: string }>('/v1/commissions', { status: 'payable' });
  const keyed = { key: server.operatorKey, headers: { 'idempotency-key': 'settle' } };
  await server.json('POST', `/v1/commissions/${due?.id}/settle`, keyed, 200);
});
afterAll(() => server.close());

async function ask(query: string): Promise<DashboardBody> {
  return Dashboard.parse(await server.json('GET', `/v1/dashboard?${query}`, { key: partner.secretKey }));
}

/** Every row of a list, by pages of seven. */
async function all<Row>(path: string, filter: Record<string, string | undefined>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const given = Object.entries({ ...filter, limit: '7', cursor: cursor || undefined }).filter(([, value]) => value);
    const query = new URLSearchParams(given as [string, string][]);
    const page: { data: Row[]; pagination: { nextCursor: string | null } } = await server.json(
      'GET',
      `${path}?${query}`,
      { key: partner.secretKey },
    );
    rows.push(...page.data);
    cursor = page.pagination.nextCursor;
  }
  return rows;
}

async function sum(filter: Record<string, string | undefined>) {
  const rows = await all<{ total: { amount: number; currency: string } }>('/v1/commissions', filter);
  expect(rows.every(({ total }) => total.currency === filter.currency)).toBe(true);
  return { amount: rows.reduce((total, row) => total + row.total.amount, 0), currency: filter.currency };
}

const count = async (filter: Record<string, string | undefined>) =>
  (await all('/v1/referrals', { archived: 'any', ...filter })).length;

describe.each([undefined, 'website', 'event'])('with the source %s', (source) => {
  const only = source ? `&source=${source}` : '';

  test.each(['last_12_months', 'this_month', 'last_month', 'last_3_months', 'this_year'])(
    'every figure of %s is the sum of the list behind it',
    async (period) => {
      const shown = await ask(`period=${period}&compare=previous${only}`);
      const { from, to, previous, referrals } = shown;
      const inRange = { submittedFrom: from, submittedTo: to, source };
      expect(await count(inRange)).toBe(referrals.submitted);
      expect(await count({ ...inRange, status: 'converted' })).toBe(referrals.converted);
      expect(await count({ source, status: 'active' })).toBe(referrals.active);
      for (const [place, { currency, ...earning }] of shown.earnings.entries()) {
        const own = { currency, source };
        const since = (earnedFrom: string) => sum({ ...own, earnedFrom, earnedTo: TODAY });
        expect(await sum({ ...own, earnedFrom: from, earnedTo: to })).toEqual(earning.inRange);
        expect(await since(`${TODAY.slice(0, 8)}01`)).toEqual(earning.thisMonth);
        expect(await since(`${TODAY.slice(0, 4)}-01-01`)).toEqual(earning.yearToDate);
        expect(await sum({ ...own, earnedFrom: previous?.from, earnedTo: previous?.to })).toEqual(
          previous?.earned[place],
        );
        for (const [figure, status] of [
          ['pending', 'pending'],
          ['payable', 'due'],
          ['paid', 'paid'],
        ] as const) {
          expect(await sum({ ...own, status })).toEqual(earning[figure]);
        }
      }
      const before = { submittedFrom: previous?.from, submittedTo: previous?.to, source };
      expect(await count(before)).toBe(previous?.submitted);
      expect(await count({ ...before, status: 'converted' })).toBe(previous?.converted);
    },
  );

  test('so are the stages, the months and the sources', async () => {
    const shown = await ask(`from=2025-05-10&to=2026-02-20${only}`);
    for (const { status, count: standing } of shown.pipeline) expect(await count({ source, status })).toBe(standing);
    for (const { month, submitted, converted, earned } of shown.series.slice(-3)) {
      const days = { submittedFrom: `${month}-01`, submittedTo: lastOf(month), source };
      expect(await count(days)).toBe(submitted);
      expect(await count({ ...days, status: 'converted' })).toBe(converted);
      const stretch = { earnedFrom: `${month}-01`, earnedTo: lastOf(month), source };
      for (const amount of earned) expect(await sum({ ...stretch, currency: amount.currency })).toEqual(amount);
    }
    for (const row of shown.topSources) {
      if (source) expect(row.source).toBe(source);
      const days = { submittedFrom: shown.from, submittedTo: shown.to, source: row.source };
      expect(await count(days)).toBe(row.submitted);
      for (const amount of row.earned) {
        const own = { earnedFrom: shown.from, earnedTo: shown.to, source: row.source, currency: amount.currency };
        expect(await sum(own)).toEqual(amount);
      }
    }
  });
});

test.each([
  ['this_month', '2026-03-01', TODAY],
  ['last_month', '2026-02-01', '2026-02-28'],
  ['last_3_months', '2026-01-01', TODAY],
  ['last_12_months', '2025-04-01', TODAY],
  ['this_year', '2026-01-01', TODAY],
])('%s is %s to %s, in the programme’s days', async (period, from, to) => {
  const shown = await ask(`period=${period}`);
  expect(shown).toMatchObject({ from, to, today: TODAY, previous: null });
});

test('the stretch before has as many days, ends the day before, and counts as plain counting does', async () => {
  const { previous } = await ask('from=2025-12-05&to=2026-02-11&compare=previous');
  expect(previous).toMatchObject({ from: plusDays('2025-12-04', -68), to: '2025-12-04' });
  const { from, to } = previous ?? { from: '', to: '' };
  const question = {
    leads,
    partnerId: partner.id,
    zone: ZONE,
    now: AT,
    holdDays: HOLD_DAYS,
    currency: 'USD',
    from,
    to,
  };
  const { earnings, referrals } = plainFigures(question);
  expect(previous?.earned).toEqual(earnings.map(({ inRange }) => inRange));
  const { submitted, converted, conversionRate } = referrals;
  expect(previous).toMatchObject({ submitted, converted, conversionRate });
});

test('a period beside days is refused', async () => {
  const response = await server.request('GET', '/v1/dashboard?period=this_year&to=2026-01-01', {
    key: partner.secretKey,
  });
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ errors: [{ in: 'query', pointer: '/period' }] });
});

function lastOf(month: string): string {
  for (let day = `${month}-28`; ; day = plusDays(day, 1)) if (plusDays(day, 1).slice(0, 7) !== month) return day;
}
