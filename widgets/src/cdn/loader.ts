/**
 * The one script of a host page: sees the elements' tags, preloads and defines what they need, nothing else.
 *
 * `siso.js?prefix=acme` looks for `<acme-…>` instead. The manifest is written by the build: the names of all files, and by
 * element the places among them of those that it needs, its own first, and of those to be fetched once it is defined.
 */
declare const SISO_MANIFEST: readonly [
  names: string,
  elements: Readonly<Record<string, readonly [needed: readonly number[], ahead?: readonly number[]]>>,
];

interface ElementModule {
  define(options: { prefix: string }): void;
}

const [names, elements] = SISO_MANIFEST;
const base = import.meta.url;
const prefix = new URL(base).searchParams.get('prefix') || 'siso';
const urls = names.split(' ').map((name) => new URL(`chunks/${name}.js`, base).href);
/** Elements, and places of files. */
const asked = new Set<string | number>();

const preload = (place: number): void => {
  if (asked.has(place)) {
    return;
  }
  asked.add(place);
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = urls[place] ?? '';
  document.head.append(link);
};

const load = (name: string): void => {
  if (asked.has(name)) {
    return;
  }
  asked.add(name);
  const [[own = 0, ...others] = [], ahead = []] = elements[name] ?? [];
  import(urls[own] ?? '').then(
    (module: ElementModule) => {
      module.define({ prefix });
      // What the element asks for next is fetched while it is drawn.
      setTimeout(() => ahead.forEach(preload));
    },
    (error: unknown) => {
      asked.delete(name);
      console.error(`<${prefix}-${name}> could not be loaded.`, error);
    },
  );
  others.forEach(preload);
};

const tags = Object.keys(elements).map((name) => `${prefix}-${name}`);
const anyTag = tags.join();

const look = (root: ParentNode): void => {
  for (const { localName } of root.querySelectorAll(anyTag)) {
    load(localName.slice(prefix.length + 1));
  }
};

look(document);
new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      if (node instanceof Element) {
        if (tags.includes(node.localName)) {
          load(node.localName.slice(prefix.length + 1));
        }
        look(node);
      }
    }
  }
}).observe(document, { childList: true, subtree: true });
