/** How to reach the embedded database. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { layout } from '../../adapters/embedded-postgres/cluster.ts';
import { ReadableError } from '../../adapters/embedded-postgres/readable-error.ts';

/** The app login of the embedded database; its password is known to this data folder only. */
export function embeddedUrls(adminUrl: string, secret: string): { url: string; adminUrl: string } {
  const url = new URL(adminUrl);
  url.username = 'siso_app';
  url.password = secret.slice(0, 32);
  return { url: url.href, adminUrl };
}

/**
 * The database of the `npm start` that runs on a data folder, for a command beside it.
 * @throws ReadableError where nothing was ever started there
 */
export async function runningEmbedded(dataDir: string): Promise<{ url: string; adminUrl: string; secret: string }> {
  const place = layout(dataDir);
  const files = [join(dataDir, 'secret'), place.port, place.password];
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')));
  const [secret = '', port = '', password = ''] = texts.map((text) => text.trim());
  if (secret === '' || port === '' || password === '') {
    throw new ReadableError(`There is no database in ${dataDir}. Run npm start first, or set DATABASE_URL.`);
  }
  const adminUrl = `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
  return { ...embeddedUrls(adminUrl, secret), secret };
}
