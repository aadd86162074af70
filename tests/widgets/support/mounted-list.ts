import type { SisoElement } from '../../../widgets/src/base/siso-element.ts';
import { type ElementState, tokenOf } from '../../../widgets/src/base/states.ts';
import { deep, textOf } from './deep.ts';
import { Network } from './network.ts';
import { makeSiso, until } from './show-state.ts';

/** What a route answers in a state. */
export function bodyOf<T>(states: readonly ElementState[], name: string, route: string): T {
  const reply = states.find((each) => each.name === name)?.replies[route];
  if (typeof reply !== 'object') throw new Error(`no ${route} in the state "${name}"`);
  return reply.body as T;
}

/** An element that is a list, on a stubbed network that answers as one of its states. */
export class MountedList {
  readonly network = new Network();
  element!: SisoElement;
  readonly #tag: string;

  constructor(tag: string, states: readonly ElementState[], name = 'full') {
    this.#tag = tag;
    const state = states.find((each) => each.name === name);
    for (const [route, reply] of Object.entries(state?.replies ?? {})) {
      if (typeof reply === 'object') this.network.answer(route, reply.body, reply.status);
    }
    this.#token = state && tokenOf(state);
  }

  readonly #token: string | undefined;

  /** Puts it on the page and waits for its first rows, or for what `shown` names. */
  async mount(attributes: Readonly<Record<string, string>> = {}, shown = 'table[part=table] tbody tr'): Promise<void> {
    this.element = document.createElement(this.#tag) as SisoElement;
    this.element.siso = makeSiso(this.network.fetch, { session: true, token: this.#token });
    this.element.locale = 'en-US';
    for (const [name, value] of Object.entries(attributes)) this.element.setAttribute(name, value);
    document.body.append(this.element);
    await this.shown(shown);
  }

  async remove(): Promise<void> {
    this.element.remove();
    await this.element.siso?.logout();
  }

  /** Waits until a selector finds something. */
  shown(selector: string): Promise<void> {
    return until(() => this.find(selector), selector);
  }

  /** Waits until a selector finds nothing any more. */
  gone(selector: string): Promise<void> {
    return until(() => !this.find(selector), `${selector} to go`);
  }

  /** Waits until a text is seen. */
  told(text: string): Promise<void> {
    return until(() => textOf(this.element).includes(text), `"${text}" in "${textOf(this.element)}"`);
  }

  find<T extends Element = HTMLElement>(selector: string): T | null {
    return this.element.shadowRoot?.querySelector<T>(selector) ?? null;
  }

  get<T extends Element = HTMLElement>(selector: string): T {
    return deep<T>(this.element, selector);
  }

  /** Presses what the selector names and waits until another thing is there. */
  async press(selector: string, shown?: string): Promise<void> {
    await this.shown(selector);
    this.get(selector).click();
    if (shown) await this.shown(shown);
  }

  /** Opens the menu of a row, presses an entry, and waits for the dialog. */
  async act(id: string, action: string): Promise<void> {
    await this.press(`[data-menu="${id}"]`, '[role=menu]');
    await this.press(`[role=menu] [data-action=${action}]`, '.ask[open]');
  }

  /** Fills a control as a person does. */
  fill(name: string, value: string): void {
    const control = this.get<HTMLInputElement>(`[name="${name}"]`);
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** The texts of the cells of a column, below its head. */
  column(key: string): string[] {
    const cells = [...(this.element.shadowRoot?.querySelectorAll(`tbody .${key}`) ?? [])];
    return cells.map((cell) => (cell.textContent ?? '').replaceAll(/\s+/g, ' ').trim());
  }

  /** What has the focus in the shadow root. */
  get active(): HTMLElement | null {
    return (this.element.shadowRoot?.activeElement ?? null) as HTMLElement | null;
  }

  /** The requests of a route. */
  asked(route: string) {
    return this.network.seen.filter(({ method, path }) => `${method} ${path}` === route);
  }
}
