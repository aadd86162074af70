import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ReadableError } from '../../adapters/embedded-postgres/readable-error.ts';
import { type FileLock, tryLockFile } from './file-lock.ts';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));

/** All that the built files depend on; folders count with everything in them. The lock file stands for the dependencies. */
const inputs = ['rollup.config.mjs', 'package-lock.json', 'sdk/package.json', 'sdk/src', 'widgets/package.json'];
inputs.push('widgets/build', 'widgets/tsconfig.json', 'widgets/src');
inputs.push('examples/gallery/build.mjs', 'examples/gallery/src', 'examples/gallery/site');
inputs.push('examples/portal/build.mjs', 'examples/portal/first-route.mjs', 'examples/portal/src');
inputs.push('examples/portal/css', 'examples/portal/site', 'examples/portal/worker');

/** The file that pages load; without it there is nothing to serve. */
const product = 'widgets/dist/cdn/siso.js';
/** The gallery shows every element and is made from the built manifest; the portal is made of the built elements. */
const examples = ['examples/gallery/build.mjs', 'examples/portal/build.mjs'];
const stampFile = 'widgets/dist/.built-from';

export type BuildOptions = {
  log: (line: string) => void;
  /** Builds even what is up to date. */
  force?: boolean;
  /** Root of the repository; another one only in tests. */
  root?: string;
};

/**
 * Builds the SDK and the widgets when their sources differ from those of the last build. Compared by content, because
 * times mean nothing after a checkout. Two starts at the same time build once.
 * @returns whether something was built
 * @throws ReadableError with the end of what the build said
 */
export async function buildWhatIsStale({ log, force = false, root = repository }: BuildOptions): Promise<boolean> {
  if (!force && (await isFresh(root))) return false;
  const lock = await lockBuild(root, log);
  try {
    if (!force && (await isFresh(root))) return false;
    const begin = Date.now();
    const stamp = await digestInputs(root);
    log('Building the SDK and the widgets');
    await run(root, 'node_modules/rollup/dist/bin/rollup', '-c', '--silent');
    for (const example of examples) await run(root, example);
    await mkdir(path.join(root, 'widgets/dist'), { recursive: true });
    await writeFile(path.join(root, stampFile), stamp);
    log(`Built the SDK and the widgets in ${((Date.now() - begin) / 1000).toFixed(1)} s`);
    return true;
  } finally {
    lock.release();
  }
}

async function isFresh(root: string): Promise<boolean> {
  const built = await readFile(path.join(root, product)).catch(() => undefined);
  const stamp = await readFile(path.join(root, stampFile), 'utf8').catch(() => undefined);
  return built !== undefined && stamp !== undefined && stamp === (await digestInputs(root));
}

async function digestInputs(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await Promise.all(inputs.map((input) => filesOf(root, input)))).flat().sort()) {
    const content = await readFile(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

async function filesOf(root: string, input: string): Promise<string[]> {
  const entries = await readdir(path.join(root, input), { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOTDIR') return undefined;
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  if (!entries) return [input];
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

async function lockBuild(root: string, log: (line: string) => void): Promise<FileLock> {
  // Not in dist: a build may empty that.
  const folder = path.join(root, 'node_modules/.cache');
  try {
    await mkdir(folder, { recursive: true });
    for (let told = false; ; told = true) {
      const lock = await tryLockFile(path.join(folder, 'siso-build.lock'));
      if (lock) return lock;
      if (!told) log('Waiting for another process that is building the SDK and the widgets');
      await sleep(200);
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ReadableError(
      `The SDK and the widgets have to be built, but this account may not write here (${reason}). ` +
        'Run "npm run build" once as the owner of the checkout.',
      { cause },
    );
  }
}

async function run(root: string, program: string, ...args: string[]): Promise<void> {
  const child = spawn(process.execPath, [path.join(root, program), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', (error) => {
      output += error.message;
      resolve(null);
    });
    child.on('close', resolve);
  });
  if (code === 0) return;
  const end = output.trim().split('\n').slice(0, 20).join('\n  ');
  throw new ReadableError(`The SDK and the widgets could not be built:\n  ${end}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const force = process.argv.includes('--force');
  await buildWhatIsStale({ log: console.log, force }).catch((error: unknown) => {
    console.error(error instanceof ReadableError ? error.message : error);
    process.exitCode = 1;
  });
}
