/** SISO_SECRET of a local installation: made once and kept in the data folder (mode 0600). */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writePrivateFile } from './local/private-file.ts';

export async function keptSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, 'secret');
  const known = await readFile(file, 'utf8').catch(() => '');
  if (known.trim().length >= 32) return known.trim();
  const made = randomBytes(48).toString('base64url');
  await writePrivateFile(file, `${made}\n`);
  return made;
}
