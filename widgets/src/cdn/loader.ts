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
/** True the first time. */
const isNew = (what: string | number): boolean => !asked.has(what) && !!asked.add(what);

const preload = (place: number): void => {
  if (isNew(place)) {
    const rel = 'modulepreload';
    document.head.append(Object.assign(document.createElement('link'), { rel, href: urls[place] }));
  }
};

const load = (name: string): void => {
  const [[own = 0, ...others] = [], ahead = []] = elements[name] ?? [];
  if (isNew(name)) {
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
  }
};

const tags = Object.keys(elements).map((name) => `${prefix}-${name}`);
const anyTag = tags.join();

const found = ({ localName }: Element): void => {
  if (tags.includes(localName)) {
    load(localName.slice(prefix.length + 1));
  }
};

document.querySelectorAll(anyTag).forEach(found);
new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      if (node instanceof Element) {
        found(node);
        node.querySelectorAll(anyTag).forEach(found);
      }
    }
  }
}).observe(document, { childList: true, subtree: true });
