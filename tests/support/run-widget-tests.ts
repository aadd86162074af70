import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { startTestRunner } from '@web/test-runner';
import type { TestCoverage, TestRunner } from '@web/test-runner-core';
import { buildWhatIsStale } from '../../api/src/entry/local/build-stale.ts';
import { ensurePrograms } from './browser.ts';
import { chosenEngines } from './chosen-engines.ts';
import type { Count } from './count.ts';
import { judgeCoverage } from './widget-coverage.ts';

/**
 * Finds or installs the engines, builds what is stale, for some tests load the built files, and runs the elements' tests
 * with the repository's web-test-runner configuration. Arguments are web-test-runner's own; a run of all tests that
 * includes Chromium, which alone can count lines, measures the coverage too and fails when it is too low.
 * With `SISO_TEST_COUNT` set, what happened is also written to that file, because the runner has no report to count.
 */
const argv = process.argv.slice(2);
const total: Count = { runner: 'web-test-runner', passed: 0, failed: 0, problems: [] };
try {
  const engines = chosenEngines();
  for (const engine of engines) ensurePrograms(engine, console.log);
  await buildWhatIsStale({ log: console.log });
  const measured = argv.length === 0 && engines.includes('chromium');
  const runner = await startTestRunner({ autoExitProcess: false, argv: measured ? ['--coverage'] : argv });
  if (!runner) throw new Error('web-test-runner did not start.');
  await run(runner, measured);
} catch (error) {
  total.failed++;
  total.problems.push(error instanceof Error ? error.message : String(error));
}
for (const problem of total.problems) console.error(problem);
const countFile = process.env.SISO_TEST_COUNT;
if (countFile) await writeFile(countFile, JSON.stringify(total));
// The runner leaves its server's handles open.
process.exit(total.failed > 0 ? 1 : 0);

async function run(runner: TestRunner, measured: boolean): Promise<void> {
  const finished = new Promise<{ testCoverage?: TestCoverage }>((resolve) => runner.on('test-run-finished', resolve));
  const allPassed = await new Promise<boolean>((resolve) => runner.on('stopped', resolve));
  count(runner);
  if (!allPassed && total.failed === 0) {
    total.failed++;
    total.problems.push('web-test-runner failed although no test did');
  }
  if (!measured) return;
  const coverage = (await finished).testCoverage?.coverageMap.toJSON() ?? {};
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const problems = await judgeCoverage(coverage, { root, log: console.log });
  total.failed += problems.length;
  total.problems.push(...problems);
}

type Suite = NonNullable<ReturnType<TestRunner['sessions']['get']>>['testResults'];

function count(finished: TestRunner): void {
  for (const session of finished.sessions.all()) {
    const before = total.failed;
    countSuite(session.testResults);
    if (session.passed || total.failed > before) continue;
    total.failed++;
    const reason = session.errors[0]?.message ?? 'no reason given';
    total.problems.push(`${session.testFile} in ${session.browser.name} could not be run: ${reason}`);
  }
}

function countSuite(suite: Suite): void {
  for (const test of suite?.tests ?? []) {
    if (test.passed) total.passed++;
    else total.failed++;
    if (test.skipped) total.problems.push(`${test.name} is skipped: a test either runs or does not exist`);
  }
  for (const inner of suite?.suites ?? []) countSuite(inner);
}
