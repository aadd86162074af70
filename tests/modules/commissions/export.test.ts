import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GivenPartner, givenPartner, givenPlans, givenProject, givenReferral } from '../../support/fixtures.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const HEADER =
  'commission_id,client,status,earned_on,payable_on,paid_on,payment_reference,base,override,total,currency,project_id,referral_id,plan_version';

let server: TestServer;
let partner: GivenPartner;
let other: GivenPartner;
beforeAll(async () => {
  server = await startTestServer({ at: '2026-03-15T12:00:00.000Z' });
  await givenPlans(server);
  partner = await givenPartner(server);
  other = await givenPartner(server, { companyName: 'Southwind' });
});
afterAll(() => server.close());

async function download(query = '', key = partner.secretKey): Promise<string> {
  const response = await server.request('GET', `/v1/commissions/export${query}`, { key });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="commissions.csv"');
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
  expect(text.startsWith('\ufeff')).toBe(true);
  return text.slice(1);
}

async function pay(projectId: string, amount: number, paidOn: string, currency = 'USD') {
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const body = { amount: { amount, currency }, paidOn };
  await server.json('POST', `/v1/projects/${projectId}/payments`, { key: server.operatorKey, headers, body });
}

test('nothing yet is a header', async () => {
  expect(await download()).toBe(`${HEADER}\r\n`);
});

test('each commission is a line of plain decimals and days, and no client’s name is run as a formula', async () => {
  const referral = await givenReferral(server, partner, { clientName: '=cmd|"/C calc"!A0' });
  const path = `/v1/referrals/${referral.id}/convert`;
  const body = { value: { amount: 1_000_005, currency: 'USD' } };
  const project = await server.json<{ id: string }>('POST', path, { key: server.operatorKey, body });
  await pay(project.id, 1_000_005, '2026-02-01');
  const [line] = (await download()).split('\r\n').slice(1);
  expect(line).toMatch(
    /^com_\w+,"'=cmd\|""\/C calc""!A0",payable,2026-02-01,2026-03-03,,,1250\.01,100\.00,1350\.01,USD,prj_\w+,ref_\w+,1$/,
  );
});

test('honours the filters of the list, and holds nobody else’s', async () => {
  const pounds = await givenProject(server, partner, 500_000, 'GBP');
  await pay(pounds.id, 500_000, '2026-03-10', 'GBP');
  await pay((await givenProject(server, other)).id, 1_000, '2026-03-10');
  const lines = async (query: string) => (await download(query)).trim().split('\r\n').slice(1);
  expect(await lines('')).toHaveLength(2);
  expect(await lines('?currency=GBP')).toHaveLength(1);
  expect(await lines('?status=due')).toHaveLength(1);
  expect(await lines('?earnedFrom=2026-03-01')).toHaveLength(1);
  expect(await lines('?source=website')).toHaveLength(0);
  expect(await lines(`?partnerId=${other.id}`)).toHaveLength(0);
  const refused = await server.request('GET', '/v1/commissions/export?limit=5', { key: partner.secretKey });
  expect(refused.status).toBe(422);
  expect((await server.request('GET', '/v1/commissions/export')).status).toBe(401);
  const key = partner.publishableKey;
  const headers = { origin: 'https://partner.example' };
  expect((await server.request('GET', '/v1/commissions/export', { key, headers })).status).toBe(403);
});

test('ten thousand rows come whole, each once', async () => {
  const busy = await givenPartner(server, { companyName: 'Busy Studio' });
  const project = await givenProject(server, busy, 10_000_000);
  await pay(project.id, 1_000, '2026-01-01');
  const columns = await server.sql<{ list: string }>(
    `select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as list from information_schema.columns
     where table_name = 'commissions' and table_schema = 'public' and column_name not in ('id', 'earning_id', 'earned_on')`,
  );
  const list = columns[0]?.list;
  await server.sql(
    `insert into commissions (id, earning_id, earned_on, ${list})
     select left(id, 20) || lpad(n::text, 10, '0'), left(earning_id, 20) || lpad(n::text, 10, '0'),
       date '2026-01-01' - n % 300, ${list} from commissions, generate_series(1, 9999) n where partner_id = $1`,
    [busy.id],
  );
  const lines = (await download('', busy.secretKey)).trim().split('\r\n').slice(1);
  expect(lines).toHaveLength(10_000);
  expect(new Set(lines.map((line) => line.split(',')[0])).size).toBe(10_000);
  const days = lines.map((line) => line.split(',')[3] ?? '');
  expect(days).toEqual([...days].sort().reverse());
});
