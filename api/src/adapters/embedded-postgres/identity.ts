import { chmod, chown, lchown, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Binaries } from './binaries.ts';
import { type Command, run } from './command.ts';
import { ReadableError } from './readable-error.ts';

/** The account that owns nothing on Debian and most other systems (`nobody` and `nogroup`). */
const NOBODY = 65534;

/**
 * As whom the PostgreSQL processes run. `uid` and `gid` are those that own their files.
 * - `switched`: this process is root and hands PostgreSQL to that account.
 * - `mapped`: PostgreSQL runs in a user namespace in which its own uid appears as `nobody`. Root is an ordinary account
 *   in there, without any power of root, but still the owner of root's files, so it can work in folders that only root
 *   may enter. It also serves accounts that have a number but no name, as in many containers: `initdb` wants a name.
 */
export type Identity = { uid: number; gid: number; switched: boolean; mapped: boolean };

const namespacePrefix = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];

/** Builds the command that executes `argv` as `identity`; `diesWith` names the signal it gets when this process dies. */
export function commandAs(identity: Identity, argv: string[], diesWith?: 'INT'): Command {
  const words = [
    ...(identity.mapped ? namespacePrefix : []),
    ...(diesWith ? ['setpriv', '--pdeathsig', diesWith, '--'] : []),
    ...argv,
  ];
  const [file = '', ...args] = words;
  return identity.switched ? { file, args, uid: identity.uid, gid: identity.gid } : { file, args };
}

/** Whether `setpriv --pdeathsig` exists here (util-linux 2.33 or later, so every Debian since 10). */
export async function canDieWithParent(): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  return (await run({ file: 'setpriv', args: ['--pdeathsig', 'INT', '--', 'true'] })).code === 0;
}

/**
 * Chooses as whom PostgreSQL runs. PostgreSQL refuses to run as root, so root tries, in this order: the account that
 * owns the existing cluster, a user namespace, the account that owns the data folder or the one around it, `nobody`.
 * Each way is proven by starting `postgres --version` from a shell that first enters the data folder.
 * @param dataDir the data folder, which exists
 * @param clusterDir the cluster's folder in it, which may not exist yet
 * @throws ReadableError naming every way that was tried and why it failed
 */
export async function chooseIdentity(dataDir: string, clusterDir: string, binaries: Binaries): Promise<Identity> {
  const uid = process.getuid?.() ?? 0;
  const gid = process.getgid?.() ?? 0;
  if (!process.getuid || uid !== 0) {
    const mapped = { uid, gid, switched: false, mapped: true };
    const nameless = process.getuid !== undefined && !(await hasName(uid));
    const works = nameless && (await tryIdentity(mapped, dataDir, binaries)) === undefined;
    return works ? mapped : { ...mapped, mapped: false };
  }
  const owner = await stat(clusterDir).catch(() => undefined);
  const failures = new Map<string, string>();
  for (const candidate of await candidatesOfRoot(dataDir, owner)) {
    const name = describe(candidate);
    if (failures.has(name) || (owner && !mayOwn(candidate, owner.uid))) continue;
    const failure = await tryIdentity(candidate, dataDir, binaries);
    if (failure === undefined) return candidate;
    failures.set(name, failure);
  }
  const tried = [...failures].map(([name, failure]) => `${name}: ${failure}`).join('; ');
  throw new ReadableError(
    `PostgreSQL does not run as root, and no other way works here (${tried}). ` +
      'Start as an ordinary user, or put the checkout and DATA_DIR where such a user may enter, ' +
      'or set DATABASE_URL and DATABASE_ADMIN_URL.',
  );
}

type Owner = { uid: number; gid: number };

async function candidatesOfRoot(dataDir: string, owner: Owner | undefined): Promise<Identity[]> {
  const account = async ({ uid, gid }: Owner): Promise<Identity[]> =>
    uid === 0 ? [] : [{ uid, gid, switched: true, mapped: !(await hasName(uid)) }];
  return [
    ...(owner ? await account(owner) : []),
    { uid: 0, gid: 0, switched: false, mapped: true },
    ...(await account(await stat(dataDir))),
    ...(await account(await stat(path.dirname(dataDir)))),
    ...(await account({ uid: NOBODY, gid: NOBODY })),
  ];
}

/** Whether the account stands in the system's list of users. Where that cannot be asked, it is taken for granted. */
async function hasName(uid: number): Promise<boolean> {
  const { code } = await run({ file: 'getent', args: ['passwd', String(uid)] });
  return code !== 2;
}

/** A cluster of root or of `nobody` was made by an earlier start as root and may change hands; anyone else's may not. */
function mayOwn(candidate: Identity, owner: number): boolean {
  return owner === 0 || owner === NOBODY || candidate.uid === owner;
}

async function tryIdentity(identity: Identity, dataDir: string, binaries: Binaries): Promise<string | undefined> {
  const closeAgain = identity.switched ? await letThrough(identity, dataDir) : undefined;
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
  if (process.getuid?.() !== 0) return;
  const owner = await stat(clusterDir);
  if (owner.uid === identity.uid) return;
  for (const entry of await readdir(clusterDir, { recursive: true, withFileTypes: true })) {
    await lchown(path.join(entry.parentPath, entry.name), identity.uid, identity.gid);
  }
  // Last, so that a start that is cut short does this again.
  await chown(clusterDir, identity.uid, identity.gid);
}

function describe(identity: Identity): string {
  return identity.switched ? `as uid ${identity.uid}` : 'in a user namespace';
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
