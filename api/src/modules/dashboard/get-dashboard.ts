import { notFound } from '../../core/errors.ts';
import type { Deps } from '../../deps.ts';
import { requireScope, targetPartner } from '../../platform/actor.ts';
import { type Ctx, firstOr, read } from '../../platform/context.ts';
import { latestActivity, toEvent } from '../activity/index.ts';
import { frameOf } from './frame.ts';
import { balances, earnedSums, headRow, pipeline, submittedSums, sumsBefore } from './repository.ts';
import { assertDays, assertRange, toFigures } from './rules.ts';
import type { DashboardBody, DashboardQueryInput } from './schemas.ts';

const LATEST = 10;

/**
 * The zone that the programme had when it was last asked. A guess that lets the days go out with the statements that
 * need them: the answer brings the zone along, and where it is another one everything is asked again.
 */
const zones = new WeakMap<Deps, string>();

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
  const { frame, currency, latest, ...sums } = await readSums(ctx, { partnerId, query, now });
  assertRange(frame.from, frame.to);
  return {
    partnerId,
    timeZone: frame.zone,
    asOf: now.toISOString(),
    today: frame.today,
    from: frame.from,
    to: frame.to,
    currency,
    ...toFigures({ frame, currency, ...sums }),
    activity: latest.map(toEvent),
  };
}

async function readSums(ctx: Ctx, asked: { partnerId: string; query: DashboardQueryInput; now: Date }) {
  const { partnerId, query, now } = asked;
  const compared = query.compare === 'previous';
  for (let zone = zones.get(ctx.deps) ?? 'UTC'; ; ) {
    const frame = frameOf(query, now, zone);
    const scope = { partnerId, frame, source: query.source };
    const [heads, earned, submitted, standing, stages, latest, before = []] = await read(ctx, [
      headRow(scope),
      earnedSums(scope),
      submittedSums(scope),
      balances(scope),
      pipeline(scope),
      latestActivity(partnerId, LATEST),
      ...(compared ? [sumsBefore(scope)] : []),
    ]);
    const head = firstOr(heads, () => notFound('partner'));
    if (head.zone === zone) {
      const sums = { frame, currency: head.currency, earned, submitted, balances: standing, pipeline: stages };
      return { ...sums, before: compared ? before : undefined, latest };
    }
    zone = head.zone;
    zones.set(ctx.deps, zone);
  }
}
