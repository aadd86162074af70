import type * as liveModule from '../../../sdk/src/live.ts';
import type * as outboxModule from '../../../sdk/src/outbox.ts';
import type * as storeModule from '../../../sdk/src/outbox-store.ts';

/** A page of its own in a same-origin frame: what another tab is to Web Locks, BroadcastChannel and IndexedDB. */
export interface Tab {
  readonly window: Window;
  readonly sdk: typeof liveModule & typeof outboxModule & typeof storeModule;
  /** Closes it the hard way, as a tab that is closed. */
  close(): void;
}

const modules = ['live', 'outbox', 'outbox-store'].map(
  (name) => new URL(`../../../sdk/src/${name}.ts`, import.meta.url).href,
);
const tabs = new Set<Tab>();

export async function openTab(): Promise<Tab> {
  const frame = document.createElement('iframe');
  frame.src = new URL('./tab.html', import.meta.url).href;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const window = frame.contentWindow as Window & typeof globalThis;
  // The frame's own `import`, so that the modules run with the frame's globals.
  const load = new window.Function('url', 'return import(url)') as (url: string) => Promise<object>;
  const sdk = Object.assign({}, ...(await Promise.all(modules.map(load))));
  const tab: Tab = {
    window,
    sdk,
    close() {
      frame.remove();
      tabs.delete(tab);
    },
  };
  tabs.add(tab);
  return tab;
}

/** For `afterEach`. */
export function closeTabs(): void {
  for (const tab of tabs) tab.close();
}

/** Waits until `done` holds, and fails when it does not within `ms`. */
export async function until(done: () => boolean | Promise<boolean>, ms = 3_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await done())) {
    if (Date.now() > end) throw new Error(`Not within ${ms} ms: ${done}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** The names of the databases that exist at this origin. */
export const databases = async (): Promise<string[]> =>
  (await indexedDB.databases()).map(({ name }) => name ?? '').sort();

/** Fails, showing both, when the two differ as JSON. */
export function same(actual: unknown, expected: unknown): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== should) throw new Error(`Expected ${should}, got ${is}`);
}
