import { startOfMonth } from '../../core/dates.ts';
import { ID_PREFIXES, ulidTime } from '../../core/ids.ts';
import { sql } from '../../db/statement.ts';
import { type Ctx, write } from '../context.ts';
import type { Job } from './job.ts';

/** This month and the three that follow, as siso_ensure_partitions() makes them. */
const MONTHS_READY = 4;

export interface PartitionState {
  /** How many were made just now. */
  made: number;
  /** Whether events lie beyond the months that are ready: a clock is wrong somewhere. */
  strayed: boolean;
}

/**
 * Makes the monthly partitions that are due. Throws when the default partition holds rows of such a month, because no
 * worker ran for months: somebody has to move them first. Months before the installation's first stay in the default.
 */
export async function ensurePartitions(ctx: Ctx): Promise<PartitionState> {
  const today = ctx.deps.clock.now().toISOString().slice(0, 10);
  const beyond = `${ID_PREFIXES.event}_${ulidTime(Date.parse(startOfMonth(today, MONTHS_READY)))}`;
  const [[ensured], [stray]] = await write(ctx, ({ tx }) =>
    tx.all([
      sql<{ made: number }>`select siso_ensure_partitions() as made`,
      sql<{ found: boolean }>`select exists (select from events where id >= ${beyond}) as found`,
    ]),
  );
  return { made: ensured?.made ?? 0, strayed: stray?.found ?? false };
}

export const ensurePartitionsJob: Job = {
  name: 'ensure-partitions',
  cron: '23 2 * * *',
  atStart: true,
  async run(ctx) {
    const { made, strayed } = await ensurePartitions(ctx);
    if (strayed) ctx.deps.logger.warn('events lie beyond the months that are ready');
    return { made };
  },
};
