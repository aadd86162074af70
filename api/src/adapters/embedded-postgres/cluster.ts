import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Binaries } from './binaries.ts';
import { run } from './command.ts';
import { commandAs, type Identity, leaveToOwner } from './identity.ts';
import { ReadableError } from './readable-error.ts';

/** Where the parts of an embedded PostgreSQL lie inside the data folder. */
export function layout(dataDir: string) {
  return {
    cluster: path.join(dataDir, 'postgres'),
    password: path.join(dataDir, 'postgres.password'),
    port: path.join(dataDir, 'postgres.port'),
    log: path.join(dataDir, 'postgres.log'),
    libraries: path.join(dataDir, 'postgres-lib'),
  };
}

/** PostgreSQL's own limit for a path is 1,024 bytes, and its longest file names inside a cluster take less than 100. */
const MAX_CLUSTER_PATH = 900;

/** @throws ReadableError when the path cannot hold a cluster */
export function assertUsablePath(cluster: string): void {
  const bytes = Buffer.byteLength(cluster);
  if (bytes > MAX_CLUSTER_PATH) {
    throw new ReadableError(
      `The path of the data folder is too long for PostgreSQL (${bytes} bytes, at most ${MAX_CLUSTER_PATH}). ` +
        'Choose a shorter DATA_DIR.',
    );
  }
  if (/[\r\n]/.test(cluster)) throw new ReadableError('The path of the data folder has a line break in it.');
}

/** @throws ReadableError when the cluster was made by another major version of PostgreSQL, or is no cluster */
export async function assertVersion(cluster: string, binaries: Binaries): Promise<void> {
  const made = await readFile(path.join(cluster, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (made === undefined) {
    throw new ReadableError(`${cluster} is not a PostgreSQL cluster. Move it away or choose another DATA_DIR.`);
  }
  const { stdout } = await run({ file: binaries.postgres, args: ['--version'] }, binaries.libraryPath);
  const ours = / (\d+)[.\dA-Za-z]* *$/.exec(stdout.trim())?.[1] ?? /\) (\d+)/.exec(stdout)?.[1];
  if (ours !== undefined && ours !== made.trim()) {
    throw new ReadableError(
      `${cluster} was made by PostgreSQL ${made.trim()}, and this version brings PostgreSQL ${ours}. ` +
        'Start the version that made it and move the data with pg_dump, or choose another DATA_DIR.',
    );
  }
}

/**
 * Makes the cluster: UTF-8, the built-in C.UTF-8 collation (the same on every machine), passwords by SCRAM. It is made
 * beside its place and moved there when it is complete, so that a start that is cut short leaves no half-made cluster.
 * @throws ReadableError with what initdb said
 */
export async function makeCluster(dataDir: string, identity: Identity, binaries: Binaries): Promise<void> {
  const place = layout(dataDir);
  const half = path.join(dataDir, `postgres.init-${randomBytes(4).toString('hex')}`);
  const passwordFile = `${half}.password`;
  try {
    await mkdir(half, { mode: 0o700 });
    await writeDurably(passwordFile, `${await ensurePassword(place.password)}\n`);
    await leaveToOwner(dataDir, [place.password]);
    if (identity.switched) {
      await chown(half, identity.uid, identity.gid);
      await chown(passwordFile, identity.uid, identity.gid);
    }
    const argv = [binaries.initdb, `--pgdata=${half}`, '--username=postgres', `--pwfile=${passwordFile}`];
    argv.push('--auth=scram-sha-256', '--encoding=UTF8', '--locale=C');
    argv.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions');
    const { code, stderr } = await run(commandAs(identity, argv), binaries.libraryPath);
    if (code !== 0) {
      const reason = stderr.trim().split('\n').slice(-3).join(' ') || `exit code ${code}`;
      throw new ReadableError(`The embedded PostgreSQL could not be set up in ${dataDir}: ${reason}`);
    }
    await rename(half, place.cluster);
    await syncFolder(dataDir);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(half, { recursive: true, force: true });
  }
}

/**
 * Removes what a set-up that was cut short left behind. The caller holds the data folder. An initdb that outlived its
 * start may still write there for a moment; it ends as soon as its files are gone.
 */
export async function removeHalfMade(dataDir: string): Promise<void> {
  const thorough = { recursive: true, force: true, maxRetries: 12, retryDelay: 50 };
  for (const name of await readdir(dataDir)) {
    if (name.startsWith('postgres.init-')) await rm(path.join(dataDir, name), thorough);
  }
}

/** @throws ReadableError when the password of an existing cluster is lost */
export async function readPassword(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  if (text.trim() === '') {
    throw new ReadableError(`${file} is missing: it holds the password of the embedded PostgreSQL. Put it back.`);
  }
  return text.trim();
}

async function ensurePassword(file: string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (kept.trim() !== '') return kept.trim();
  const password = randomBytes(24).toString('base64url');
  await writeDurably(file, `${password}\n`);
  return password;
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
