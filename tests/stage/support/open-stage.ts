import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const address = 'https://stage.example/';
/** The moment at which all states are shown: relative times and months must not move with the calendar. */
const now = new Date('2026-06-18T15:30:00Z');

const page = `<!doctype html><html lang="en"><head><title>Stage</title></head>
<body><script type="module" src="/stage.js"></script></body></html>`;

let script: Promise<string> | undefined;

/** The elements' source and their states in one script, built once per test file. */
function bundle(): Promise<string> {
  script ??= build({
    entryPoints: [`${repository}tests/widgets/support/stage.ts`],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['@siso/source', 'browser', 'production'],
    tsconfig: `${repository}widgets/tsconfig.json`,
    absWorkingDir: repository,
    logLevel: 'silent',
  }).then(({ outputFiles: [file] }) => file?.text ?? '');
  return script;
}

/**
 * Opens a page with every element and every state on it, ready for `window.stage`; the clock stands still at a fixed
 * moment (timers run), the language is American English, the zone UTC. No server: the browser is answered from memory.
 *
 * @param prepare runs before the page loads, for what must be there first
 */
export async function openStage(
  browser: Browser,
  options: BrowserContextOptions = {},
  prepare?: (page: Page) => Promise<void>,
): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-US',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    viewport: { width: 900, height: 800 },
    deviceScaleFactor: 1,
    ...options,
  });
  const opened = await context.newPage();
  const text = await bundle();
  await opened.route(`${address}**`, (route) =>
    route.fulfill(
      route.request().url() === address
        ? { contentType: 'text/html', body: page }
        : { contentType: 'text/javascript', body: text },
    ),
  );
  await opened.clock.setFixedTime(now);
  await prepare?.(opened);
  const errors: string[] = [];
  opened.on('pageerror', (error) => errors.push(String(error)));
  await opened.goto(address);
  await opened
    .waitForFunction(() => 'stage' in window)
    .catch((error: unknown) => {
      throw new Error(`The stage did not open. ${errors.join(' ')}`, { cause: error });
    });
  return opened;
}
