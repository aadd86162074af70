import { type SisoError, toSisoError } from './error.ts';
import { emitter, later } from './platform.ts';

/** One entry of the shared cache: what several elements show from one request. */
export interface Query<T> {
  /** The last value that came; it stays while a newer one is on its way, and when that fails. */
  readonly value: T | undefined;
  /** Why the last load failed; null after a success. */
  readonly error: SisoError | null;
  readonly loading: boolean;
  /** True when the value is older than `staleMs`, or none ever came, or the last load failed. */
  readonly stale: boolean;
  /** Hears every change. The first subscriber loads when the value is stale; when the last one leaves, a running load is aborted. */
  subscribe(listener: () => void): () => void;
  /** Resolves when a load that began after this call has ended, well or not (see `error`). Calls of one moment share one load. */
  refresh(): Promise<void>;
}

export interface Cache {
  query<T>(key: string, load: (signal: AbortSignal) => Promise<T>, options?: { staleMs?: number }): Query<T>;
  /** Loads what is being looked at again (all of it, or only what is stale); what nobody looks at becomes stale. */
  refresh(onlyStale?: boolean): void;
  /** Aborts and forgets everything; with `reload`, what is being looked at starts anew. */
  clear(reload?: boolean): void;
}

interface Entry extends Query<unknown> {
  load: (signal: AbortSignal) => Promise<unknown>;
  staleMs: number;
  readonly watched: boolean;
  outdate(): void;
  reset(): void;
}

/** An entry that nobody has looked at for so long is dropped. */
const KEEP_MS = 300_000;

function createEntry(
  load: Entry['load'],
  staleMs: number,
  onUsed: (entry: Entry) => void,
  onUnused: () => void,
): Entry {
  const listeners = emitter<void>();
  let value: unknown;
  let error: SisoError | null = null;
  let at = Number.NEGATIVE_INFINITY;
  /** A load that waits for its microtask; calls until then share it. */
  let next: Promise<void> | undefined;
  let running: { done: Promise<void>; abort: AbortController } | undefined;
  let unused: ReturnType<typeof setTimeout> | undefined;

  async function run(abort: AbortController) {
    const { signal } = abort;
    try {
      // Whoever waits for an abandoned load is let go, even when the load takes no notice.
      const abandoned = new Promise<never>((_, reject) => {
        signal.onabort = reject;
      });
      const loaded = await Promise.race([entry.load(signal), abandoned]);
      if (signal.aborted) return;
      value = loaded;
      error = null;
      at = Date.now();
    } catch (thrown) {
      if (signal.aborted) return;
      error = toSisoError(thrown, 'load_failed');
      at = Number.NEGATIVE_INFINITY;
    } finally {
      if (running?.abort === abort) running = undefined;
      listeners.emit();
    }
  }

  function start(): Promise<void> {
    next = undefined;
    const abort = new AbortController();
    running = { abort, done: run(abort) };
    listeners.emit();
    return running.done;
  }

  const stop = () => {
    running?.abort.abort();
    running = next = undefined;
  };

  const rest = () => {
    clearTimeout(unused);
    unused = later(onUnused, KEEP_MS);
  };

  const entry: Entry = {
    load,
    staleMs,
    get value() {
      return value;
    },
    get error() {
      return error;
    },
    get loading() {
      return !!(running || next);
    },
    get stale() {
      return at + entry.staleMs <= Date.now();
    },
    get watched() {
      return listeners.size > 0;
    },
    subscribe(listener) {
      clearTimeout(unused);
      onUsed(entry);
      const remove = listeners.add(listener);
      if (entry.stale && !entry.loading) entry.refresh();
      return () => {
        remove();
        // An element that moves in the page leaves and comes back within one task.
        queueMicrotask(() => {
          if (entry.watched) return;
          stop();
          rest();
        });
      };
    },
    refresh() {
      if (!next) {
        const mine: Promise<void> = Promise.resolve(running?.done).then(() => (next === mine ? start() : undefined));
        next = mine;
      }
      return next;
    },
    outdate() {
      at = Number.NEGATIVE_INFINITY;
    },
    reset() {
      stop();
      value = undefined;
      error = null;
      entry.outdate();
      listeners.emit();
    },
  };
  rest();
  return entry;
}

export function createCache(): Cache {
  const entries = new Map<string, Entry>();
  return {
    query<T>(key: string, load: (signal: AbortSignal) => Promise<T>, options: { staleMs?: number } = {}) {
      const staleMs = options.staleMs ?? 30_000;
      let entry = entries.get(key);
      if (!entry) {
        const made = createEntry(
          load,
          staleMs,
          (used) => entries.set(key, entries.get(key) ?? used),
          () => entries.delete(key),
        );
        entry = made;
        entries.set(key, entry);
      }
      entry.load = load;
      entry.staleMs = staleMs;
      return entry as Query<T>;
    },
    refresh(onlyStale) {
      for (const entry of entries.values()) {
        if (!onlyStale) entry.outdate();
        if (entry.watched && entry.stale && !(onlyStale && entry.loading)) entry.refresh();
      }
    },
    clear(reload) {
      for (const [key, entry] of entries) {
        entry.reset();
        if (!reload) entries.delete(key);
        else if (entry.watched) entry.refresh();
      }
    },
  };
}
