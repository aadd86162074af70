/** What a runner did: how many tests passed and failed, and the reasons that are no test's own. */
export type Count = { runner: string; passed: number; failed: number; problems: string[] };

/** The parts of vitest's JSON report that are counted. */
export type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; status: string; message?: string; assertionResults: { status: string }[] }[];
};

/** Counts vitest's report. A file that could not be loaded counts as one failure; so does every test that did not run. */
export function countVitest(report: VitestReport): Count {
  const count: Count = { runner: 'vitest', passed: report.numPassedTests, failed: report.numFailedTests, problems: [] };
  for (const file of report.testResults) {
    if (file.status !== 'failed' || file.assertionResults.some((test) => test.status === 'failed')) continue;
    count.failed++;
    count.problems.push(`${file.name} could not be run: ${file.message?.split('\n')[0] ?? 'no reason given'}`);
  }
  const skipped = report.numPendingTests + report.numTodoTests;
  if (skipped > 0) {
    count.failed += skipped;
    count.problems.push(`${skipped} tests did not run; each counts as failed`);
  }
  return count;
}

/** A run that counted nothing, or that ended badly without a failed test, is a failure too. */
export function settle(count: Count, exitCode: number | null): Count {
  const { runner, passed, failed } = count;
  if (failed > 0) return count;
  const problem =
    exitCode !== 0
      ? `${runner} ended with exit code ${exitCode} although no test failed`
      : passed === 0
        ? `${runner} ran no test`
        : undefined;
  return problem ? { ...count, failed: 1, problems: [...count.problems, problem] } : count;
}

/** The closing line of `npm test`. */
export function closingLine(counts: Count[]): string {
  const sum = (of: 'passed' | 'failed') => counts.reduce((total, count) => total + count[of], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
