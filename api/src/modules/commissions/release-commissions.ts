import { type Day, dayInZone } from '../../core/dates.ts';
import { requireProgramme, requireScope } from '../../platform/actor.ts';
import { type Ctx, type WriteCtx, write } from '../../platform/context.ts';
import { moveBalance } from '../../platform/counters.ts';
import { record } from '../../platform/record.ts';
import { programmeSettings } from '../programme/index.ts';
import { releaseDueRows } from './repository.ts';
import type { CommissionRow } from './schemas.ts';

const BATCH = 200;

/**
 * Makes payable what was on hold until today, in the programme's zone; a batch a transaction. Answers how many. Safe to
 * run twice and at the same time: whoever locks a commission first releases it.
 * @throws ProblemError `programme_only`, `missing_scope`
 */
export async function releaseCommissions(ctx: Ctx): Promise<number> {
  requireProgramme(ctx);
  requireScope(ctx, 'commissions:write');
  const { timeZone } = await programmeSettings(ctx);
  const today = dayInZone(ctx.deps.clock.now(), timeZone);
  for (let released = 0; ; ) {
    const count = await write(ctx, (inner) => releaseBatch(inner, today));
    released += count;
    if (count < BATCH) return released;
  }
}

async function releaseBatch(ctx: WriteCtx, today: Day): Promise<number> {
  const rows = await ctx.tx.run(releaseDueRows(today, ctx.deps.clock.now(), BATCH));
  if (rows.length === 0) return 0;
  await ctx.tx.all([...rows.flatMap((row) => recordRelease(ctx, row)), ...countReleases(rows)]);
  return rows.length;
}

function recordRelease(ctx: WriteCtx, row: CommissionRow) {
  const total = { amount: row.total, currency: row.currency };
  const { projectId, clientName, payableOn } = row;
  return record(ctx, {
    action: 'commission.release',
    subject: { type: 'commission', id: row.id },
    partnerId: row.partnerId,
    changes: { total, payableOn },
    event: { type: 'commission.payable', audience: 'partner', data: { projectId, clientName, total } },
  });
}

/** One step per partner and currency, in a fixed order: two transactions that meet cannot wait for each other in a ring. */
function countReleases(rows: readonly CommissionRow[]) {
  const sums = new Map<string, Pick<CommissionRow, 'id' | 'partnerId' | 'currency' | 'total'>>();
  for (const { id, partnerId, currency, total } of rows) {
    const key = `${partnerId} ${currency}`;
    sums.set(key, { id, partnerId, currency, total: total + (sums.get(key)?.total ?? 0) });
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, { total: amount, ...at }]) => moveBalance({ ...at, from: 'pending', to: 'payable', amount }));
}
