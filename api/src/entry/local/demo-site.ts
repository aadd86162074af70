import { type ChildProcess, spawn } from 'node:child_process';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ReadableError } from '../../adapters/embedded-postgres/readable-error.ts';
import { assertPortFree } from './port-check.ts';

const server = fileURLToPath(new URL('../../../../examples/html/server.mjs', import.meta.url));
const guard = new URL('./end-with-parent.mjs', import.meta.url).href;

const START_TIMEOUT_MS = 15_000;
const STOP_GRACE_MS = 3_000;

export type DemoSiteOptions = {
  port: number;
  apiUrl: string;
  secretKey: string;
  publishableKey: string;
  /** Gets every line that the site prints, and one when it ends by itself. */
  log: (line: string) => void;
};

export type DemoSite = {
  url: string;
  /** Settles when the site has ended, whether asked to or not. It is not started again by itself. */
  exited: Promise<void>;
  stop(): Promise<void>;
};

/**
 * Starts the partner's demo site (`examples/html`) as its own process on its own origin and waits until it listens. It
 * gets nothing of this process' environment but what it needs, and it ends when this process ends in whatever way.
 * @throws ReadableError when the port is taken or the site does not come up
 */
export async function startDemoSite(options: DemoSiteOptions): Promise<DemoSite> {
  const { port, log } = options;
  await assertPortFree(port, 'DEMO_SITE_PORT', "the partner's demo site");
  const child = spawn(process.execPath, ['--import', guard, server], {
    // In a process group of its own, so that Ctrl-C reaches it through stop() only. Its stdin closes when this process dies.
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: process.env.NODE_ENV,
      PORT: String(port),
      SISO_API_URL: options.apiUrl,
      SISO_SECRET_KEY: options.secretKey,
      SISO_PUBLISHABLE_KEY: options.publishableKey,
    },
  });
  const said: string[] = [];
  let ready = false;
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      if (ready) log(`Demo site: ${line}`);
      else said.push(line);
    });
  }
  let stopping = false;
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(signal ?? `code ${code}`));
  });
  const exited = ended.then((how) => {
    if (ready && !stopping) log(`The partner's demo site has ended (${how}). Everything else goes on.`);
  });
  const stop = async () => {
    stopping = true;
    await end(child, ended);
  };
  if (!(await listens(port, ended))) {
    await stop();
    throw new ReadableError(["The partner's demo site did not start:", ...said.map((line) => `  ${line}`)].join('\n'));
  }
  ready = true;
  return { url: `http://localhost:${port}`, exited, stop };
}

async function end(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill('SIGTERM');
  const clock = new AbortController();
  const late = sleep(STOP_GRACE_MS, 'late', { signal: clock.signal }).catch(() => 'late');
  if ((await Promise.race([ended.then(() => 'ended'), late])) === 'late') child.kill('SIGKILL');
  clock.abort();
  await ended;
}

async function listens(port: number, ended: Promise<string>): Promise<boolean> {
  let over = false;
  ended.then(() => {
    over = true;
  });
  for (const begin = Date.now(); !over && Date.now() - begin < START_TIMEOUT_MS; await sleep(50)) {
    if (await accepts(port)) return !over;
  }
  return false;
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: 'localhost', port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
