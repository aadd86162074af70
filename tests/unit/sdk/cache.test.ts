import { afterEach, describe, expect, test, vi } from 'vitest';
import { createCache } from '../../../sdk/src/cache.ts';
import { SisoError } from '../../../sdk/src/error.ts';

/** A load whose answers the test gives, one by one. */
function controlled<T>() {
  const calls: { signal: AbortSignal; resolve: (value: T) => void; reject: (error: unknown) => void }[] = [];
  const load = (signal: AbortSignal) => new Promise<T>((resolve, reject) => calls.push({ signal, resolve, reject }));
  const nth = (n: number) => calls[n] ?? expect.fail(`There was no load ${n}`);
  return { load, calls, nth };
}
const settle = () => new Promise((resolve) => setTimeout(resolve));
afterEach(() => {
  vi.useRealTimers();
});

describe('a query', () => {
  test('loads for its first subscriber, once for all of them', async () => {
    const { load, calls, nth } = controlled<string>();
    const cache = createCache();
    const query = cache.query('brand', load);
    expect(cache.query('brand', load)).toBe(query);
    expect(query).toMatchObject({ value: undefined, error: null, loading: false, stale: true });
    const heard = [vi.fn(), vi.fn(), vi.fn()];
    for (const listener of heard) query.subscribe(listener);
    await settle();
    expect(calls).toHaveLength(1);
    expect(query.loading).toBe(true);
    nth(0).resolve('blue');
    await settle();
    expect(query).toMatchObject({ value: 'blue', error: null, loading: false, stale: false });
    for (const listener of heard) expect(listener).toHaveBeenCalled();
    query.subscribe(() => {});
    await settle();
    expect(calls).toHaveLength(1);
  });

  test('keeps its value while a newer one comes, and when that fails', async () => {
    const { load, nth } = controlled<number>();
    const query = createCache().query('n', load);
    query.subscribe(() => {});
    await settle();
    nth(0).resolve(1);
    await settle();
    const refreshed = query.refresh();
    await settle();
    expect(query).toMatchObject({ value: 1, loading: true });
    nth(1).reject(new SisoError(503, 'unavailable', 'Later'));
    await refreshed;
    expect(query).toMatchObject({ value: 1, loading: false, stale: true });
    expect(query.error?.code).toBe('unavailable');
    const again = query.refresh();
    await settle();
    nth(2).resolve(2);
    await again;
    expect(query).toMatchObject({ value: 2, error: null, stale: false });
  });

  test('wraps whatever was thrown', async () => {
    const query = createCache().query('n', () => Promise.reject(new Error('Odd')));
    await query.refresh();
    expect(query.error).toMatchObject({ status: 0, code: 'load_failed', detail: 'Odd' });
  });

  test('is stale after its time, and then loads for the next subscriber', async () => {
    vi.useFakeTimers();
    const load = vi.fn(async () => 'x');
    const query = createCache().query('k', load, { staleMs: 1_000 });
    const leave = query.subscribe(() => {});
    await vi.advanceTimersByTimeAsync(999);
    expect(query.stale).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(query.stale).toBe(true);
    expect(load).toHaveBeenCalledTimes(1);
    leave();
    query.subscribe(() => {});
    await vi.advanceTimersByTimeAsync(0);
    expect(load).toHaveBeenCalledTimes(2);
  });

  test('aborts when the last subscriber leaves, and loads again for the next', async () => {
    const { load, calls, nth } = controlled<string>();
    const query = createCache().query('k', load);
    const leave = [query.subscribe(() => {}), query.subscribe(() => {})];
    await settle();
    leave[0]?.();
    await settle();
    expect(nth(0).signal.aborted).toBe(false);
    leave[1]?.();
    await settle();
    expect(nth(0).signal.aborted).toBe(true);
    expect(query).toMatchObject({ loading: false, error: null });
    query.subscribe(() => {});
    await settle();
    expect(calls).toHaveLength(2);
    nth(0).resolve('late');
    await settle();
    expect(query.value).toBeUndefined();
    nth(1).resolve('right');
    await settle();
    expect(query.value).toBe('right');
  });

  test('does not abort for an element that only moves', async () => {
    const { load, calls, nth } = controlled<string>();
    const query = createCache().query('k', load);
    const leave = query.subscribe(() => {});
    await settle();
    leave();
    query.subscribe(() => {});
    await settle();
    expect(calls).toHaveLength(1);
    expect(nth(0).signal.aborted).toBe(false);
  });

  test('refreshes once for callers of one moment, and once more for those who call while it runs', async () => {
    const { load, calls, nth } = controlled<number>();
    const query = createCache().query('k', load);
    query.subscribe(() => {});
    await settle();
    nth(0).resolve(0);
    await settle();
    const together = [query.refresh(), query.refresh(), query.refresh()];
    await settle();
    expect(calls).toHaveLength(2);
    // An event that arrives now may be younger than what the running load read.
    const later = [query.refresh(), query.refresh()];
    await settle();
    expect(calls).toHaveLength(2);
    nth(1).resolve(1);
    await Promise.all(together);
    await settle();
    expect(calls).toHaveLength(3);
    nth(2).resolve(2);
    await Promise.all(later);
    expect(query.value).toBe(2);
    expect(calls).toHaveLength(3);
  });

  test('drops a refresh that waits when nobody is left', async () => {
    const { load, calls } = controlled<number>();
    const query = createCache().query('k', load);
    const leave = query.subscribe(() => {});
    await settle();
    const waiting = query.refresh();
    leave();
    await waiting;
    await settle();
    expect(calls).toHaveLength(1);
  });

  test('forgets what nobody has looked at for five minutes', async () => {
    vi.useFakeTimers();
    const cache = createCache();
    const query = cache.query('k', async () => 'x');
    const leave = query.subscribe(() => {});
    await vi.advanceTimersByTimeAsync(600_000);
    expect(cache.query('k', async () => 'x')).toBe(query);
    leave();
    await vi.advanceTimersByTimeAsync(300_001);
    const other = cache.query('k', async () => 'x');
    expect(other).not.toBe(query);
    expect(other.value).toBeUndefined();
  });
});

