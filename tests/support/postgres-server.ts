import { rmSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../api/src/adapters/embedded-postgres/index.ts';
import { endStaleServer } from '../../api/src/adapters/embedded-postgres/stale.ts';
import { type DataDirHold, holdDataDir } from '../../api/src/entry/local/data-dir.ts';
import { tryLockFile } from '../../api/src/entry/local/file-lock.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser connection string of the run's PostgreSQL. */
    postgresAdminUrl: string;
  }
}

const PREFIX = 'siso-tests-';
/** Linux' file system in memory, where a copy of a database takes a tenth of the time. Containers often keep it tiny. */
const MEMORY = '/dev/shm';
const MEMORY_NEEDED_BYTES = 2 * 1024 ** 3;
/** A folder this young may belong to a run that has not locked it yet. */
const MIN_AGE_MS = 60_000;

/** A test database does not have to survive the machine; without flushes a write costs a tenth. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '256MB',
  max_connections: '200',
};

type Running = { users: number; start: Promise<{ hold: DataDirHold; server: EmbeddedPostgres }> };

// Every project of a run loads this file anew, in the same process; one server serves them all.
const shared = globalThis as { sisoTestPostgres?: Running };

/** vitest's global set-up: one PostgreSQL for the whole run, gone without trace at its end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.sisoTestPostgres ??= { users: 0, start: startServer() };
  const running = shared.sisoTestPostgres;
  running.users++;
  const { hold, server } = await running.start;
  project.provide('postgresAdminUrl', server.adminUrl);
  const removeAtOnce = () => rmSync(hold.dir, { recursive: true, force: true, maxRetries: 5 });
  // A run that is interrupted ends without the function below; its server is told to end by the same event.
  if (running.users === 1) process.once('exit', removeAtOnce);
  return async () => {
    if (--running.users > 0) return;
    shared.sisoTestPostgres = undefined;
    await server.stop();
    await hold.release();
    removeAtOnce();
  };
}

async function startServer() {
  const folder = await roomyFolder();
  for (const place of new Set([folder, tmpdir()])) await removeAbandoned(place);
  const hold = await holdDataDir(await mkdtemp(path.join(folder, PREFIX)));
  const quiet = () => {};
  return { hold, server: await startEmbeddedPostgres({ dataDir: hold.dir, settings, log: quiet }) };
}

async function roomyFolder(): Promise<string> {
  const memory = await statfs(MEMORY).catch(() => undefined);
  return memory && memory.bavail * memory.bsize >= MEMORY_NEEDED_BYTES ? MEMORY : tmpdir();
}

/** Removes what runs that were killed left behind. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(PREFIX)) continue;
    const dir = path.join(folder, name);
    const { mtimeMs, uid } = await stat(dir).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY, uid: -1 }));
    if (Date.now() - mtimeMs < MIN_AGE_MS || uid !== process.getuid?.()) continue;
    const lock = await tryLockFile(path.join(dir, 'lock'));
    if (!lock) continue;
    const cluster = path.join(dir, 'postgres');
    if (await stat(cluster).catch(() => undefined)) await endStaleServer(cluster, () => {});
    await rm(dir, { recursive: true, force: true });
    lock.release();
  }
}
