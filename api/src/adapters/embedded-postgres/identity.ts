import { chmod, chown, lchown, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Binaries } from './binaries.ts';
import { type Command, run } from './command.ts';
import { ReadableError } from './readable-error.ts';

/** The account that owns nothing on Debian and most other systems (`nobody` and `nogroup`). */
const NOBODY = 65534;

/**
 * As whom the PostgreSQL processes run.
 * - `self`: as the account of this process.
 * - `namespace`: this process is root; PostgreSQL runs in a user namespace in which root's own uid appears as an
 *   ordinary one. It has no power of root, owns root's files and can therefore work inside folders only root may enter.
 * - `uid`: this process is root and hands PostgreSQL to another account.
 */
export type Identity = { kind: 'self' | 'namespace' | 'uid'; uid: number; gid: number };

/** Root in a namespace keeps the name 65534 there, so that no file of the data folder seems to belong to root. */
const namespacePrefix = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];

/** Builds the command that executes `file` as `identity`; `diesWith` names the signal it gets when this process dies. */
export function commandAs(identity: Identity, argv: string[], diesWith?: 'INT'): Command {
  const words = [
    ...(identity.kind === 'namespace' ? namespacePrefix : []),
    ...(diesWith ? ['setpriv', '--pdeathsig', diesWith, '--'] : []),
    ...argv,
  ];
  const [file = '', ...args] = words;
  return identity.kind === 'uid' ? { file, args, uid: identity.uid, gid: identity.gid } : { file, args };
}

/** Whether `setpriv --pdeathsig` exists here (util-linux 2.33 or later, so every Debian since 10). */
export async function canDieWithParent(): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  return (await run({ file: 'setpriv', args: ['--pdeathsig', 'INT', '--', 'true'] })).code === 0;
}

/**
 * Chooses as whom PostgreSQL runs. PostgreSQL refuses to run as root, so root tries, in this order: the account that
 * owns the existing cluster, a user namespace, the account that owns the folder around the data, `nobody`. Each way is
 * proven by starting `postgres --version` from a shell that first enters the data folder.
 * @param dataDir the data folder, which exists
 * @param clusterDir the cluster's folder in it, which may not exist yet
 * @throws ReadableError naming every way that was tried and why it failed
 */
export async function chooseIdentity(dataDir: string, clusterDir: string, binaries: Binaries): Promise<Identity> {
  const uid = process.getuid?.() ?? 0;
  const gid = process.getgid?.() ?? 0;
  if (!process.getuid || uid !== 0) return { kind: 'self', uid, gid };
  const owner = await stat(clusterDir).catch(() => undefined);
  const around = await stat(path.dirname(dataDir));
  const candidates: Identity[] = [
    { kind: 'namespace', uid: 0, gid: 0 },
    ...(around.uid === 0 ? [] : [{ kind: 'uid' as const, uid: around.uid, gid: around.gid }]),
    { kind: 'uid', uid: NOBODY, gid: NOBODY },
  ];
  if (owner && owner.uid !== 0) candidates.unshift({ kind: 'uid', uid: owner.uid, gid: owner.gid });
  const failures: string[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const before = candidates.slice(0, index).some((other) => describe(other) === describe(candidate));
    if (before || (owner && !mayOwn(candidate, owner.uid))) continue;
    const failure = await tryIdentity(candidate, dataDir, binaries);
    if (failure === undefined) return candidate;
    failures.push(`${describe(candidate)}: ${failure}`);
  }
  throw new ReadableError(
    `PostgreSQL does not run as root, and no other way works here (${failures.join('; ')}). ` +
      'Start as an ordinary user, or put the checkout and DATA_DIR where such a user may enter, ' +
      'or set DATABASE_URL and DATABASE_ADMIN_URL.',
  );
}

/** A cluster of root or of `nobody` was made by an earlier start as root and may change hands; anyone else's may not. */
function mayOwn(candidate: Identity, owner: number): boolean {
  return owner === 0 || owner === NOBODY || candidate.uid === owner;
}

async function tryIdentity(identity: Identity, dataDir: string, binaries: Binaries): Promise<string | undefined> {
  const closeAgain = identity.kind === 'uid' ? await letThrough(identity, dataDir) : undefined;
  const script = 'cd "$1" || exit 1; "$2" --version';
  const probe = commandAs(identity, ['/bin/sh', '-c', script, 'sh', dataDir, binaries.postgres]);
  const { code, stderr } = await run(probe, binaries.libraryPath);
  if (code === 0) return undefined;
  await closeAgain?.();
  return stderr.trim().split('\n').at(-1) || `exit code ${code}`;
}

/**
 * The data folder itself is ours and 0700; another account that is to work in its cluster needs to pass through it.
 * It gets the right to enter by its group and nothing else. Folders above are never touched.
 * @returns how to take that right back, where it was given now
 */
async function letThrough(identity: Identity, dataDir: string): Promise<(() => Promise<void>) | undefined> {
  const before = await stat(dataDir);
  const open = (before.mode & 0o001) !== 0 || (before.gid === identity.gid && (before.mode & 0o010) !== 0);
  if (before.uid !== 0 || open) return undefined;
  await chown(dataDir, 0, identity.gid);
  await chmod(dataDir, (before.mode & 0o777) | 0o010);
  return async () => {
    await chmod(dataDir, before.mode & 0o777);
    await chown(dataDir, 0, before.gid);
  };
}

/** Gives the whole cluster to `identity` where an earlier start as root ran as somebody else. */
export async function alignOwner(clusterDir: string, identity: Identity): Promise<void> {
  if (identity.kind === 'self') return;
  const owner = await stat(clusterDir);
  if (owner.uid === identity.uid) return;
  for (const entry of await readdir(clusterDir, { recursive: true, withFileTypes: true })) {
    await lchown(path.join(entry.parentPath, entry.name), identity.uid, identity.gid);
  }
  // Last, so that a start that is cut short does this again.
  await chown(clusterDir, identity.uid, identity.gid);
}

function describe(identity: Identity): string {
  return identity.kind === 'namespace' ? 'in a user namespace' : `as uid ${identity.uid}`;
}

/**
 * Only root may work in a cluster of another account.
 * @throws ReadableError when an ordinary user meets somebody else's cluster
 */
export async function assertMayUse(clusterDir: string): Promise<void> {
  const uid = process.getuid?.();
  if (uid === undefined || uid === 0) return;
  const { uid: owner } = await stat(clusterDir);
  if (owner === uid) return;
  const who = owner === 0 ? 'root (an earlier start as root made it)' : `uid ${owner}`;
  throw new ReadableError(
    `${clusterDir} belongs to ${who}, and this process is uid ${uid}. Start as its owner, ` +
      `hand it over (chown -R ${uid} ${JSON.stringify(path.dirname(clusterDir))}), or choose another DATA_DIR.`,
  );
}

/**
 * Root leaves its own files in the data folder to whom the folder belongs, so that this account can start alone later.
 * @param files may be missing
 */
export async function leaveToOwner(dataDir: string, files: string[]): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const folder = await stat(dataDir);
  if (folder.uid === 0) return;
  for (const file of files) await chown(file, folder.uid, folder.gid).catch(() => undefined);
}
