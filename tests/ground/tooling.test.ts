import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chromiumFlags, findChromium } from '../support/browser.ts';
import { closingLine, countVitest, settle } from '../support/count.ts';

describe('counting', () => {
  const nothing = { runner: 'vitest', passed: 0, failed: 0, problems: [] };
  const report = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 };
  const failing = { name: 'b.test.ts', status: 'failed', assertionResults: [{ status: 'failed' }] };

  it('counts tests, files that could not be loaded and skipped tests', () => {
    expect(countVitest({ ...report, testResults: [failing] })).toMatchObject({ passed: 3, failed: 1, problems: [] });
    const unloadable = { name: 'a.test.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] };
    expect(countVitest({ ...report, testResults: [failing, unloadable] })).toMatchObject({
      failed: 2,
      problems: ['a.test.ts could not be run: Cannot find module'],
    });
    expect(countVitest({ ...report, numPendingTests: 2, testResults: [failing] })).toMatchObject({ failed: 3 });
  });

  it('takes an empty run and a bad end without a failed test for failures', () => {
    expect(settle(nothing, 0)).toMatchObject({ failed: 1, problems: ['vitest ran no test'] });
    expect(settle({ ...nothing, passed: 9 }, 1)).toMatchObject({ passed: 9, failed: 1 });
    expect(settle({ ...nothing, passed: 9 }, 0)).toMatchObject({ passed: 9, failed: 0 });
    expect(settle({ ...nothing, failed: 2 }, 1)).toMatchObject({ failed: 2, problems: [] });
  });

  it('sums over the runners in its closing line', () => {
    const runs = [
      { ...nothing, passed: 40 },
      { ...nothing, passed: 2, failed: 1 },
    ];
    expect(closingLine(runs)).toBe('42 passed, 1 failed');
  });
});

describe('the browser', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('is the one that CHROME_PATH names, and a wrong setting is never passed over', () => {
    vi.stubEnv('CHROME_PATH', process.execPath);
    expect(findChromium()).toBe(process.execPath);
    vi.stubEnv('CHROME_PATH', '/nowhere/chromium');
    expect(() => findChromium()).toThrow('CHROME_PATH is /nowhere/chromium');
  });

  it('keeps its sandbox except for root', () => {
    expect(chromiumFlags.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
  });
});

describe('the version check', () => {
  const check = fileURLToPath(new URL('../../api/src/entry/node-version.mjs', import.meta.url));
  const under = (version: string) => {
    const pretend = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`;
    const args = ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, '--import', check, '-e', '1'];
    return spawnSync(process.execPath, args, { encoding: 'utf8' });
  };

  it('refuses a Node that cannot run TypeScript, in one line', () => {
    for (const version of ['18.20.0', '20.20.2', '22.17.1', '23.5.0']) {
      const { status, stderr } = under(version);
      expect([version, status]).toEqual([version, 1]);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).toContain('needs Node 22.18 or later');
    }
  });

  it('lets every newer one through', () => {
    for (const version of ['22.18.0', '23.6.0', '24.0.0', '26.10.0'])
      expect([version, under(version).status]).toEqual([version, 0]);
  });
});
