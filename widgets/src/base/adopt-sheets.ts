import type { CSSResult, LitElement } from 'lit';

/** Adds sheets that came later to an element's own, each once; constructed sheets, so that a strict `style-src` has nothing to block. */
export function adoptSheets(host: LitElement, sheets: readonly CSSResult[]): void {
  const root = host.renderRoot as ShadowRoot;
  const more = sheets.flatMap(({ styleSheet }) => styleSheet ?? []);
  root.adoptedStyleSheets = [
    ...root.adoptedStyleSheets,
    ...more.filter((sheet) => !root.adoptedStyleSheets.includes(sheet)),
  ];
}
