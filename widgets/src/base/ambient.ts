import { type Context, ContextEvent, type ContextType } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/** One value from a provider above the element; asks again when an ancestor is upgraded later than the element. */
export class Ambient<C extends Context<unknown, unknown>> implements ReactiveController {
  /** The provider's value; undefined while there is none. */
  value?: ContextType<C>;
  /** True once a provider has answered, even if only with undefined. */
  provided = false;

  readonly #host: Host;
  readonly #context: C;
  #unsubscribe?: () => void;

  constructor(host: Host, context: C) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.dispatchEvent(new ContextEvent(this.#context, this.#host, this.#receive, true));
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.value = undefined;
    this.provided = false;
  }

  readonly #receive = (value: ContextType<C>, unsubscribe?: () => void): void => {
    if (this.#unsubscribe !== unsubscribe) {
      this.#unsubscribe?.();
      this.#unsubscribe = unsubscribe;
    }
    if (!this.#host.isConnected) {
      this.hostDisconnected();
      return;
    }
    this.value = value;
    this.provided = true;
    this.#host.requestUpdate();
  };
}

/** Calls `again` when a custom element above `element` (through shadow roots too) is defined later than it. */
export function whenAncestorsUpgrade(element: Element, again: () => void): void {
  for (let node: Node | null = element.parentNode; node; node = node.parentNode) {
    const ancestor = node instanceof ShadowRoot ? node.host : node;
    if (ancestor instanceof Element && ancestor.matches(':not(:defined)')) {
      void customElements.whenDefined(ancestor.localName).then(() => element.isConnected && again());
    }
    if (node instanceof ShadowRoot) {
      node = node.host;
    }
  }
}

/** The nearest element at or above `element`, through shadow roots too, that `selector` matches. */
export function nearest(element: Element, selector: string): Element | null {
  const root = element.getRootNode();
  return element.closest(selector) ?? (root instanceof ShadowRoot ? nearest(root.host, selector) : null);
}
