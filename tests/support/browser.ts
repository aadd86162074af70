import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Flags of every Chromium that the tests start: nothing leaves the machine, no first-run pages, the same result with and
 * without a graphics card. Chromium refuses to sandbox as root.
 */
export const chromiumFlags: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const apps = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Finds a Chromium: `CHROME_PATH`, else the first of the usual names in `PATH`, else the usual places of macOS.
 * @throws Error when `CHROME_PATH` is set and is not executable: a setting is never passed over
 */
export function findChromium(): string | undefined {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new Error(`CHROME_PATH is ${chosen}, which cannot be executed.`);
  }
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  const candidates = names.flatMap((name) => folders.filter(Boolean).map((folder) => path.join(folder, name)));
  return [...candidates, ...apps].find(isExecutable);
}

/** @throws Error naming what to do when there is no Chromium */
export function requireChromium(): string {
  const found = findChromium();
  if (!found) throw new Error('No Chromium here: run "node tests/support/ensure-browser.ts" or set CHROME_PATH.');
  return found;
}

/**
 * Finds a Chromium or installs Debian's with apt-get, where this account may.
 * @throws Error with one readable line when there is none and none can be installed
 */
export function ensureChromium(log: (line: string) => void): string {
  const found = findChromium();
  if (found) return found;
  const byHand = 'Install Chromium (Debian: "apt-get install chromium") or set CHROME_PATH to a Chrome or Chromium.';
  const prefix = aptPrefix();
  if (!prefix) throw new Error(`The tests need a Chromium, and this account may not install one. ${byHand}`);
  log('No Chromium found; installing it with apt-get');
  for (const args of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'chromium-sandbox', 'fonts-liberation'],
  ]) {
    const [file = '', ...rest] = [...prefix, 'apt-get', '-o', 'DPkg::Lock::Timeout=300', ...args];
    const { status, stdout, stderr } = spawnSync(file, rest, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    if (status !== 0) {
      const reason = (stderr || stdout || '').trim().split('\n').at(-1) ?? '';
      throw new Error(`The tests need a Chromium, and "apt-get ${args[0]}" failed (${reason}). ${byHand}`);
    }
  }
  const installed = findChromium();
  if (!installed) throw new Error(`apt-get installed the package chromium, but no Chromium is in PATH. ${byHand}`);
  return installed;
}

/** How to run apt-get as root here, or undefined where that is not possible without asking for a password. */
function aptPrefix(): string[] | undefined {
  if (process.platform !== 'linux' || !isExecutable('/usr/bin/apt-get')) return undefined;
  const quietly = ['env', 'DEBIAN_FRONTEND=noninteractive'];
  if (process.getuid?.() === 0) return quietly;
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n', ...quietly] : undefined;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
