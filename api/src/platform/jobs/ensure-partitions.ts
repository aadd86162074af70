import { sql } from '../../db/statement.ts';
import { type Ctx, write } from '../context.ts';
import type { Job } from './job.ts';

export interface PartitionState {
  /** How many were made just now. */
  made: number;
  /** Default partitions that hold rows: a month was not ready in time, and somebody has to move them. */
  strayed: string[];
}

/**
 * Makes the monthly partitions of this month and the next three. Looks at the default ones by their size, for nobody
 * may read a partition but through its table.
 */
export async function ensurePartitions(ctx: Ctx): Promise<PartitionState> {
  const ensure = sql<{ made: number }>`select siso_ensure_partitions() as made`;
  const strayed = sql<{ name: string }>`select c.relname as name from pg_class c
    join pg_inherits i on i.inhrelid = c.oid
    where pg_get_expr(c.relpartbound, c.oid) = 'DEFAULT' and pg_relation_size(c.oid) > 0 order by 1`;
  const [[ensured], names] = await write(ctx, ({ tx }) => tx.all([ensure, strayed]));
  return { made: ensured?.made ?? 0, strayed: names.map((row) => row.name) };
}

export const ensurePartitionsJob: Job = {
  name: 'ensure-partitions',
  cron: '23 2 * * *',
  atStart: true,
  async run(ctx) {
    const { made, strayed } = await ensurePartitions(ctx);
    if (strayed.length > 0) ctx.deps.logger.warn('default partitions hold rows', { partitions: strayed });
    return { made };
  },
};
