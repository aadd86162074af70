import { readdir, readFile, readlink, realpath, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from './command.ts';
import { ReadableError } from './readable-error.ts';

/** Milliseconds that each way of ending PostgreSQL gets before the next, harder one. */
const patience = { SIGINT: 15_000, SIGQUIT: 5_000, SIGKILL: 5_000 } as const;

/**
 * Ends what an earlier start left running in this cluster, so that a new start finds it free. The caller holds the data
 * folder, so whatever runs here has lost its application.
 *
 * It is ended and not adopted: a fast shutdown writes a checkpoint (no recovery is needed afterwards), its sessions
 * belong to a process that is gone, and the new server is then a child of this process, whose end is noticed and which
 * does not outlive us. Nothing that was committed depends on this being a clean end.
 *
 * Processes are recognised by standing in the cluster's folder, as every PostgreSQL process does; a bare process id from
 * `postmaster.pid` would be no proof, since ids are used again (in a container almost at once).
 * @throws ReadableError when a process cannot be ended
 */
export async function endStaleServer(clusterDir: string, log: (line: string) => void): Promise<void> {
  const pidFile = path.join(clusterDir, 'postmaster.pid');
  let running = await processesIn(clusterDir);
  if (running.length > 0) {
    const main = await postmasterOf(pidFile);
    log(`PostgreSQL of an earlier start is still running (process ${main ?? running.join(', ')}); ending it first.`);
    for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
      // Sessions whose postmaster was killed do not take part in its shutdown; each has to be told.
      const addressed = main !== undefined && running.includes(main) && signal !== 'SIGKILL' ? [main] : running;
      for (const pid of addressed) sendSignal(pid, signal === 'SIGINT' && pid !== main ? 'SIGTERM' : signal);
      running = await untilGone(clusterDir, patience[signal]);
      if (running.length === 0) break;
    }
    if (running.length > 0) {
      throw new ReadableError(
        `PostgreSQL of an earlier start does not end (process ${running.join(', ')} in ${clusterDir}). End it by hand.`,
      );
    }
  }
  // PostgreSQL takes any living process with the noted id, even a zombie, for a running server and would refuse.
  await rm(pidFile, { force: true });
}

/** The process id that `postmaster.pid` names, or undefined where there is no such file. */
async function postmasterOf(pidFile: string): Promise<number | undefined> {
  const text = await readFile(pidFile, 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return Number.isInteger(pid) && pid > 1 ? pid : undefined;
}

async function untilGone(clusterDir: string, milliseconds: number): Promise<number[]> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const running = await processesIn(clusterDir);
    if (running.length === 0 || Date.now() > end) return running;
    await sleep(50);
  }
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
    throw new ReadableError(`PostgreSQL of an earlier start (process ${pid}) cannot be ended: ${String(error)}`);
  }
}

/** Ids of the PostgreSQL processes that work in this cluster. */
export async function processesIn(clusterDir: string): Promise<number[]> {
  if (process.platform === 'win32') return [];
  const folder = await realpath(clusterDir);
  if (process.platform !== 'linux') return processFromPidFile(clusterDir);
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  let hidden = false;
  const found: number[] = [];
  for (const pid of pids) {
    const standsIn = await readlink(`/proc/${pid}/cwd`).catch((error: NodeJS.ErrnoException) => {
      hidden ||= error.code === 'EACCES';
      return undefined;
    });
    if (standsIn === folder && (await isPostgres(pid))) found.push(Number(pid));
  }
  return found.length === 0 && hidden ? processesSeenByOwner(folder) : found;
}

/** A person's shell may stand in the folder too. A server's title is its path or `postgres: …`. */
async function isPostgres(pid: string): Promise<boolean> {
  const title = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0')[0] ?? '';
  return /(^|\/)postgres(:|$)/.test(title);
}

/** Root without the right to trace (as in most containers) cannot look at another account's processes; their owner can. */
async function processesSeenByOwner(folder: string): Promise<number[]> {
  const { uid, gid } = await stat(folder);
  if (process.getuid?.() !== 0 || uid === 0) return [];
  const listing = await run({ file: '/bin/sh', args: ['-c', 'ls -ld /proc/[0-9]*/cwd'], uid, gid });
  const found: number[] = [];
  for (const line of listing.stdout.split('\n')) {
    const pid = line.endsWith(` -> ${folder}`) ? /\/proc\/(\d+)\/cwd -> /.exec(line)?.[1] : undefined;
    if (pid && (await isPostgres(pid))) found.push(Number(pid));
  }
  return found;
}

async function processFromPidFile(clusterDir: string): Promise<number[]> {
  const pid = await postmasterOf(path.join(clusterDir, 'postmaster.pid'));
  if (pid === undefined) return [];
  const { stdout } = await run({ file: 'ps', args: ['-ww', '-o', 'command=', '-p', String(pid)] });
  return stdout.includes('postgres') && stdout.includes(clusterDir) ? [pid] : [];
}
