/** What a phase's samples say. Pure. */
import type { Sample } from './generator.ts';

/** The value that `share` of the values do not exceed; NaN for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

const isServed = ({ status }: Sample) => status >= 200 && status < 300;
/** Refused as it should be: politely, and with a word on when to come back. */
const isShed = ({ status, retryAfter }: Sample) => (status === 503 || status === 429) && retryAfter;

export interface Judged {
  served: number;
  shed: number;
  /** Neither served nor politely refused: time-outs, broken connections, any other status; with how often. */
  failures: Map<string, number>;
  failed: number;
  p50: number;
  p99: number;
}

/** Latencies are those of what was served. */
export function judge(samples: readonly Sample[]): Judged {
  const times = samples.filter(isServed).map(({ ms }) => ms);
  const failures = new Map<string, number>();
  for (const sample of samples.filter((each) => !isServed(each) && !isShed(each))) {
    const name = `${sample.status} ${sample.code ?? ''}`.trim();
    failures.set(name, (failures.get(name) ?? 0) + 1);
  }
  const failed = [...failures.values()].reduce((sum, count) => sum + count, 0);
  return {
    served: times.length,
    shed: samples.length - times.length - failed,
    failures,
    failed,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  };
}

const WINDOW_MS = 1_000;
const STEP_MS = 100;

/**
 * Seconds from the beginning of a phase until every window of a second that follows has all requests served and p99
 * within `p99Ms`; undefined where that does not come.
 */
export function recoverySeconds(samples: readonly Sample[], seconds: number, p99Ms: number): number | undefined {
  let recovered: number | undefined;
  for (let from = 0; from + WINDOW_MS <= seconds * 1000; from += STEP_MS) {
    const some = samples.filter(({ at }) => at >= from && at < from + WINDOW_MS);
    const { served, p99 } = judge(some);
    if (served < some.length || p99 > p99Ms) recovered = undefined;
    else recovered ??= from / 1000;
  }
  return recovered;
}
