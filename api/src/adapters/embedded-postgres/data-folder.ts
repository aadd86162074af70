import { access, chown, constants, mkdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { ReadableError } from './readable-error.ts';

/**
 * Makes the data folder where it is missing (mode 0700; an existing one keeps its mode) and proves that it can be used.
 * Made by root inside another account's folder, it becomes that account's.
 * @returns its absolute path, links resolved
 * @throws ReadableError with one line that says why it cannot be used
 */
export async function enterDataFolder(folder: string): Promise<string> {
  const wanted = path.resolve(folder);
  try {
    const firstMade = await mkdir(wanted, { recursive: true, mode: 0o700 });
    if (firstMade !== undefined) await leaveToNeighbours(path.resolve(firstMade), wanted);
    await access(wanted, constants.R_OK | constants.W_OK | constants.X_OK);
    return await realpath(wanted);
  } catch (cause) {
    throw unusable(wanted, cause);
  }
}

/** The readable form of whatever the file system said about the data folder. */
export function unusable(folder: string, cause: unknown): ReadableError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new ReadableError(
    `The data folder ${folder} cannot be used (${reason}). Start as its owner or choose another DATA_DIR.`,
    { cause },
  );
}

async function leaveToNeighbours(firstMade: string, last: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const around = await stat(path.dirname(firstMade));
  if (around.uid === 0) return;
  for (let made = last; made.length >= firstMade.length; made = path.dirname(made)) {
    await chown(made, around.uid, around.gid);
  }
}
