/**
 * Whether a request is let in. Pure: time and delay are told to it. After CoDel (RFC 8289) and Little's law: not a fixed
 * count decides, but how long work has been waiting, and what the service has just been able to do.
 */
export interface AdmissionOptions {
  /** The delay that may stand, in milliseconds; shorter bursts above it are what a queue is for. */
  targetMs: number;
  /** For how long the delay must stay above the target before anything is refused. */
  windowMs?: number;
  /** Never fewer requests at a time than these: what the service can work on side by side. */
  least: number;
}

export interface Admission {
  /** Lets a request in, or not. `delayMs`: how long the work at the head of the queue has been waiting. */
  enter(nowMs: number, delayMs: number): boolean;
  /** A request that was let in has its answer. */
  leave(nowMs: number): void;
}

const WINDOW_MS = 200;
/** How far a burst may go above the target: a delay of so many targets, a crowd of so many of the least at once. */
const FAR_ABOVE = 5;
const CROWD = 25;

/**
 * Lets everything in until the delay has stood above its target for a whole window. From then on only as many requests
 * are under way at a time as leave within the target at the rate of the last window (in flight = rate × time); that ends
 * once nothing had to be refused for a window. A delay shows late what a sudden crowd will cost, so what may be under
 * way has a bound, of the same kind, before that too.
 */
export function createAdmission({ targetMs, windowMs = WINDOW_MS, least }: AdmissionOptions): Admission {
  let inFlight = 0;
  let aboveSince: number | undefined;
  let refusedAt: number | undefined;
  const rate = { perMs: 0, done: 0, since: Number.NEGATIVE_INFINITY };

  function measure(now: number): void {
    const elapsed = now - rate.since;
    if (elapsed < windowMs) return;
    // A window that ended long ago says nothing of now.
    rate.perMs = elapsed < 2 * windowMs ? rate.done / elapsed : 0;
    rate.done = 0;
    rate.since = now;
  }

  function standsAbove(now: number, delay: number): boolean {
    if (delay <= targetMs) aboveSince = undefined;
    else aboveSince ??= now;
    return aboveSince !== undefined && (now - aboveSince >= windowMs || delay > FAR_ABOVE * targetMs);
  }

  return {
    enter(now, delay) {
      measure(now);
      const limiting = refusedAt !== undefined && now - refusedAt < windowMs;
      const inTime = rate.perMs * targetMs;
      const limited = standsAbove(now, delay) || limiting;
      if (inFlight >= (limited ? Math.max(least, inTime) : Math.max(least * CROWD, inTime * FAR_ABOVE))) {
        refusedAt = now;
        return false;
      }
      inFlight++;
      return true;
    },
    leave(now) {
      measure(now);
      inFlight--;
      rate.done++;
    },
  };
}
