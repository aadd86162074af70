import { createPublicSiso, createSiso, type Siso } from '@siso/partner-sdk';
import type { SisoElement } from '../../../widgets/src/base/siso-element.ts';
import { type ElementState, tokenOf } from '../../../widgets/src/base/states.ts';
import { watchWork } from './watch-work.ts';

let shown = 0;

/** Ends what `showState` began. */
export interface Shown {
  readonly element: SisoElement;
  readonly siso: Siso;
  remove(): Promise<void>;
}

/** A pause long enough for stored and fetched things to arrive and be rendered. */
export const settle = (ms = 40): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Resolves as soon as `ready` holds; fails, naming `what`, when it does not within three seconds. */
export async function until(ready: () => unknown, what: string): Promise<void> {
  for (let waited = 0; !ready(); waited += 20) {
    if (waited > 3000) {
      throw new Error(`Waited in vain for: ${what}`);
    }
    await settle(20);
  }
}

/** Resolves when an element has not changed for a moment: parts of it may be loaded after the rest. */
export async function atRest(element: Element, quietMs = 80): Promise<void> {
  let quiet = 0;
  const watch = new MutationObserver(() => {
    quiet = 0;
  });
  watch.observe(element.shadowRoot ?? element, { subtree: true, childList: true, characterData: true });
  for (let waited = 0; quiet < quietMs && waited < 3000; waited += 20) {
    await settle(20);
    quiet += 20;
  }
  watch.disconnect();
}

/** A connection whose network answers as `fetch` says. Each has an API of its own, so that no outbox is shared. */
export function makeSiso(fetch: typeof globalThis.fetch, { session = false, token = 'token' } = {}): Siso {
  const apiUrl = `https://api-${Date.now()}-${shown++}.example`;
  const expiresAt = new Date(Date.now() + 900_000).toISOString();
  return session
    ? createSiso({ apiUrl, fetch, fetchSession: async () => ({ token, expiresAt }) })
    : createPublicSiso({ apiUrl, fetch, publishableKey: 'pk_test_1' });
}

/** Brings a state about in a fresh element at the end of `parent`. */
export async function showState(
  tag: string,
  state: ElementState,
  { parent = document.body, session = false }: { parent?: Element; session?: boolean } = {},
): Promise<Shown> {
  const work = watchWork(state);
  const siso = makeSiso(work.fetch, { session: session && state.session !== false, token: tokenOf(state) });
  work.watchOutbox(siso.outbox);
  const element = document.createElement(tag) as SisoElement;
  element.siso = siso;
  Object.assign(element, state.properties);
  for (const [name, value] of Object.entries(state.attributes ?? {})) {
    element.setAttribute(name, value);
  }
  parent.append(element);
  await element.updateComplete;
  await settle();
  for (const step of state.steps ?? []) {
    if ('fill' in step) {
      const [first = ''] = Object.keys(step.fill);
      // Parts of an element may come later than the element.
      await until(() => element.renderRoot.querySelector(`[name=${first}]`), `${first} of <${tag}>, ${state.name}`);
      for (const [name, value] of Object.entries(step.fill)) {
        const control = element.renderRoot.querySelector<HTMLInputElement>(`[name=${name}]`);
        if (control) {
          control.value = value;
          control.dispatchEvent(new Event('input', { bubbles: true }));
          control.dispatchEvent(new Event('change', { bubbles: true }));
        }
      }
    } else {
      // Parts of an element may come later than the element.
      await until(() => element.renderRoot.querySelector(step.press), `${step.press} of <${tag}>, ${state.name}`);
      const find = (): HTMLElement | null => element.renderRoot.querySelector<HTMLElement>(step.press);
      await until(find, `${step.press} of <${tag}> in the state "${state.name}"`);
      find()?.click();
      await settle();
      await work.done();
    }
    await element.updateComplete;
  }
  await atRest(element);
  return {
    element,
    siso,
    async remove() {
      element.remove();
      await siso.logout();
    },
  };
}
