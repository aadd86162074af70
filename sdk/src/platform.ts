/** The few things of a browser that several parts need; each does nothing where the runtime lacks it (Node, sandboxed frames). */

/** Calls the listeners one by one; one that throws is reported and does not keep the others from hearing. */
export interface Emitter<T> {
  add(listener: (value: T) => void): () => void;
  emit(value: T): void;
  readonly size: number;
}

export function emitter<T>(): Emitter<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    add(listener) {
      // A wrapper, so that adding one function twice needs removing it twice.
      const own = (value: T) => listener(value);
      listeners.add(own);
      return () => {
        listeners.delete(own);
      };
    },
    emit(value) {
      for (const listener of [...listeners]) {
        try {
          listener(value);
        } catch (error) {
          (globalThis.reportError ?? console.error)(error);
        }
      }
    },
    get size() {
      return listeners.size;
    },
  };
}

/** Resolves after `ms`; at once when the browser comes online; also when `signal` aborts (the caller looks at it). */
export const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const ended = new AbortController();
    const done = () => {
      clearTimeout(timer);
      ended.abort();
      resolve();
    };
    const timer = setTimeout(done, ms);
    listen(['online'], done, ended.signal);
    signal?.addEventListener('abort', done, { signal: ended.signal });
    if (signal?.aborted) done();
  });

/** Exponential, between half and all of `base · 2^attempt`, never above `max` (all in ms). */
export const backoff = (attempt: number, base: number, max: number): number =>
  Math.min(max, base * 2 ** attempt) * (0.5 + Math.random() / 2);

/** Listens on the window until `signal` aborts. */
export function listen(types: string[], listener: () => void, signal: AbortSignal): void {
  for (const type of types) globalThis.addEventListener?.(type, listener, { signal });
}

/** `act`, of which no two run at once: whoever calls while one runs shares it. */
export function joined<T>(act: () => Promise<T>): () => Promise<T> {
  let flight: Promise<T> | undefined;
  return () => {
    flight ??= act().finally(() => {
      flight = undefined;
    });
    return flight;
  };
}

/** A timer that never keeps a Node process alive. */
export function later(run: () => void, ms: number): ReturnType<typeof setTimeout> {
  const timer = setTimeout(run, ms);
  Object(timer).unref?.();
  return timer;
}

/** One signal that aborts with the first of several. */
export const either = (...signals: (AbortSignal | null | undefined)[]): AbortSignal =>
  AbortSignal.any(signals.filter((signal) => !!signal));

/**
 * Runs `act` while no other tab of this browser runs one under the same name. With `ifAvailable`, resolves to undefined without
 * running when another holds it. Where Web Locks are missing or refused, just runs.
 */
export async function exclusive<T>(name: string, act: () => Promise<T>, ifAvailable = false): Promise<T | undefined> {
  let asked = false;
  const run = async (lock: unknown) => {
    asked = true;
    return lock ? act() : undefined;
  };
  try {
    return await (globalThis.navigator?.locks?.request(name, { ifAvailable }, run) ?? run(true));
  } catch (error) {
    if (asked) throw error;
    return act();
  }
}

/** 64 bits of a string, as text (FNV-1a beside a polynomial): names channels, locks and databases without telling what stands behind them. */
export function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 7;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b, 31) + code;
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}
