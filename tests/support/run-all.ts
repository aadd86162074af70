import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ReadableError } from '../../api/src/adapters/embedded-postgres/readable-error.ts';
import { buildWhatIsStale } from '../../api/src/entry/local/build-stale.ts';
import { ensureChromium } from './browser.ts';
import { type Count, closingLine, countVitest, settle, type VitestReport } from './count.ts';

/**
 * `npm test`: finds or installs the browser, builds what is stale, runs vitest and then the elements' tests, and prints
 * "N passed, N failed" over both as the last line. Arguments narrow vitest's part (`npm test -- tests/unit`).
 */
const repository = fileURLToPath(new URL('../../', import.meta.url));
const resolve = createRequire(import.meta.url).resolve;
const reports = await mkdtemp(path.join(tmpdir(), 'siso-reports-'));
const counts: Count[] = [];

try {
  process.env.CHROME_PATH = ensureChromium(console.log);
  await buildWhatIsStale({ log: console.log });
  const narrowed = process.argv.slice(2);
  counts.push(await runVitest(narrowed));
  if (narrowed.length === 0) counts.push(await runWidgetTests());
} catch (error) {
  const problem = error instanceof ReadableError || error instanceof Error ? error.message : String(error);
  counts.push({ runner: 'npm test', passed: 0, failed: 1, problems: [problem] });
} finally {
  await rm(reports, { recursive: true, force: true });
}

for (const { problems } of counts) for (const problem of problems) console.error(problem);
const failed = counts.some((count) => count.failed > 0);
process.exitCode = failed ? 1 : 0;
console.log(`\n${closingLine(counts)}`);

async function runVitest(narrowed: string[]): Promise<Count> {
  const report = path.join(reports, 'vitest.json');
  const vitest = path.join(path.dirname(resolve('vitest/package.json')), 'vitest.mjs');
  const args = [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...narrowed];
  const exitCode = await runNode(args);
  const text = await readFile(report, 'utf8').catch(() => undefined);
  const nothing: Count = { runner: 'vitest', passed: 0, failed: 0, problems: [] };
  return settle(text ? countVitest(JSON.parse(text) as VitestReport) : nothing, exitCode);
}

async function runWidgetTests(): Promise<Count> {
  const report = path.join(reports, 'widgets.json');
  const exitCode = await runNode([path.join(repository, 'tests/support/run-widget-tests.ts')], {
    SISO_TEST_COUNT: report,
  });
  const text = await readFile(report, 'utf8').catch(() => undefined);
  const nothing: Count = { runner: 'web-test-runner', passed: 0, failed: 0, problems: [] };
  return settle(text ? (JSON.parse(text) as Count) : nothing, exitCode);
}

/** Runs a script with this very Node and passes its output through. */
function runNode(args: string[], env: NodeJS.ProcessEnv = {}): Promise<number | null> {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {
      cwd: repository,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.on('error', () => done(null));
    child.on('close', done);
  });
}
