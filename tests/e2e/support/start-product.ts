import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFreePorts } from '../../support/free-ports.ts';

/** What `npm start` leaves in `demo.json`: the addresses and the demo's keys. */
export interface DemoFile {
  readonly apiUrl: string;
  readonly docsUrl: string;
  readonly demoSiteUrl: string;
  readonly publishableKey: string;
  readonly secretKey: string;
  readonly operatorKey: string;
  readonly partnerId: string;
  readonly portalUrl: string;
  /** One person per role. */
  readonly people: readonly DemoPerson[];
}

/** Who can sign in to the demo, with what. */
export interface DemoPerson {
  readonly role: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** Where a second factor is required: the secret of an authenticator, base32. */
  readonly totpSecret?: string;
}

/** The whole product, running as `npm start` runs it, on its own data directory and ports. */
export interface Product extends DemoFile {
  /** Ends it as Ctrl-C does and removes its data. */
  stop(): Promise<void>;
}

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const startTimeout = 300_000;
const stopTimeout = 30_000;

/**
 * Starts the product and waits until the API is ready and the partner's site answers.
 *
 * @throws Error with everything it printed, when it ends or stays silent for too long.
 */
export async function startProduct(): Promise<Product> {
  const dataDir = await mkdtemp(join(tmpdir(), 'siso-e2e-'));
  const [port, sitePort] = await findFreePorts(2);
  const child = spawn(process.execPath, ['api/src/entry/local.ts'], {
    cwd: repository,
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), DEMO_SITE_PORT: String(sitePort), DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  }
  const stop = async (): Promise<void> => {
    await end(child);
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const demo = await waitUntilReady(child, join(dataDir, 'demo.json'));
    return { ...demo, stop };
  } catch (error) {
    await stop();
    throw new Error(`npm start did not become ready.\n${output.join('')}`, { cause: error });
  }
}

async function waitUntilReady(child: ChildProcess, demoFile: string): Promise<DemoFile> {
  const deadline = Date.now() + startTimeout;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`It ended with ${child.exitCode}.`);
    const demo = await readDemo(demoFile);
    if (demo && (await answers(`${demo.apiUrl}/readyz`)) && (await answers(demo.demoSiteUrl))) return demo;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`It was not ready after ${startTimeout / 1000} s.`);
}

async function readDemo(file: string): Promise<DemoFile | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as DemoFile;
  } catch {
    return null;
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGINT');
  const killer = setTimeout(() => child.kill('SIGKILL'), stopTimeout);
  await exit;
  clearTimeout(killer);
}
