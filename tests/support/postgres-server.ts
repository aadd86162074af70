import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
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
/** A folder this young may belong to a run that has not locked it yet. */
const MIN_AGE_MS = 60_000;

/** A test database does not have to survive the machine; without flushes a write costs a tenth. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
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
  return async () => {
    if (--running.users > 0) return;
    shared.sisoTestPostgres = undefined;
    await server.stop();
    await hold.release();
    await rm(hold.dir, { recursive: true, force: true });
  };
}

async function startServer() {
  await removeAbandoned();
  const hold = await holdDataDir(await mkdtemp(path.join(tmpdir(), PREFIX)));
  const quiet = () => {};
  return { hold, server: await startEmbeddedPostgres({ dataDir: hold.dir, settings, log: quiet }) };
}

/** Removes what runs that were killed left in the system's temporary folder. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const dir = path.join(tmpdir(), name);
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
