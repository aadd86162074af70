/** The whole import against an independent calculation, and once more against itself. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.ts';
import { type ImportResult, runImport } from './support/import-command.ts';
import { calculateFigures } from './support/independent-calculation.ts';
import { readDashboards, readFigures } from './support/read-figures.ts';
import { scenarios } from './support/scenario.ts';

describe.each(scenarios())('the import of $name', ({ folder, rows }) => {
  const expected = calculateFigures(folder);
  let server: TestServer;
  let first: ImportResult;
  const run = () => runImport([folder, '--url', server.url], server.operatorKey);

  beforeAll(async () => {
    server = await startTestServer({ listen: true });
    first = await run();
    console.info(first.stdout);
  }, 300_000);
  afterAll(() => server?.close());

  test('takes every row', () => {
    expect(first.stderr).not.toContain('refused');
    expect(first.code).toBe(0);
    const statuses = Object.values(expected).flatMap((figures) => Object.values(figures.statuses));
    expect(statuses.reduce((sum, count) => sum + count, 0)).toBe(rows);
  });

  test('makes the sums per partner and month, and the counts per status, of the calculation', async () => {
    expect(await readFigures(server)).toEqual(expected);
  }, 120_000);

  test('shows the same on every dashboard', async () => {
    const dashboards = await readDashboards(server);
    expect(Object.keys(dashboards).sort()).toEqual(Object.keys(expected).sort());
    for (const [name, { statuses, commission }] of Object.entries(expected)) {
      const shown = dashboards[name];
      expect(shown?.earnings.map(({ currency, inRange }) => [currency, String(inRange.amount)])).toEqual([
        ['USD', commission],
      ]);
      expect(Object.fromEntries(shown?.pipeline.map(({ status, count }) => [status, count]) ?? [])).toEqual(statuses);
    }
  }, 60_000);

  test('changes nothing when run again', async () => {
    const before = { figures: await readFigures(server), dashboards: await readDashboards(server) };
    const second = await run();
    expect(second.stderr).not.toContain('refused');
    expect(second.code).toBe(0);
    expect(second.stdout).toMatch(/ 0 changes sent/);
    expect({ figures: await readFigures(server), dashboards: await readDashboards(server) }).toEqual(before);
  }, 240_000);
});
