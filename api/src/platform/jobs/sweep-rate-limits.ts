import { sql } from '../../db/statement.ts';
import { type Ctx, write } from '../context.ts';
import type { Job } from './job.ts';

/** Longer than any window. */
const KEPT_MS = 3_600_000;

/** Forgets windows that are over. Answers how many. */
export async function sweepRateLimits(ctx: Ctx): Promise<number> {
  const before = new Date(ctx.deps.clock.now().getTime() - KEPT_MS).toISOString();
  const statement = sql`delete from rate_limits where window_start < ${before} returning 1`;
  const rows = await write(ctx, ({ tx }) => tx.run(statement));
  return rows.length;
}

export const sweepRateLimitsJob: Job = {
  name: 'sweep-rate-limits',
  cron: '*/30 * * * *',
  run: async (ctx) => ({ swept: await sweepRateLimits(ctx) }),
};
