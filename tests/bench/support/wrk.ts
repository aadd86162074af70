/**
 * Load from wrk (https://github.com/wg/wrk), which costs a fraction of what a client in Node would: on a small machine
 * the load must not be heavier than what is measured.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { aptInstall } from '../../support/apt-install.ts';

export interface Load {
  url: string;
  seconds: number;
  /** Default 32. */
  connections?: number;
  /** Default 1. */
  threads?: number;
  headers?: Record<string, string>;
  /** Lua that makes the requests (`setup`, `init`, `request`, `response`); default: GET `url` again and again. */
  lua?: string;
  /** Global numbers and texts of that Lua. */
  globals?: Record<string, string | number>;
}

/** Times in milliseconds. */
export interface LoadResult {
  rps: number;
  p50: number;
  p99: number;
  requests: number;
  seconds: number;
  /** Answers of 400 and above, and what broke below HTTP. */
  errors: { status: number; connect: number; read: number; write: number; timeout: number };
}

/** Finds wrk or installs Debian's. @throws Error with one readable line where it cannot be had */
export function ensureWrk(log: (line: string) => void): void {
  // wrk has no option that succeeds; without arguments it tells how it is used.
  const found = () => spawnSync('wrk', ['-v']).error === undefined;
  if (found()) return;
  const byHand = 'Install it (Debian: "apt-get install wrk").';
  aptInstall(['wrk'], { problem: 'The benchmark loads the servers with wrk.', byHand, log });
  if (!found()) throw new Error(`The benchmark needs wrk, and there is none in PATH. ${byHand}`);
}

/** wrk's own table rounds; this line does not. https://github.com/wg/wrk/blob/master/SCRIPTING */
const REPORT = `
function done(summary, latency, requests)
  local e = summary.errors
  io.write(string.format('report requests=%d us=%d p50=%d p99=%d status=%d connect=%d read=%d write=%d timeout=%d\\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    e.status, e.connect, e.read, e.write, e.timeout))
end
`;

/** @throws Error where wrk said nothing of the kind */
export function parseReport(output: string): LoadResult {
  const line = /^report (.+)$/m.exec(output)?.[1];
  if (line === undefined) throw new Error(`wrk gave no report: ${output.trim().slice(-500)}`);
  const field: Record<string, number> = {};
  for (const pair of line.split(' ')) {
    const [name = '', value = ''] = pair.split('=');
    field[name] = Number(value);
  }
  const of = (name: string) => {
    const value = field[name];
    if (value === undefined || Number.isNaN(value)) throw new Error(`wrk reported no ${name}: ${line}`);
    return value;
  };
  const seconds = of('us') / 1e6;
  return {
    rps: of('requests') / seconds,
    p50: of('p50') / 1000,
    p99: of('p99') / 1000,
    requests: of('requests'),
    seconds,
    errors: {
      status: of('status'),
      connect: of('connect'),
      read: of('read'),
      write: of('write'),
      timeout: of('timeout'),
    },
  };
}

const quoted = (value: string | number) => (typeof value === 'number' ? String(value) : JSON.stringify(value));

/** Runs wrk once. @throws Error where it fails; whether requests failed stands in the result */
export async function runWrk(load: Load): Promise<LoadResult> {
  const folder = await mkdtemp(path.join(tmpdir(), 'siso-wrk-'));
  try {
    const file = path.join(folder, 'load.lua');
    const globals = Object.entries(load.globals ?? {}).map(([name, value]) => `${name} = ${quoted(value)}`);
    const headers = Object.entries(load.headers ?? {}).map(
      ([name, value]) => `wrk.headers[${quoted(name)}] = ${quoted(value)}`,
    );
    await writeFile(file, [...globals, ...headers, load.lua ?? '', REPORT].join('\n'));
    const connections = load.connections ?? 32;
    const threads = load.threads ?? 1;
    const args = [`-t${threads}`, `-c${connections}`, `-d${load.seconds}s`, '--timeout', '10s', '-s', file, load.url];
    return parseReport(await outputOf('wrk', args));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function outputOf(file: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${file} ended with ${code}: ${output.trim().slice(-500)}`));
    });
  });
}
