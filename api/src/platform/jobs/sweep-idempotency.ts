import { sql } from '../../db/statement.ts';
import { type Ctx, write } from '../context.ts';
import type { Job } from './job.ts';

const KEPT_MS = 30 * 86_400_000;
const BATCH = 5_000;

/** Forgets the stored answers of requests older than thirty days. Answers how many. */
export async function sweepIdempotency(ctx: Ctx): Promise<number> {
  const before = new Date(ctx.deps.clock.now().getTime() - KEPT_MS).toISOString();
  for (let swept = 0; ; ) {
    const rows = await write(ctx, ({ tx }) => tx.run(deleteStoredBefore(before)));
    swept += rows.length;
    if (rows.length < BATCH) return swept;
  }
}

function deleteStoredBefore(instant: string) {
  return sql`delete from idempotency_keys where (tenant, route, key) in (
      select tenant, route, key from idempotency_keys where created_at < ${instant} order by created_at limit ${BATCH}
    ) returning 1`;
}

export const sweepIdempotencyJob: Job = {
  name: 'sweep-idempotency',
  cron: '17 3 * * *',
  run: async (ctx) => ({ swept: await sweepIdempotency(ctx) }),
};
