import { writeFile } from 'node:fs/promises';
import { startTestRunner } from '@web/test-runner';
import type { TestRunner } from '@web/test-runner-core';
import { buildWhatIsStale } from '../../api/src/entry/local/build-stale.ts';
import type { Count } from './count.ts';

/**
 * Builds what is stale, for some tests load the built files, and runs the elements' tests with the repository's
 * web-test-runner configuration. Arguments are web-test-runner's own.
 * With `SISO_TEST_COUNT` set, what happened is also written to that file, because the runner has no report to count.
 */
await buildWhatIsStale({ log: console.log });
const runner = await startTestRunner({ autoExitProcess: false, argv: process.argv.slice(2) });
if (!runner) {
  process.exitCode = 1;
} else {
  const allPassed = await new Promise<boolean>((resolve) => runner.on('stopped', resolve));
  const countFile = process.env.SISO_TEST_COUNT;
  if (countFile) await writeFile(countFile, JSON.stringify(count(runner)));
  // The runner leaves its server's handles open.
  process.exit(allPassed ? 0 : 1);
}

type Suite = NonNullable<ReturnType<TestRunner['sessions']['get']>>['testResults'];

function count(finished: TestRunner): Count {
  const total: Count = { runner: 'web-test-runner', passed: 0, failed: 0, problems: [] };
  for (const session of finished.sessions.all()) {
    const before = total.failed;
    countSuite(session.testResults, total);
    if (session.passed || total.failed > before) continue;
    total.failed++;
    const reason = session.errors[0]?.message ?? 'no reason given';
    total.problems.push(`${session.testFile} in ${session.browser.name} could not be run: ${reason}`);
  }
  return total;
}

function countSuite(suite: Suite, total: Count): void {
  for (const test of suite?.tests ?? []) {
    if (test.passed) total.passed++;
    else total.failed++;
    if (test.skipped) total.problems.push(`${test.name} is skipped: a test either runs or does not exist`);
  }
  for (const inner of suite?.suites ?? []) countSuite(inner, total);
}
