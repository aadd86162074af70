import { notFound } from '../../core/errors.ts';
import { requireScope, targetPartner } from '../../platform/actor.ts';
import { type Ctx, firstOr, read } from '../../platform/context.ts';
import { latestActivity, toEvent } from '../activity/index.ts';
import { balances, earnedSums, frameRow, pipeline, submittedSums, sumsBefore } from './repository.ts';
import { assertDays, assertRange, toFigures } from './rules.ts';
import type { DashboardBody, DashboardQueryInput } from './schemas.ts';

const LATEST = 10;

/**
 * A partner's figures, in one round trip and from counters alone: what it costs does not grow with the history. Only
 * what stands now of one source is summed over that source's own rows.
 * @throws ProblemError `missing_scope`, `not_found` (partner), `validation_failed` (range, period)
 */
export async function getDashboard(ctx: Ctx, query: DashboardQueryInput): Promise<DashboardBody> {
  requireScope(ctx, 'dashboard:read');
  const partnerId = targetPartner(ctx, query.partnerId, 'query');
  assertDays(query);
  const now = ctx.deps.clock.now();
  const { from, to, period, source } = query;
  const scope = { partnerId, now, from, to, period, source };
  const compared = query.compare === 'previous';
  const [frames, earned, submitted, standing, stages, latest, before = []] = await read(ctx, [
    frameRow(scope),
    earnedSums(scope),
    submittedSums(scope),
    balances(scope),
    pipeline(scope),
    latestActivity(partnerId, LATEST),
    ...(compared ? [sumsBefore(scope)] : []),
  ]);
  const frame = firstOr(frames, () => notFound('partner'));
  assertRange(frame.from, frame.to);
  const sums = {
    frame,
    earned,
    submitted,
    balances: standing,
    pipeline: stages,
    before: compared ? before : undefined,
  };
  return {
    partnerId,
    timeZone: frame.zone,
    asOf: now.toISOString(),
    today: frame.today,
    from: frame.from,
    to: frame.to,
    currency: frame.currency,
    ...toFigures(sums),
    activity: latest.map(toEvent),
  };
}
