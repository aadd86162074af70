/** CPU time that processes have used, from Linux' /proc; elsewhere there is no such figure. */
import { readdirSync, readFileSync } from 'node:fs';

/** Microseconds of one tick of /proc, which Linux shows in hundredths of a second on every architecture of ours. */
const TICK_US = 10_000;

interface Stat {
  parent: number;
  /** User and system time of the process with all of its threads, ended ones too. */
  own: number;
  /** The same of its children that have ended and been waited for. */
  ended: number;
}

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html; the name in parentheses may hold anything. */
export function parseStat(text: string): Stat {
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [parent = 0, user = 0, system = 0, endedUser = 0, endedSystem = 0] = [1, 11, 12, 13, 14].map((i) =>
    Number(fields[i]),
  );
  return { parent, own: (user + system) * TICK_US, ended: (endedUser + endedSystem) * TICK_US };
}

function statOf(pid: number): Stat | undefined {
  try {
    return parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return undefined;
  }
}

/** User and system time of a process so far, in microseconds (to 10 ms); undefined where that cannot be known. */
export function cpuOf(pid: number): number | undefined {
  return statOf(pid)?.own;
}

/**
 * The same of a Postgres cluster: the postmaster, every process that it started, and those that have ended.
 * @param postmaster its process id
 */
export function cpuOfPostgres(postmaster: number): number | undefined {
  const root = statOf(postmaster);
  if (!root) return undefined;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(Number(name)))
    .filter((stat) => stat?.parent === postmaster);
  return children.reduce((sum, stat) => sum + (stat?.own ?? 0), root.own + root.ended);
}

/** Resident memory of a process in bytes; undefined where that cannot be known. */
export function residentBytesOf(pid: number): number | undefined {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}
