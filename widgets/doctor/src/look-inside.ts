import type { SeenElement, SeenPolicy, SeenScript } from './observation.ts';

/** What is read inside the page once it has settled. */
export interface Inside {
  readonly scripts: readonly SeenScript[];
  readonly elements: readonly SeenElement[];
  readonly policies: readonly SeenPolicy[];
}

/**
 * Runs in the page itself, as source text: it may use nothing from outside its own body. Values of attributes are kept only where
 * they are public by nature; of everything that looks like a key its first twelve characters.
 */
export function lookInside(): Inside {
  const prefixes = new Set(['siso']);
  const scripts = [...document.scripts]
    .filter(({ src }) => src)
    .map(({ src, type, integrity, crossOrigin }) => ({ src, type, integrity, crossOrigin }));
  for (const { src } of scripts) {
    const prefix = URL.canParse(src) ? new URL(src).searchParams.get('prefix') : null;
    if (prefix) prefixes.add(prefix);
  }
  interface OurClass extends CustomElementConstructor {
    readonly version?: unknown;
    readonly observedAttributes?: readonly string[];
  }
  const classOf = (element: Element): OurClass | undefined => customElements.get(element.localName);
  const isOurs = (element: Element): boolean =>
    prefixes.has(element.localName.split('-')[0] ?? '') ||
    (typeof classOf(element)?.version === 'string' && !!classOf(element)?.observedAttributes?.includes('api-url'));
  const all: Element[] = [];
  const walk = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      if (!element.localName.includes('-')) continue;
      if (isOurs(element)) all.push(element);
      else if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(document);
  const shorten = (value: string): string =>
    /^(sk|pk)_|^ey[\w-]+\./.test(value) ? `${value.slice(0, 12)}…` : value.slice(0, 200);
  const elements = all.map((element) => {
    const found = classOf(element);
    const box = element.getBoundingClientRect();
    const root = element.getRootNode();
    const above = element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    return {
      tag: element.localName,
      defined: !!found,
      version: typeof found?.version === 'string' ? found.version : null,
      known: [...(found?.observedAttributes ?? [])],
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, shorten(value)])),
      inProvider: !!above?.closest([...prefixes].map((prefix) => `${prefix}-provider`).join(',')),
      visible: box.width > 0 && box.height > 0,
      alert: (element.shadowRoot?.querySelector('[role=alert]')?.textContent ?? '').trim().slice(0, 300),
    };
  });
  const policies = [...document.querySelectorAll<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy" i]')].map(
    ({ content }) => ({ from: 'meta' as const, reportOnly: false, text: content }),
  );
  return { scripts, elements, policies };
}
