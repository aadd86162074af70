import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GivenPartner, givenPartner, givenReferral } from '../../support/fixtures.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const HEADER =
  'referral_id,partner_id,external_id,status,client,email,phone,company,estimated_value,currency,source,campaign,submitted_at,qualified_at,converted_at,lost_at,lost_reason,project_id';

let server: TestServer;
let partner: GivenPartner;
let other: GivenPartner;
beforeAll(async () => {
  server = await startTestServer({ at: '2026-03-15T12:00:00.000Z' });
  partner = await givenPartner(server);
  other = await givenPartner(server, { companyName: 'Southwind' });
});
afterAll(() => server.close());

async function download(query = '', key = partner.secretKey): Promise<string> {
  const response = await server.request('GET', `/v1/referrals/export${query}`, { key });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="referrals.csv"');
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
  expect(text.startsWith('\ufeff')).toBe(true);
  return text.slice(1);
}

const linesOf = async (query = '', key = partner.secretKey) =>
  (await download(query, key)).trim().split('\r\n').slice(1);

test('nothing yet is a header', async () => {
  expect(await download()).toBe(`${HEADER}\r\n`);
});

test('each referral is a line, and nothing that a client typed is run as a formula', async () => {
  const body = {
    clientName: '=cmd|"/C calc"!A0',
    clientEmail: 'ada@byron.example',
    clientPhone: '+1 212 555 0100',
    clientCompany: '@Analytical, Engines',
    estimatedValue: { amount: 1_250_005, currency: 'CAD' },
    source: 'email',
    externalId: 'crm-1',
    utm: { campaign: '-spring' },
  };
  const { id } = await server.json<{ id: string }>('POST', '/v1/referrals', { key: partner.secretKey, body });
  const path = `/v1/referrals/${id}/lose`;
  await server.json('POST', path, { key: server.operatorKey, body: { reason: '+Budget' } }, 200);
  expect(await linesOf()).toEqual([
    `${id},${partner.id},crm-1,lost,"'=cmd|""/C calc""!A0",ada@byron.example,'+1 212 555 0100,"'@Analytical, Engines",12500.05,CAD,email,'-spring,2026-03-15T12:00:00.000Z,,,2026-03-15T12:00:00.000Z,'+Budget,`,
  ]);
});

test('honours the filters of the list, and holds nobody else’s', async () => {
  await givenReferral(server, partner, { clientName: 'Grace', source: 'call' });
  await givenReferral(server, other, { clientName: 'Somebody else’s' });
  expect(await linesOf()).toHaveLength(2);
  expect(await linesOf('?source=call')).toHaveLength(1);
  expect(await linesOf('?status=active')).toHaveLength(1);
  expect(await linesOf('?externalId=crm-1')).toHaveLength(1);
  expect(await linesOf('?submittedFrom=2026-03-16')).toHaveLength(0);
  expect(await linesOf('?archived=true')).toHaveLength(0);
  expect(await linesOf(`?partnerId=${other.id}`)).toHaveLength(0);
  expect(await linesOf('', server.operatorKey)).toHaveLength(3);
  const refused = await server.request('GET', '/v1/referrals/export?limit=5', { key: partner.secretKey });
  expect(refused.status).toBe(422);
  expect((await server.request('GET', '/v1/referrals/export')).status).toBe(401);
  const headers = { origin: 'https://partner.example' };
  const { status } = await server.request('GET', '/v1/referrals/export', { key: partner.publishableKey, headers });
  expect(status).toBe(403);
});

test('more rows than a page come whole, each once', async () => {
  const busy = await givenPartner(server, { companyName: 'Busy Studio' });
  await givenReferral(server, busy);
  const columns = await server.sql<{ list: string }>(
    `select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as list from information_schema.columns
     where table_name = 'referrals' and table_schema = 'public' and column_name not in ('id', 'external_id')`,
  );
  const list = columns[0]?.list;
  await server.sql(
    `insert into referrals (id, ${list})
     select left(id, 20) || lpad(n::text, 10, '0'), ${list} from referrals, generate_series(1, 1499) n where partner_id = $1`,
    [busy.id],
  );
  const lines = await linesOf('', busy.secretKey);
  expect(lines).toHaveLength(1500);
  expect(new Set(lines.map((line) => line.split(',')[0])).size).toBe(1500);
});
