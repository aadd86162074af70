/** How late Node's event loop is: for so long a request that has arrived may have waited to be read. */
const PERIOD_MS = 20;

export interface LoopDelay {
  /** Milliseconds; of the turn before, or of the present one where that is longer already. */
  ms(): number;
  stop(): void;
}

export function watchLoop(): LoopDelay {
  let expected = performance.now() + PERIOD_MS;
  let late = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    late = Math.max(0, now - expected);
    expected = now + PERIOD_MS;
  }, PERIOD_MS);
  timer.unref();
  return { ms: () => Math.max(late, performance.now() - expected), stop: () => clearInterval(timer) };
}
