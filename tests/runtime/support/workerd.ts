/** The built bundle in workerd, the open-source runtime of Cloudflare Workers, without wrangler. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePorts } from '../../support/free-ports.ts';

export interface Workerd {
  url: string;
  pid: number;
  /** From the start of the process to its first answer, in milliseconds. */
  startMs: number;
  /** What it wrote so far. */
  output(): string;
  /** Tells it to end, and ends it after the grace time: with streams open it would not go by itself. */
  stop(graceMs?: number): Promise<{ killed: boolean }>;
}

export interface WorkerdOptions {
  /** Folder with worker.js, auth.js and, if files are to be served, assets. */
  dist: string;
  /** Text bindings: settings and secrets. */
  settings: Record<string, string>;
  /** Hyperdrive bindings by name, each to the connection URL of a login. Locally they do not pool. */
  hyperdrive?: Record<string, string>;
}

const binary: string = createRequire(import.meta.url)('workerd').default;

export async function startWorkerd({ dist, settings, hyperdrive = {} }: WorkerdOptions): Promise<Workerd> {
  const [port = 0] = await findFreePorts(1);
  const folder = await mkdtemp(path.join(tmpdir(), 'siso-workerd-'));
  const config = path.join(folder, 'config.capnp');
  await writeFile(config, configOf({ dist, settings, hyperdrive, port, folder }));
  const began = performance.now();
  const child = spawn(binary, ['serve', config], { stdio: ['ignore', 'pipe', 'pipe'] });
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const atExit = () => child.kill('SIGKILL');
  process.once('exit', atExit);

  const url = `http://127.0.0.1:${port}`;
  async function stop(graceMs = 500) {
    child.kill('SIGTERM');
    const gone = await Promise.race([exit.then(() => true), sleep(graceMs, false)]);
    if (!gone) child.kill('SIGKILL');
    await exit;
    process.off('exit', atExit);
    await rm(folder, { recursive: true, force: true });
    return { killed: !gone };
  }

  for (;;) {
    const response = await fetch(`${url}/healthz`).catch(() => undefined);
    if (response?.ok) break;
    if (child.exitCode !== null || performance.now() - began > 20_000) {
      await stop();
      throw new Error(`workerd did not serve: ${output}`);
    }
    await sleep(2);
  }
  return { url, pid: child.pid ?? -1, startMs: performance.now() - began, output: () => output, stop };
}

/** https://github.com/cloudflare/workerd/blob/main/src/workerd/server/workerd.capnp */
function configOf(options: Required<WorkerdOptions> & { port: number; folder: string }): string {
  const { dist, settings, hyperdrive, port, folder } = options;
  const text = (value: string) => JSON.stringify(value);
  const module = (name: string) => text(path.relative(folder, path.join(dist, name)));
  const bindings = Object.entries(settings).map(([name, value]) => `(name = ${text(name)}, text = ${text(value)})`);
  const pools = Object.entries(hyperdrive).map(([name, address]) => ({ name, url: new URL(address) }));
  const service = (name: string) => `pool-${name.toLowerCase().replaceAll('_', '-')}`;
  const servers = pools.map(
    ({ name, url }) => `(name = "${service(name)}", external = (address = "${url.host}", tcp = ())),`,
  );
  for (const { name, url } of pools) {
    const login = `user = ${text(decodeURIComponent(url.username))}, password = ${text(decodeURIComponent(url.password))}`;
    const database = text(url.pathname.slice(1));
    bindings.push(
      `(name = "${name}", hyperdrive = (designator = "${service(name)}", database = ${database}, ${login}, scheme = "postgres"))`,
    );
  }
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "api", worker = .api),
    (name = "network", network = (allow = ["public", "private", "local"])),
    (name = "files", disk = (path = ${text(path.join(dist, 'assets'))})),
    ${servers.join('\n    ')}
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "api")],
);
const api :Workerd.Worker = (
  modules = [
    (name = "worker.js", esModule = embed ${module('worker.js')}),
    (name = "auth.js", esModule = embed ${module('auth.js')}),
  ],
  compatibilityDate = "2026-10-01",
  compatibilityFlags = ["nodejs_als"],
  globalOutbound = "network",
  durableObjectNamespaces = [(className = "PartnerStream", uniqueKey = "siso-partner-stream")],
  durableObjectStorage = (inMemory = void),
  bindings = [
    (name = "PARTNER_STREAM", durableObjectNamespace = "PartnerStream"),
    (name = "ASSETS", service = "files"),
    ${bindings.join(',\n    ')},
  ],
);
`;
}
