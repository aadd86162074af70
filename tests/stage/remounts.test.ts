import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../e2e/support/launch-browser.ts';
import { countLive, liveNow } from './support/count-live.ts';
import { openStage } from './support/open-stage.ts';

/** Bytes of heap that 100 remounts may leave: a leaked element with its data is 20 KB and more, so 2 MB. */
const FLAT = 150_000;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

/** Heap in use and listeners and nodes that are reachable, after everything that can be collected has been. */
async function weigh(devtools: CDPSession) {
  for (let round = 0; round < 3; round++) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  return { usedSize, nodes, jsEventListeners };
}

const remount = (page: Page, tag: string, rounds: number): Promise<void> =>
  page.evaluate(([name, count]) => window.stage.remount(name, count), [tag, rounds] as const);

test.each(['siso-referral-form', 'siso-commission-dashboard', 'siso-sign-in', 'siso-security'])(
  '<%s> leaves nothing behind after 100 remounts',
  async (tag) => {
    const page = await openStage(browser, {}, countLive);
    const devtools = await page.context().newCDPSession(page);
    // What is loaded and cached once is no leak.
    await remount(page, tag, 15);
    const before = await weigh(devtools);
    const liveBefore = await liveNow(page);
    await remount(page, tag, 100);
    const after = await weigh(devtools);
    console.log(`<${tag}>: ${after.usedSize - before.usedSize} bytes after 100 remounts, of ${before.usedSize}`);
    expect(await liveNow(page)).toEqual(liveBefore);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes + 5);
    // A few of the last round's may not be collected yet; a leak is at least one per round.
    expect(after.jsEventListeners).toBeLessThan(before.jsEventListeners + 20);
    expect(after.usedSize - before.usedSize).toBeLessThan(FLAT);
    await page.context().close();
  },
);
