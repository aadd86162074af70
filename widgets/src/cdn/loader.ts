/**
 * The one script of a host page: sees the elements' tags, preloads and defines what they need, nothing else.
 *
 * `siso.js?prefix=acme` looks for `<acme-…>` instead. The manifest (element → its files) is written by the build.
 */
declare const SISO_MANIFEST: Readonly<Record<string, readonly string[]>>;

interface ElementModule {
  define(options: { prefix: string }): void;
}

const manifest = SISO_MANIFEST;
const base = import.meta.url;
const prefix = new URL(base).searchParams.get('prefix') || 'siso';
const asked = new Set<string>();

const load = (name: string): void => {
  const files = manifest[name];
  if (!files || asked.has(name)) {
    return;
  }
  if (!asked.size) {
    // A page's first formatter takes a phone tens of milliseconds: it is made while the files are on their way.
    setTimeout(() => new Intl.NumberFormat());
  }
  asked.add(name);
  const urls = files.map((file) => new URL(file, base).href);
  for (const href of urls) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = href;
    document.head.append(link);
  }
  import(urls[0] ?? '').then(
    (module: ElementModule) => module.define({ prefix }),
    (error: unknown) => {
      asked.delete(name);
      console.error(`<${prefix}-${name}> could not be loaded.`, error);
    },
  );
};

const look = (root: ParentNode): void => {
  for (const name of Object.keys(manifest)) {
    const tag = `${prefix}-${name}`;
    if ((root as Element).localName === tag || root.querySelector(tag)) {
      load(name);
    }
  }
};

look(document);
new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      if (node instanceof Element) {
        look(node);
      }
    }
  }
}).observe(document, { childList: true, subtree: true });