describe('the whole cache', () => {
  test('refreshes what is looked at; the rest becomes stale; what already loads is left alone', async () => {
    const cache = createCache();
    const shown = controlled<number>();
    const hidden = controlled<number>();
    const a = cache.query('a', shown.load);
    const b = cache.query('b', hidden.load);
    a.subscribe(() => {});
    b.subscribe(() => {})();
    await settle();
    cache.refresh(true);
    await settle();
    expect(shown.calls).toHaveLength(1);
    shown.nth(0).resolve(1);
    await settle();
    cache.refresh(true);
    await settle();
    expect(shown.calls).toHaveLength(1);
    cache.refresh();
    await settle();
    expect(shown.calls).toHaveLength(2);
    expect(b.stale).toBe(true);
    expect(hidden.calls.length).toBeLessThanOrEqual(1);
  });

  test('forgets everything, and starts anew for another person', async () => {
    const cache = createCache();
    const { load, nth, calls } = controlled<string>();
    const query = cache.query('dashboard', load);
    query.subscribe(() => {});
    await settle();
    nth(0).resolve('Ada`s');
    await settle();
    cache.clear(true);
    expect(query.value).toBeUndefined();
    await settle();
    nth(1).resolve('Bob`s');
    await settle();
    expect(query.value).toBe('Bob`s');
    query.refresh();
    await settle();
    cache.clear();
    expect(nth(2).signal.aborted).toBe(true);
    expect(query.value).toBeUndefined();
    expect(calls).toHaveLength(3);
    expect(cache.query('dashboard', load)).not.toBe(query);
  });
});

describe('an entry that nobody looks at', () => {
  const leave = async (unsubscribe: () => void) => {
    unsubscribe();
    await vi.advanceTimersByTimeAsync(0);
  };

  test('is dropped five minutes after the last look, whenever the first one was', async () => {
    vi.useFakeTimers();
    const cache = createCache();
    const query = cache.query('brand', async () => 'blue');
    await leave(query.subscribe(() => {}));
    await vi.advanceTimersByTimeAsync(200_000);
    await leave(query.subscribe(() => {}));
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(200_000);
    expect(cache.query('brand', async () => 'blue')).toBe(query);
    await vi.advanceTimersByTimeAsync(100_000);
    expect(cache.query('brand', async () => 'blue')).not.toBe(query);
  });

  test('leaves no timer when everything is forgotten, before or after the last look ends', async () => {
    vi.useFakeTimers();
    const cache = createCache();
    await leave(cache.query('brand', async () => 'blue').subscribe(() => {}));
    const unsubscribe = cache.query('dashboard', async () => 1).subscribe(() => {});
    await vi.advanceTimersByTimeAsync(0);
    cache.clear();
    await leave(unsubscribe);
    expect(vi.getTimerCount()).toBe(0);
  });
});
