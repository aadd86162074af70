/** One visit of one page by a new visitor on a slow phone. */
import type { Browser } from 'playwright-core';
import { SIGNAL, type Told } from './pages.ts';
import type { Sites } from './server.ts';

/** How slow the visitor's phone and network are. */
export interface Slowness {
  /** Factor on all computing. */
  readonly cpu: number;
  /** Kilobits per second and milliseconds of round trip; none: as fast as this machine. */
  readonly network?: { readonly kbits: number; readonly latencyMs: number };
}

/** What a visit cost; milliseconds, bytes. */
export interface Visit {
  readonly ready: number;
  readonly whole: number;
  /** Of every task the part beyond 50 ms, from navigation until the page is still. */
  readonly blocking: number;
  /** Everything that was sent to the page, heads included, packed as it was sent. */
  readonly bytes: number;
  /** What the API was asked. */
  readonly calls: readonly string[];
}

const PATIENCE_MS = 30_000;

/** @throws Error with what the page complained of, where it does not get ready */
export async function visit(browser: Browser, sites: Sites, path: string, slow: Slowness): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1024, height: 900 }, locale: 'en-US' });
  const complaints: string[] = [];
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
    if (slow.network) {
      const throughput = (slow.network.kbits * 1000) / 8;
      await cdp.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: slow.network.latencyMs,
        downloadThroughput: throughput,
        uploadThroughput: throughput,
      });
    }
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu });
    sites.takeBytes();
    sites.takeCalls();
    const [told] = await Promise.all([
      page.waitForEvent('console', {
        predicate: (message) => message.text().startsWith(SIGNAL),
        timeout: PATIENCE_MS,
      }),
      page.goto(sites.siteUrl + path, { waitUntil: 'commit' }),
    ]);
    const { ready, whole, long } = JSON.parse(told.text().slice(SIGNAL.length)) as Told;
    if (complaints.length > 0) throw new Error(complaints.join('; '));
    return {
      ready,
      whole,
      blocking: long.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0),
      bytes: sites.takeBytes(),
      calls: sites.takeCalls(),
    };
  } catch (cause) {
    throw new Error(`${path} did not get ready. ${complaints.join('; ')}`, { cause });
  } finally {
    await context.close();
  }
}
