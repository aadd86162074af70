import type { LiveOptions, LiveState, OwnLive } from './live.ts';
import { backoff, emitter, pause } from './platform.ts';

/** A live stream whose code is loaded when somebody first listens. */
export function lazyLive(options: LiveOptions): OwnLive {
  const states = emitter<LiveState>();
  const life = new AbortController();
  const { signal } = life;
  /** Who listens once the code is there. */
  const waiting = new Set<(live: OwnLive) => void>();
  let state: LiveState = 'idle';
  let live: OwnLive | undefined;
  let loading = false;

  const become = (next: LiveState) => {
    if (next !== state) {
      state = next;
      states.emit(next);
    }
  };

  /** Tries until the code is there or nobody waits any more. */
  async function load() {
    const since = Date.now();
    loading = true;
    for (let failures = 0; !live && waiting.size && !signal.aborted; failures++) {
      become('connecting');
      try {
        const { createLive } = await import('./live.ts');
        if (!signal.aborted) live = createLive({ ...options, since });
      } catch {
        become('offline');
        await pause(backoff(failures, 1_000, 30_000), signal);
      }
    }
    loading = false;
    if (!live || !waiting.size) become('idle');
    live?.onState(become);
    if (live) for (const join of waiting) join(live);
    waiting.clear();
  }

  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      if (live) return live.subscribe(listener);
      const join = (there: OwnLive) => {
        leave = there.subscribe(listener);
      };
      let leave = () => {
        waiting.delete(join);
      };
      if (!signal.aborted) waiting.add(join);
      if (!loading) void load();
      return () => leave();
    },
    onState: states.add,
    restart: () => live?.restart(),
    close() {
      life.abort();
      live?.close();
      become('idle');
    },
  };
}
