import { open } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { leaveToFolderOwner } from './private-file.ts';

/** SQLite's result code for a lock that somebody else has. */
const SQLITE_BUSY = 5;

/** A lock that the kernel holds for this process. */
export type FileLock = { release(): void };

/** Without a reference from here a lock would end as soon as its database is garbage-collected. */
const held = new Set<DatabaseSync>();

/**
 * Takes an exclusive lock on a file, or returns null when somebody has it. The kernel keeps the lock and drops it when
 * this process ends in whatever way, so there is never a stale one to judge and no race to win; child processes do not
 * inherit it. Node has no call for this, but SQLite, which comes with Node, locks its file on every platform: the file is
 * an empty database in an open exclusive transaction and is never written.
 *
 * Nothing else in this process may open the file: closing any other descriptor of it would drop the lock.
 * @param file made empty with mode 0600 when it is missing; its folder must exist
 */
export async function tryLockFile(file: string): Promise<FileLock | null> {
  await createEmpty(file);
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return null;
    throw error;
  }
  held.add(database);
  return {
    release() {
      if (held.delete(database)) database.close();
    },
  };
}

async function createEmpty(file: string): Promise<void> {
  try {
    await (await open(file, 'wx', 0o600)).close();
    await leaveToFolderOwner(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
