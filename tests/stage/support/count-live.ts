import type { Page } from 'playwright-core';

/** What is alive in a page at a moment. */
export interface Live {
  readonly timers: number;
  readonly intervals: number;
  readonly frames: number;
  /** Requests whose answer or body has neither ended nor been cancelled; the live stream is one. */
  readonly requests: number;
  /** On `window`, `document` and the like: what outlives an element. */
  readonly listeners: Readonly<Record<string, number>>;
  readonly observers: number;
  readonly channels: number;
}

declare global {
  interface Window {
    liveNow(): Live;
  }
}

/** Counts, from the page's first byte on, what would go on living after the element that began it. */
export async function countLive(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const timers = new Set<number>();
    const intervals = new Set<number>();
    const frames = new Set<number>();
    const observers = new Set<object>();
    const channels = new Set<object>();
    const listeners = new Map<string, Set<unknown>>();
    let requests = 0;

    const { setTimeout: later, clearTimeout: notLater, setInterval: every, clearInterval: stop } = window;
    const { requestAnimationFrame: onFrame, cancelAnimationFrame: noFrame } = window;
    const call = (handler: TimerHandler, parameters: unknown[]): void => {
      if (typeof handler === 'function') handler(...parameters);
    };
    Object.assign(window, {
      setTimeout(handler: TimerHandler, ms?: number, ...parameters: unknown[]) {
        const id = later(() => {
          timers.delete(id);
          call(handler, parameters);
        }, ms);
        timers.add(id);
        return id;
      },
      clearTimeout(id: number) {
        timers.delete(id);
        notLater(id);
      },
      setInterval(handler: TimerHandler, ms?: number, ...parameters: unknown[]) {
        const id = every(() => call(handler, parameters), ms);
        intervals.add(id);
        return id;
      },
      clearInterval(id: number) {
        intervals.delete(id);
        stop(id);
      },
      requestAnimationFrame(handler: FrameRequestCallback) {
        const id = onFrame((time) => {
          frames.delete(id);
          handler(time);
        });
        frames.add(id);
        return id;
      },
      cancelAnimationFrame(id: number) {
        frames.delete(id);
        noFrame(id);
      },
    });

    for (const target of [window, document, document.documentElement ?? document, navigator.serviceWorker]) {
      if (!target) continue;
      const { addEventListener: add, removeEventListener: remove } = target;
      Object.assign(target, {
        addEventListener(type: string, listener: never, options?: AddEventListenerOptions) {
          const all = listeners.get(type) ?? new Set();
          listeners.set(type, all.add(listener));
          if (typeof options === 'object') options?.signal?.addEventListener('abort', () => all.delete(listener));
          add.call(target, type, listener, options);
        },
        removeEventListener(type: string, listener: never, options?: EventListenerOptions) {
          listeners.get(type)?.delete(listener);
          remove.call(target, type, listener, options);
        },
      });
    }

    for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver'] as const) {
      const Observer = window[name] as unknown as {
        prototype: { observe(...parameters: unknown[]): void; disconnect(): void };
      };
      const { observe, disconnect } = Observer.prototype;
      Observer.prototype.observe = function (...parameters) {
        observers.add(this);
        observe.apply(this, parameters);
      };
      Observer.prototype.disconnect = function () {
        observers.delete(this);
        disconnect.apply(this);
      };
    }

    const Channel = window.BroadcastChannel;
    window.BroadcastChannel = class extends Channel {
      constructor(name: string) {
        super(name);
        channels.add(this);
      }
      override close(): void {
        channels.delete(this);
        super.close();
      }
    };

    // The stage's network is a function, not `window.fetch`; it tells of each request here.
    Object.assign(window, {
      requestBegan: () => {
        requests++;
        return () => {
          requests--;
        };
      },
      liveNow: (): Live => ({
        timers: timers.size,
        intervals: intervals.size,
        frames: frames.size,
        requests,
        listeners: Object.fromEntries([...listeners].map(([type, all]) => [type, all.size] as const).sort()),
        observers: observers.size,
        channels: channels.size,
      }),
    });
  });
}

/** What is alive now, after a moment in which everything that is ending may end. */
export async function liveNow(page: Page): Promise<Live> {
  await page.waitForTimeout(1_500);
  return page.evaluate(() => window.liveNow());
}
