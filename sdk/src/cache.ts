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

export type Load<T> = (signal: AbortSignal) => Promise<T>;

export interface Cache {
  query<T>(key: string, load: Load<T>, options?: { staleMs?: number }): Query<T>;
  /** Loads what is being looked at again (all of it, or only what is stale); what nobody looks at becomes stale. */
  refresh(onlyStale?: boolean): void;
  /** Aborts and forgets everything; with `reload`, what is being looked at starts anew. */
  clear(reload?: boolean): void;
}

/** An entry that nobody has looked at for so long is dropped. */
const KEEP_MS = 300_000;

class Entry implements Query<unknown> {
  value: unknown;
  error: SisoError | null = null;
  load!: Load<unknown>;
  staleMs!: number;
  /** Drops the entry when it runs out; set while nobody looks at it. */
  leaving?: ReturnType<typeof later>;
  /** When the value came, in ms since 1970; 0 = it has to be loaded again. */
  at = 0;
  readonly #listeners = emitter<void>();
  readonly #onUse: (used: boolean) => void;
  /** A load that waits for its moment; calls until then share it. */
  #next?: Promise<void>;
  #running?: Promise<void>;
  #abort?: AbortController;

  constructor(onUse: (used: boolean) => void) {
    this.#onUse = onUse;
  }
  get loading() {
    return !!(this.#running || this.#next);
  }
  get stale() {
    return this.at + this.staleMs <= Date.now();
  }
  get watched() {
    return this.#listeners.size > 0;
  }

  subscribe(listener: () => void) {
    this.#onUse(true);
    const remove = this.#listeners.add(listener);
    if (this.stale && !this.loading) this.refresh();
    return () => {
      remove();
      // An element that moves in the page leaves and comes back within one task.
      queueMicrotask(() => {
        if (this.watched) return;
        this.#stop();
        this.#onUse(false);
      });
    };
  }

  refresh() {
    if (!this.#next) {
      const mine: Promise<void> = Promise.resolve(this.#running).then(() => {
        if (this.#next !== mine) return;
        this.#next = undefined;
        this.#running = this.#run(new AbortController());
        this.#listeners.emit();
        return this.#running;
      });
      this.#next = mine;
    }
    return this.#next;
  }

  reset() {
    this.#stop();
    this.value = undefined;
    this.error = null;
    this.at = 0;
    this.#listeners.emit();
  }

  #stop() {
    this.#abort?.abort();
    this.#running = this.#next = undefined;
  }

  async #run(abort: AbortController) {
    this.#abort = abort;
    const { signal } = abort;
    try {
      // Whoever waits for an abandoned load is let go, even when the load takes no notice.
      const abandoned = new Promise<never>((_, reject) => {
        signal.onabort = reject;
      });
      const loaded = await Promise.race([this.load(signal), abandoned]);
      if (signal.aborted) return;
      this.value = loaded;
      this.error = null;
      this.at = Date.now();
    } catch (thrown) {
      if (signal.aborted) return;
      this.error = toSisoError(thrown, 'load_failed');
      this.at = 0;
    }
    this.#running = undefined;
    this.#listeners.emit();
  }
}

export function createCache(): Cache {
  const entries = new Map<string, Entry>();
  return {
    query<T>(key: string, load: Load<T>, { staleMs = 30_000 } = {}) {
      const entry =
        entries.get(key) ??
        new Entry((used) => {
          clearTimeout(entry.leaving);
          if (used) entries.set(key, entry);
          else if (entries.get(key) === entry) entry.leaving = later(() => entries.delete(key), KEEP_MS);
        });
      entries.set(key, entry);
      entry.load = load;
      entry.staleMs = staleMs;
      return entry as Query<T>;
    },
    refresh(onlyStale) {
      for (const entry of entries.values()) {
        if (!onlyStale) entry.at = 0;
        if (entry.watched && entry.stale && !(onlyStale && entry.loading)) entry.refresh();
      }
    },
    clear(reload) {
      for (const [key, entry] of entries) {
        entry.reset();
        if (!reload) {
          clearTimeout(entry.leaving);
          entries.delete(key);
        } else if (entry.watched) entry.refresh();
      }
    },
  };
}
