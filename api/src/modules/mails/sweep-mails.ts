import { requireProgramme, requireScope } from '../../platform/actor.ts';
import { type Ctx, read, write } from '../../platform/context.ts';
import type { Job } from '../../platform/jobs/job.ts';
import { deleteSettledMailsBefore, type QueueState, queueState } from './repository.ts';

const KEPT_MS = 30 * 86_400_000;
const BATCH = 5_000;

/**
 * Forgets mails that left, or were given up, more than thirty days ago. Answers how many, and what is left of those
 * that have not left.
 * @throws ProblemError `programme_only`, `missing_scope`
 */
export async function sweepMails(ctx: Ctx): Promise<{ swept: number } & QueueState> {
  requireProgramme(ctx);
  requireScope(ctx, 'users:write');
  const before = new Date(ctx.deps.clock.now().getTime() - KEPT_MS);
  for (let swept = 0; ; ) {
    const rows = await write(ctx, ({ tx }) => tx.run(deleteSettledMailsBefore(before, BATCH)));
    swept += rows.length;
    if (rows.length < BATCH) {
      const [[state]] = await read(ctx, [queueState()]);
      return { swept, ...(state ?? { queued: 0, failed: 0 }) };
    }
  }
}

/** Every hour, so that a queue that does not move is seen in the log. */
export const sweepMailsJob: Job = {
  name: 'sweep-mails',
  cron: '37 * * * *',
  run: async (ctx) => ({ ...(await sweepMails(ctx)) }),
};
