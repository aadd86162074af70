import type { SisoError } from '@siso/partner-sdk';

/** What a part of an element shows, on its way or here; the last value stays while a newer one is fetched. */
export class Loaded<T> {
  value?: T;
  error?: SisoError;
  loading = false;
  readonly #load: (signal: AbortSignal) => Promise<T>;
  readonly #changed: () => void;
  #abort?: AbortController;

  constructor(load: (signal: AbortSignal) => Promise<T>, changed: () => void) {
    this.#load = load;
    this.#changed = changed;
  }

  /** Fetches it, again if need be; of several calls the last one counts. */
  async refresh(): Promise<void> {
    this.#abort?.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.loading = true;
    this.#changed();
    try {
      const value = await this.#load(signal);
      if (signal.aborted) return;
      this.value = value;
      this.error = undefined;
    } catch (thrown) {
      if (signal.aborted) return;
      this.error = thrown as SisoError;
    }
    this.loading = false;
    this.#changed();
  }

  /** Ends what is under way. */
  stop(): void {
    this.#abort?.abort();
  }
}
