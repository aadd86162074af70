/**
 * Limits. Those for fairness are per process and in memory (approximate by design); those that protect people are
 * fixed windows in Postgres. ../shared/design API "rate limits"; header fields of the IETF RateLimit draft.
 */
import type { MiddlewareHandler } from 'hono';
import { ProblemError } from '../core/errors.ts';
import { sql } from '../db/statement.ts';
import { clientAddress } from './client-address.ts';
import { contextOf } from './context.ts';
import type { AppContext, AppEnv } from './env.ts';

const WINDOW_SECONDS = 60;
const MOST_BUCKETS = 50_000;

interface Bucket {
  windowStart: number;
  taken: number;
}

function headers(name: string, most: number, taken: number, reset: number): Record<string, string> {
  return {
    'RateLimit-Policy': `"${name}";q=${most};w=${WINDOW_SECONDS}`,
    RateLimit: `"${name}";r=${Math.max(0, most - taken)};t=${reset}`,
  };
}

function refuse(fields: Record<string, string>, reset: number): ProblemError {
  return new ProblemError('rate_limited', `Wait ${reset} seconds, then go on.`, {
    headers: { ...fields, 'Retry-After': String(reset) },
  });
}

/** Counts a caller's reads and writes apart. The buckets belong to the app that this is mounted in. */
export function rateLimit(): MiddlewareHandler<AppEnv> {
  const buckets = new Map<string, Bucket>();
  return async (c, next) => {
    const { deps } = c.var;
    const actor = c.get('actor');
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
    const name = reads ? 'reads' : 'writes';
    const most = reads ? deps.settings.limits.readsPerMinute : deps.settings.limits.writesPerMinute;
    const now = Math.floor(deps.clock.now().getTime() / 1000);
    const windowStart = now - (now % WINDOW_SECONDS);
    const key = `${name} ${actor ? actor.id : clientAddress(c)}`;
    let bucket = buckets.get(key);
    if (!bucket || bucket.windowStart !== windowStart) {
      if (buckets.size >= MOST_BUCKETS) buckets.clear();
      bucket = { windowStart, taken: 0 };
      buckets.set(key, bucket);
    }
    bucket.taken += 1;
    const reset = windowStart + WINDOW_SECONDS - now;
    const fields = headers(name, most, bucket.taken, reset);
    if (bucket.taken > most) throw refuse(fields, reset);
    await next();
    // A route's own limit that refused is the one to tell of.
    if (c.res.headers.has('RateLimit')) return;
    for (const [field, value] of Object.entries(fields)) c.res.headers.set(field, value);
  };
}

/** The limit on a public form: per publishable key and caller's address, kept in Postgres. */
export const limitSubmissions: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.get('actor')?.type === 'publishable_key') await takeSubmission(c);
  await next();
};

async function takeSubmission(c: AppContext): Promise<void> {
  const ctx = contextOf(c);
  const most = ctx.deps.settings.limits.submissionsPerMinute;
  const bucket = `submit ${ctx.actor.id} ${clientAddress(c)}`;
  const statement = sql<{ taken: number }>`select siso_take(${bucket}, ${WINDOW_SECONDS}) as taken`;
  const [row] = await ctx.deps.db.lookup(statement);
  const taken = row?.taken ?? 0;
  if (taken <= most) return;
  const now = Math.floor(ctx.deps.clock.now().getTime() / 1000);
  const reset = WINDOW_SECONDS - (now % WINDOW_SECONDS);
  throw refuse(headers('submissions', most, taken, reset), reset);
}
