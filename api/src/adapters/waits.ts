/** The Waits port on the runtime's monotonic clock. */
import type { Waits } from '../ports/waits.ts';

export function createWaits(now: () => number = () => performance.now()): Waits {
  // A set keeps the order of insertion: the first is the oldest.
  const waiting = new Set<{ since: number }>();
  return {
    async during(pending) {
      const entry = { since: now() };
      waiting.add(entry);
      try {
        return await pending;
      } finally {
        waiting.delete(entry);
      }
    },
    oldestMs() {
      for (const { since } of waiting) return now() - since;
      return 0;
    },
  };
}
