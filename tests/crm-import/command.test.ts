/** What the command says and ends with when something is wrong. */
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.ts';
import { generateExport, writeExport } from './support/generated-export.ts';
import { runImport } from './support/import-command.ts';
import { getAll } from './support/read-figures.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

describe('the command', () => {
  const { folder } = generateExport(5, 20);
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ listen: true });
  }, 60_000);
  afterAll(() => server?.close());

  test('explains itself', async () => {
    const help = await runImport(['--help']);
    expect(help.code).toBe(0);
    expect(help.stdout).toContain('npm run crm-import -- <folder> --url <api> --key <operatorKey>');
  });

  test('without a key says where one comes from', async () => {
    const result = await runImport([folder, '--url', server.url]);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain('SISO_OPERATOR_KEY');
  });

  test('tells a missing folder from a missing server', async () => {
    const noFolder = await runImport(['/nowhere/at-all', '--url', server.url], server.operatorKey);
    expect([noFolder.code, noFolder.stderr]).toEqual([
      2,
      expect.stringContaining('There is no folder "/nowhere/at-all".'),
    ]);
    const noServer = await runImport([folder, '--url', 'http://127.0.0.1:9'], server.operatorKey);
    expect([noServer.code, noServer.stderr]).toEqual([
      3,
      expect.stringContaining('Nobody answers at http://127.0.0.1:9.'),
    ]);
  }, 60_000);

  test('knows a wrong key from a key of a partner, and sends nothing with either', async () => {
    const wrong = await runImport([folder, '--url', server.url], `sk_test_${'x'.repeat(40)}`);
    expect([wrong.code, wrong.stderr]).toEqual([3, expect.stringContaining('SISO does not know this key')]);
    const partnerKey = await mintPartnerKey();
    const partners = await runImport([folder, '--url', server.url], partnerKey);
    expect([partners.code, partners.stderr]).toEqual([3, expect.stringContaining('The key is not an operator key')]);
    expect(partners.stderr).not.toContain(partnerKey);
    expect(await getAll(server, '/v1/referrals')).toEqual([]);
  });

  test('names each bad row with file and line, takes the good ones and ends with 1', async () => {
    const bad = temporaryFolder(onTestFinished);
    const row = {
      opportunity_id: 'OK',
      sales_agent: 'Ann',
      account: 'Isdom',
      deal_stage: 'Engaging',
      engage_date: '2017-01-02',
      close_date: '',
      close_value: '',
    };
    writeExport(
      bad,
      [
        { sales_agent: 'Ann', manager: 'M', regional_office: 'East' },
        { sales_agent: 'Bo', manager: 'M', regional_office: 'Moon' },
      ],
      [
        row,
        { ...row, opportunity_id: 'B1', engage_date: 'soon' },
        { ...row, opportunity_id: 'B2', sales_agent: 'Bo' },
        row,
      ],
    );
    const result = await runImport([bad, '--url', server.url], server.operatorKey);
    expect(result.code).toBe(1);
    for (const line of [
      'sales_teams.csv:3: regional_office "Moon" is none of Central, East, West, so there is no tier for it',
      'sales_pipeline.csv:3: B1: engage_date "soon" is not a date like 2017-03-31',
      'sales_pipeline.csv:4: B2: sales_agent "Bo" has no usable row in sales_teams.csv',
      'sales_pipeline.csv:5: opportunity_id OK stands on line 2 already',
      '4 rows were refused',
    ]) {
      expect(result.stderr).toContain(line);
    }
    expect(result.stdout).toMatch(/referrals +1 +0 +0 +3\n/);
    expect(await getAll(server, '/v1/referrals')).toMatchObject([{ externalId: 'OK', status: 'qualified' }]);
  });

  async function mintPartnerKey(): Promise<string> {
    const partner = await post<{ id: string }>('/v1/partners', {
      companyName: 'Key holder',
      currency: 'USD',
      tier: 'gold',
    });
    const scopes = ['referrals:read', 'referrals:write'];
    return (
      await post<{ key: string }>('/v1/api-keys', { kind: 'secret', partnerId: partner.id, name: 'server', scopes })
    ).key;
  }

  async function post<T>(path: string, body: object): Promise<T> {
    const response = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${server.operatorKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (response.status !== 201) throw new Error(`POST ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }
});
