import { randomBytes } from 'node:crypto';
import { chown, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a file that only its owner may read (mode 0600), whole or not at all: it is written beside its place, flushed
 * and moved there. When root writes into another account's folder, the file becomes that account's.
 */
export async function writePrivateFile(file: string, text: string): Promise<void> {
  const beside = `${file}.${randomBytes(4).toString('hex')}`;
  try {
    const handle = await open(beside, 'wx', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await leaveToFolderOwner(beside);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** Root gives a file to the account whose folder it lies in; for everybody else this does nothing. */
export async function leaveToFolderOwner(file: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const folder = await stat(path.dirname(file));
  if (folder.uid !== 0) await chown(file, folder.uid, folder.gid);
}
