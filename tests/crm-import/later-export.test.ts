/** A later export of the same CRM: what went on there goes on in SISO, what people did in SISO stays. */
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.ts';
import { writeExport } from './support/generated-export.ts';
import { runImport } from './support/import-command.ts';
import { getAll, getJson } from './support/read-figures.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

interface Referral {
  id: string;
  externalId: string;
  status: string;
  clientName: string;
  submittedAt: string;
  projectId: string | null;
}

const TEAMS = [
  { sales_agent: 'Ann Lee', manager: 'Melvin Marxen', regional_office: 'Central' },
  { sales_agent: 'Cy Dow', manager: 'Cara Losch', regional_office: 'East' },
];

function deal(id: string, agent: string, stage: string, engaged = '', closed = '', value = '', account = 'Isdom') {
  return {
    opportunity_id: id,
    sales_agent: agent,
    product: 'GTX',
    account,
    deal_stage: stage,
    engage_date: engaged,
    close_date: closed,
    close_value: value,
  };
}

describe('a later export', () => {
  const folder = temporaryFolder();
  let server: TestServer;
  const run = (rows: Record<string, string>[], teams = TEAMS) => {
    writeExport(folder, teams, rows);
    return runImport([folder, '--url', server.url], server.operatorKey);
  };
  const referrals = async () =>
    new Map((await getAll<Referral>(server, '/v1/referrals')).map((r) => [r.externalId, r]));
  const post = async (path: string, body: object) => {
    const response = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${server.operatorKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(response.status).toBeLessThan(300);
    return response;
  };

  beforeAll(async () => {
    server = await startTestServer({ listen: true });
  }, 60_000);
  afterAll(() => server?.close());

  test('moves on what moved on in the CRM, and leaves what is further on in SISO', async () => {
    const first = await run([
      deal('A', 'Ann Lee', 'Prospecting'),
      deal('B', 'Ann Lee', 'Engaging', '2017-01-10', '', '', ''),
      deal('C', 'Cy Dow', 'Engaging', '2017-01-11'),
      deal('D', 'Cy Dow', 'Prospecting', '2017-01-12'),
    ]);
    expect(first.stderr).not.toContain('refused');
    expect(first.code).toBe(0);
    const d = (await referrals()).get('D');
    await post(`/v1/referrals/${d?.id}/qualify`, {});

    const second = await run([
      deal('A', 'Ann Lee', 'Engaging', '2017-02-01'),
      deal('B', 'Ann Lee', 'Won', '2017-01-10', '2017-03-04', '100.03', ''),
      deal('C', 'Cy Dow', 'Lost', '2017-01-11', '2017-03-05', '0'),
      deal('D', 'Cy Dow', 'Prospecting', '2017-01-12'),
      deal('E', 'Cy Dow', 'Prospecting'),
    ]);
    expect(second.code).toBe(0);
    expect(second.stdout).toMatch(/referrals +1 +1 +3 +0\n/);
    expect(second.stdout).toMatch(/1 referrals? .*further on in SISO/);
    const after = await referrals();
    expect([...after].map(([id, { status }]) => `${id} ${status}`).sort()).toEqual([
      'A qualified',
      'B converted',
      'C lost',
      'D qualified',
      'E new',
    ]);
    expect(after.get('B')?.clientName).toBe('Undisclosed client');
    const commissions = await getAll<Record<string, unknown>>(
      server,
      `/v1/commissions?referralId=${after.get('B')?.id}`,
    );
    expect(commissions).toMatchObject([
      {
        earnedOn: '2017-03-04',
        base: { amount: 1_500 },
        override: { amount: 250 },
        total: { amount: 1_750, currency: 'USD' },
      },
    ]);
  });

  test('never undoes what people did: a reopened deal stays open and is named', async () => {
    const c = (await referrals()).get('C');
    await post(`/v1/referrals/${c?.id}/reopen`, {});
    const again = await run([deal('C', 'Cy Dow', 'Lost', '2017-01-11', '2017-03-05', '0')]);
    expect(again.code).toBe(1);
    expect(again.stderr).toContain(
      'sales_pipeline.csv:2: C: lose was done by an earlier run and undone in SISO since; left as it is',
    );
    expect((await referrals()).get('C')?.status).not.toBe('lost');
  });

  test('names a partner whose terms differ, and a deal whose value differs', async () => {
    const teams = TEAMS.map((row) => (row.sales_agent === 'Cy Dow' ? { ...row, regional_office: 'West' } : row));
    const odd = await run([deal('B', 'Ann Lee', 'Won', '2017-01-10', '2017-03-04', '100.04')], teams);
    expect(odd.code).toBe(1);
    expect(odd.stderr).toContain('sales_teams.csv:3: Cy Dow: is silver in SISO and bronze in the file; left as it is');
    expect(odd.stderr).toContain(
      'sales_pipeline.csv:2: B: its project is worth 100.03 USD in SISO and 100.04 USD in the file; left as it is',
    );
  });

  test('books a deal given away as won, without payment and commission', async () => {
    const free = await run([deal('F', 'Ann Lee', 'Won', '2017-05-01', '2017-05-02', '0')]);
    expect(free.stderr).not.toContain('refused');
    expect(free.code).toBe(0);
    expect(free.stdout).toContain('1 won deals are worth 0 (the first: sales_pipeline.csv:2)');
    const f = (await referrals()).get('F');
    expect(f?.status).toBe('converted');
    expect(await getAll(server, `/v1/projects/${f?.projectId}/payments`)).toEqual([]);
    expect(await getAll(server, `/v1/commissions?referralId=${f?.id}`)).toEqual([]);
    expect(await getJson(server, `/v1/projects/${f?.projectId}`)).toMatchObject({
      value: { amount: 0, currency: 'USD' },
    });
  });

  test('tells when a later plan of SISO pays some of the deals', async () => {
    await post('/v1/plans', { tier: 'gold', baseRate: '0.2', overrideRate: '0', validFrom: '2017-06-01' });
    const early = await run([deal('G', 'Ann Lee', 'Won', '2017-05-01', '2017-05-31', '10')]);
    expect(early.stdout).not.toContain("SISO's own plan");
    const late = await run([deal('H', 'Ann Lee', 'Won', '2017-05-01', '2017-06-01', '10')]);
    expect(late.code).toBe(0);
    expect(late.stdout).toContain("Deals won from 2017-06-01 on by gold partners earn by SISO's own plan (0.2).");
  });
});

test('a plan of the same day with other rates stops the import before anything is sent', async () => {
  const server = await startTestServer({ listen: true });
  try {
    const body = { tier: 'silver', baseRate: '0.2', overrideRate: '0', validFrom: '2016-01-01' };
    await server.json('POST', '/v1/plans', { key: server.operatorKey, body });
    const folder = temporaryFolder(onTestFinished);
    writeExport(folder, TEAMS, [deal('A', 'Ann Lee', 'Prospecting')]);
    const result = await runImport([folder, '--url', server.url], server.operatorKey);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain('SISO has a silver plan from 2016-01-01 with base 0.2 and override 0');
    expect(await getAll(server, '/v1/partners')).toEqual([]);
    expect(await getAll(server, '/v1/plans')).toHaveLength(1);
  } finally {
    await server.close();
  }
});
