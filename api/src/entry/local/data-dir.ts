import { readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { enterDataFolder, unusable } from '../../adapters/embedded-postgres/data-folder.ts';
import { ReadableError } from '../../adapters/embedded-postgres/readable-error.ts';
import { type FileLock, tryLockFile } from './file-lock.ts';
import { writePrivateFile } from './private-file.ts';

/** Who holds a data folder: what a second start tells its user. */
type Holder = { pid: number; host: string; since: string; urls: Record<string, string> };

/** The exclusive right to a data folder, which ends with this process at the latest. */
export type DataDirHold = {
  /** The folder's absolute path, links resolved. */
  dir: string;
  /** Notes the addresses that a second start shows, by name, for example `{ API: 'http://localhost:8787' }`. */
  announce(urls: Record<string, string>): Promise<void>;
  release(): Promise<void>;
};

/**
 * Makes the data folder (mode 0700; an existing one keeps its mode) and holds it exclusively.
 * @throws ReadableError when another process holds it (who, since when, at which addresses, what to do) or it cannot be used
 */
export async function holdDataDir(folder: string): Promise<DataDirHold> {
  const dir = await enterDataFolder(folder);
  const lock = await tryLock(dir);
  const holderFile = path.join(dir, 'holder.json');
  if (!lock) throw new ReadableError(await refusal(dir, holderFile));
  const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString(), urls: {} };
  const note = () => writePrivateFile(holderFile, `${JSON.stringify(holder)}\n`);
  await note();
  return {
    dir,
    async announce(urls) {
      holder.urls = urls;
      await note();
    },
    async release() {
      await rm(holderFile, { force: true });
      lock.release();
    },
  };
}

async function tryLock(dir: string): Promise<FileLock | null> {
  try {
    return await tryLockFile(path.join(dir, 'lock'));
  } catch (cause) {
    throw unusable(dir, cause);
  }
}

async function refusal(dir: string, holderFile: string): Promise<string> {
  const holder = await readHolder(holderFile);
  const lines = [`The data folder ${dir} is in use by another SISO Partner.`];
  if (holder) {
    const elsewhere = holder.host === hostname() ? '' : ` on ${holder.host}`;
    lines.push(`  process ${holder.pid}${elsewhere}, running since ${holder.since.slice(0, 19).replace('T', ' ')} UTC`);
    const width = Math.max(0, ...Object.keys(holder.urls).map((name) => name.length));
    for (const [name, url] of Object.entries(holder.urls)) lines.push(`  ${name.padEnd(width)}  ${url}`);
    lines.push(
      `End it with Ctrl-C in its terminal or "kill ${holder.pid}"${elsewhere && ' there'}, or start a second one`,
    );
  } else {
    lines.push('End it with Ctrl-C in its terminal, or start a second one');
  }
  lines.push('beside it: DATA_DIR=.data-2 PORT=8797 DEMO_SITE_PORT=8798 npm start');
  return lines.join('\n');
}

/** The holder writes its note just after it took the lock, so a missing or an old note is looked at a few times. */
async function readHolder(file: string): Promise<Holder | undefined> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const holder = await readFile(file, 'utf8').then(parseHolder, () => undefined);
    if (holder && (holder.host !== hostname() || isAlive(holder.pid))) return holder;
    await sleep(100);
  }
  return undefined;
}

function parseHolder(text: string): Holder | undefined {
  try {
    const value = JSON.parse(text) as Partial<Holder>;
    const complete = typeof value.pid === 'number' && typeof value.since === 'string' && typeof value.host === 'string';
    return complete ? { ...(value as Holder), urls: value.urls ?? {} } : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
