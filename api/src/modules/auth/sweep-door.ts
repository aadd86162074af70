import { requireProgramme, requireScope } from '../../platform/actor.ts';
import { type Ctx, write } from '../../platform/context.ts';
import type { Job } from '../../platform/jobs/job.ts';
import { IDLE_MS } from './rules.ts';
import { sweepStatements } from './sweep-repository.ts';

const BATCH = 5_000;

/**
 * Forgets sessions, links, challenges and remembered devices that have run out, and failures that no longer count.
 * Answers how many. @throws ProblemError `programme_only`, `missing_scope`
 */
export async function sweepDoor(ctx: Ctx): Promise<number> {
  requireProgramme(ctx);
  requireScope(ctx, 'users:write');
  const now = ctx.deps.clock.now();
  const statements = sweepStatements(now, new Date(now.getTime() - IDLE_MS), BATCH);
  for (let swept = 0; ; ) {
    const lists = await write(ctx, ({ tx }) => tx.all(statements));
    const most = Math.max(...lists.map((rows) => rows.length));
    swept += lists.reduce((sum, rows) => sum + rows.length, 0);
    if (most < BATCH) return swept;
  }
}

export const sweepDoorJob: Job = {
  name: 'sweep-door',
  cron: '43 * * * *',
  run: async (ctx) => ({ swept: await sweepDoor(ctx) }),
};
