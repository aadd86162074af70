/** A run that is cut off, gently or not, is completed by the next one, to the same figures as a run in one go. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.ts';
import { generateExport } from './support/generated-export.ts';
import { runImport, startImport } from './support/import-command.ts';
import { calculateFigures } from './support/independent-calculation.ts';
import { getAll, readFigures } from './support/read-figures.ts';

describe.each([
  { name: 'kill -9', signal: 'SIGKILL' as const, code: null },
  { name: 'Ctrl-C', signal: 'SIGINT' as const, code: 130 },
])('after $name in the middle', ({ signal, code }) => {
  const { folder } = generateExport(77, 300);
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ listen: true });
  }, 60_000);
  afterAll(() => server?.close());

  test('the next runs complete it', async () => {
    const args = [folder, '--url', server.url, '--concurrency', '6'];
    for (const enough of [40, 160]) {
      const cut = startImport(args, server.operatorKey);
      await waitForReferrals(server, enough);
      cut.process.kill(signal);
      const ended = await cut.ended;
      expect([ended.code, ended.signal]).toEqual([code, code === null ? signal : null]);
      expect(await countReferrals(server)).toBeLessThan(300);
    }
    const last = await runImport(args, server.operatorKey);
    expect(last.stderr).not.toContain('refused');
    expect(last.code).toBe(0);
    expect(await readFigures(server)).toEqual(calculateFigures(folder));
  }, 120_000);
});

test('two runs at the same time make one import', async () => {
  const { folder } = generateExport(78, 150, onTestFinished);
  const server = await startTestServer({ listen: true });
  try {
    const args = [folder, '--url', server.url, '--concurrency', '8'];
    const runs = await Promise.all([runImport(args, server.operatorKey), runImport(args, server.operatorKey)]);
    expect(runs.map(({ stderr }) => stderr).join('')).not.toContain('refused');
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    expect(await readFigures(server)).toEqual(calculateFigures(folder));
  } finally {
    await server.close();
  }
}, 120_000);

async function waitForReferrals(server: TestServer, count: number): Promise<void> {
  const deadline = Date.now() + 60_000;
  while ((await countReferrals(server)) < count) {
    if (Date.now() > deadline) throw new Error(`no ${count} referrals within a minute`);
    await sleep(20);
  }
}

async function countReferrals(server: TestServer): Promise<number> {
  return (await getAll(server, '/v1/referrals')).length;
}
