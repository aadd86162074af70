/** The element in a shadow root that a selector names; fails when there is none. */
export function deep<T extends Element = HTMLElement>(host: Element, selector: string): T {
  const found = host.shadowRoot?.querySelector<T>(selector);
  if (!found) {
    throw new Error(`No ${selector} in <${host.localName}>`);
  }
  return found;
}

/** The visible text of an element's shadow root, white space folded. */
export const textOf = (host: Element): string =>
  (host.shadowRoot?.querySelector('.root')?.textContent ?? '').replaceAll(/\s+/g, ' ');

/** Resolves with the next event of a type. */
export const next = <T extends keyof HTMLElementEventMap>(
  target: EventTarget,
  type: T,
): Promise<HTMLElementEventMap[T]> =>
  new Promise((resolve) =>
    target.addEventListener(type, (event) => resolve(event as HTMLElementEventMap[T]), { once: true }),
  );
