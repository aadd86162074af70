/** One round of load on one side, with what it cost. */
import { cpuOf, cpuOfPostgres } from './cpu.ts';
import type { Round } from './rounds.ts';
import { type Load, runWrk } from './wrk.ts';

/**
 * @param pid the server's process id
 * @param postmaster that of its Postgres
 * @throws Error where anything but success was answered: a fast refusal is no figure
 */
export async function measure(load: Load, pid: number, postmaster: number): Promise<Round> {
  const before = { server: cpuOf(pid), postgres: cpuOfPostgres(postmaster) };
  const result = await runWrk(load);
  const after = { server: cpuOf(pid), postgres: cpuOfPostgres(postmaster) };
  const errors = Object.entries(result.errors).filter(([, count]) => count > 0);
  if (errors.length > 0) throw new Error(`${load.url}: ${errors.map(([kind, n]) => `${n} × ${kind}`).join(', ')}`);
  const each = (from?: number, to?: number) =>
    from === undefined || to === undefined ? undefined : (to - from) / result.requests;
  const { rps, p50, p99 } = result;
  return { rps, p50, p99, cpu: each(before.server, after.server), postgresCpu: each(before.postgres, after.postgres) };
}
