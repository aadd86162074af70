import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { commandEnv, run } from './command.ts';
import { canDieWithParent, commandAs, type Identity } from './identity.ts';
import { ReadableError } from './readable-error.ts';

/** How the server ended; both null never happens. */
export type Exit = { code: number | null; signal: NodeJS.Signals | null };

export type ServerOptions = {
  binaries: Binaries;
  identity: Identity;
  cluster: string;
  logFile: string;
  host: string;
  port: number;
  /** Settings of postgresql.conf that differ from the durable defaults below. */
  settings?: Record<string, string>;
  log: (line: string) => void;
};

/** Raised inside this folder only: somebody took the port between our look and PostgreSQL's. */
export class PortTaken extends Error {}

/** Durable and made for a small machine. No Unix socket: its path would be limited to 107 bytes. */
const defaults: Record<string, string> = {
  unix_socket_directories: '',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_connections: '100',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  password_encryption: 'scram-sha-256',
};

const READY_TIMEOUT_MS = 300_000;
const PROGRESS_EVERY_MS = 10_000;
/** Milliseconds for open sessions to end after SIGINT, then for SIGQUIT, before SIGKILL. */
const STOP_GRACE_MS = [10_000, 5_000] as const;

export type Server = { pid: number; exited: Promise<Exit>; stop(): Promise<void> };

/**
 * Starts the server process and waits until it accepts connections. It runs in a session of its own, so that Ctrl-C in
 * the terminal reaches only this process, which then stops it in order. On Linux the kernel sends it SIGINT (a fast
 * shutdown) when this process dies in whatever way; the thread that calls this must therefore live as long as the
 * process, so call it from the main thread.
 * @throws PortTaken
 * @throws ReadableError with the end of the server's log
 */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { binaries, identity, cluster, logFile } = options;
  const argv = [binaries.postgres, '-D', cluster];
  const own = { listen_addresses: options.host, port: String(options.port) };
  for (const [name, value] of Object.entries({ ...defaults, ...options.settings, ...own })) {
    argv.push('-c', `${name}=${value}`);
  }
  const command = commandAs(identity, argv, (await canDieWithParent()) ? 'INT' : undefined);
  await rename(logFile, `${logFile}.1`).catch(() => undefined);
  const output = await open(logFile, 'a', 0o600);
  let child: ChildProcess;
  try {
    child = spawn(command.file, command.args, {
      detached: true,
      // A file, not a pipe: a pipe that nobody reads would one day stop the server in the middle of a write.
      stdio: ['ignore', output.fd, output.fd],
      env: commandEnv(binaries.libraryPath),
      cwd: '/',
      windowsHide: true,
      ...(command.uid === undefined ? {} : { uid: command.uid, gid: command.gid }),
    });
  } finally {
    await output.close();
  }
  const server = superviseChild(child, cluster, binaries);
  await waitUntilReady(server, options).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  return server;
}

function superviseChild(child: ChildProcess, cluster: string, binaries: Binaries): Server {
  let ended = false;
  const exited = new Promise<Exit>((resolve) => {
    const finish = (exit: Exit) => {
      ended = true;
      process.off('exit', interrupt);
      resolve(exit);
    };
    child.once('exit', (code, signal) => finish({ code, signal }));
    child.once('error', () => finish({ code: -1, signal: null }));
  });
  const interrupt = () => {
    if (!ended) child.kill('SIGINT');
  };
  process.on('exit', interrupt);
  child.unref();
  let stopping: Promise<void> | undefined;
  const end = async () => {
    child.ref();
    if (process.platform === 'win32') await run({ file: binaries.pgCtl, args: ['stop', '-m', 'fast', '-D', cluster] });
    else interrupt();
    for (const [index, signal] of (['SIGQUIT', 'SIGKILL'] as const).entries()) {
      if (ended || (await endsWithin(exited, STOP_GRACE_MS[index] ?? 0))) break;
      child.kill(signal);
    }
    await exited;
  };
  return {
    pid: child.pid ?? -1,
    exited,
    stop() {
      stopping ??= ended ? Promise.resolve() : end();
      return stopping;
    },
  };
}

async function endsWithin(exited: Promise<Exit>, milliseconds: number): Promise<boolean> {
  const clock = new AbortController();
  const late = sleep(milliseconds, false, { signal: clock.signal }).catch(() => false);
  const result = await Promise.race([exited.then(() => true), late]);
  clock.abort();
  return result;
}

/** PostgreSQL writes its state into the eighth line of `postmaster.pid`; `pg_ctl` waits for the same word. */
async function waitUntilReady(server: Server, options: ServerOptions): Promise<void> {
  let exit: Exit | undefined;
  server.exited.then((value) => {
    exit = value;
  });
  const begin = Date.now();
  let nextProgress = begin + PROGRESS_EVERY_MS;
  while (Date.now() - begin < READY_TIMEOUT_MS) {
    if (exit) throw await startFailure(exit, options);
    const lines = (await readFile(path.join(options.cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
    if (Number(lines[0]) === server.pid && lines[7]?.trim() === 'ready') return;
    if (Date.now() > nextProgress) {
      options.log(`PostgreSQL is recovering its data (${Math.round((Date.now() - begin) / 1000)} s so far).`);
      nextProgress += PROGRESS_EVERY_MS;
    }
    await sleep(20);
  }
  throw new ReadableError(`PostgreSQL was not ready after ${READY_TIMEOUT_MS / 1000} s. Its log: ${options.logFile}`);
}

async function startFailure(exit: Exit, options: ServerOptions): Promise<Error> {
  const log = await readFile(options.logFile, 'utf8').catch(() => '');
  if (/could not bind .* address/.test(log)) return new PortTaken();
  const last = log.trim().split('\n').slice(-6).join('\n  ');
  const how = exit.signal ?? `code ${exit.code}`;
  return new ReadableError(`PostgreSQL ended while it started (${how}). The end of ${options.logFile}:\n  ${last}`);
}
