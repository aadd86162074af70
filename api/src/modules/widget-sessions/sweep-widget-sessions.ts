import { requireProgramme, requireScope } from '../../platform/actor.ts';
import { type Ctx, write } from '../../platform/context.ts';
import type { Job } from '../../platform/jobs/job.ts';
import { deleteSessionsExpiredBefore } from './repository.ts';

const KEPT_MS = 30 * 86_400_000;
const BATCH = 5_000;

/**
 * Forgets sessions that expired more than thirty days ago; the audit log keeps who had them. Answers how many.
 * @throws ProblemError `programme_only`, `missing_scope`
 */
export async function sweepWidgetSessions(ctx: Ctx): Promise<number> {
  requireProgramme(ctx);
  requireScope(ctx, 'widget-sessions:write');
  const before = new Date(ctx.deps.clock.now().getTime() - KEPT_MS);
  for (let swept = 0; ; ) {
    const rows = await write(ctx, ({ tx }) => tx.run(deleteSessionsExpiredBefore(before, BATCH)));
    swept += rows.length;
    if (rows.length < BATCH) return swept;
  }
}

export const sweepWidgetSessionsJob: Job = {
  name: 'sweep-widget-sessions',
  cron: '29 3 * * *',
  run: async (ctx) => ({ swept: await sweepWidgetSessions(ctx) }),
};
