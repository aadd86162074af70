import type { SisoElement } from '../../../widgets/src/base/siso-element.ts';
import type { ElementState } from '../../../widgets/src/base/states.ts';
import { defineAll, exhibits } from './elements.ts';
import { makeSiso, type Shown, settle, showState } from './show-state.ts';
import { watchWork } from './watch-work.ts';

/** How a state is to be shown on the stage. */
export interface Scene {
  readonly tag: string;
  readonly state: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly scheme?: 'light' | 'dark';
  /** Attributes besides the state's own. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** What the page of a stage offers to a test that drives it from outside. */
export interface Stage {
  /** Tags with the names of their states, and where the states' file stands. */
  programme(): { tag: string; states: string[] }[];
  /** Shows one state alone on the page and resolves when it has come to rest. */
  show(scene: Scene): Promise<void>;
  /**
   * Mounts and removes an element in its fullest state, as a single-page application does: in each round until the
   * element is ready, over one connection, which is logged out at the end.
   */
  remount(tag: string, rounds: number): Promise<void>;
  /** Takes away what is shown. */
  clear(): Promise<void>;
}

declare global {
  interface Window {
    stage: Stage;
  }
}

let shown: Shown | undefined;

function find(tag: string, name: string): { state: ElementState; session: boolean } {
  const exhibit = exhibits.find((each) => each.tag === tag);
  const state = exhibit?.states.find((each) => each.name === name);
  if (!exhibit || !state) {
    throw new Error(`There is no state "${name}" of <${tag}>.`);
  }
  return { state, session: exhibit.session };
}

defineAll();
window.stage = {
  programme: () => exhibits.map(({ tag, states }) => ({ tag, states: states.map(({ name }) => name) })),
  async show({ tag, state: name, dir = 'ltr', scheme = 'light', attributes = {} }) {
    await window.stage.clear();
    const { state, session } = find(tag, name);
    document.documentElement.dir = dir;
    document.documentElement.style.colorScheme = scheme;
    const dressed = { ...state, attributes: { ...state.attributes, ...attributes } };
    shown = await showState(tag, dressed, { session });
    await document.fonts.ready;
    await settle();
  },
  async remount(tag, rounds) {
    const { state, session } = find(tag, 'full');
    const siso = makeSiso(watchWork(state).fetch, { session });
    for (let round = 0; round < rounds; round++) {
      const element = document.createElement(tag) as SisoElement;
      element.siso = siso;
      const ready = new Promise((resolve) => element.addEventListener('siso-ready', resolve, { once: true }));
      document.body.append(element);
      await ready;
      await element.updateComplete;
      element.remove();
      await settle(0);
    }
    await siso.logout();
  },
  async clear() {
    await shown?.remove();
    shown = undefined;
  },
};
