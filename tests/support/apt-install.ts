import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What `aptInstall` says besides apt's own words. */
interface Explanation {
  /** Why the packages are needed, a sentence. */
  readonly problem: string;
  /** What a person can do instead. */
  readonly byHand: string;
  readonly log: (line: string) => void;
}

/**
 * Installs Debian packages where this account may without being asked for a password.
 * @throws Error with one readable line otherwise
 */
export function aptInstall(packages: readonly string[], { problem, byHand, log }: Explanation): void {
  const prefix = aptPrefix();
  if (!prefix) throw new Error(`${problem} This account may not install packages. ${byHand}`);
  log(`Installing ${packages.join(', ')} with apt-get`);
  for (const args of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', ...packages],
  ]) {
    const [file = '', ...rest] = [...prefix, 'apt-get', '-o', 'DPkg::Lock::Timeout=300', ...args];
    const { status, stdout, stderr } = spawnSync(file, rest, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    if (status !== 0) {
      const reason = (stderr || stdout || '').trim().split('\n').at(-1) ?? '';
      throw new Error(`${problem} "apt-get ${args[0]}" failed (${reason}). ${byHand}`);
    }
  }
}

/** How to run apt-get as root here, or undefined where that is not possible without asking for a password. */
function aptPrefix(): string[] | undefined {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return undefined;
  const quietly = ['env', 'DEBIAN_FRONTEND=noninteractive'];
  if (process.getuid?.() === 0) return quietly;
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n', ...quietly] : undefined;
}
