/** The part of a partner's brand that changes how the elements look. */
export interface BrandLook {
  /** `#rrggbb`; none means the default accent. */
  readonly color?: string | null;
  /** Corner radius in px, 0–24. */
  readonly radius?: number | null;
  /**
   * A `font-family` list of fonts that the page or the system has. None is fetched; where none is there, the page's own
   * font stays.
   */
  readonly font?: string | null;
}

/** What an element says of itself, beside its brand. */
export interface Layout {
  /** The direction of the element's language, where it is not the page's affair. */
  readonly direction?: 'ltr' | 'rtl';
  /** True while the texts are on their way: the place is kept, nothing is seen. */
  readonly blank?: boolean;
}

/** The accent when a brand names none: a calm slate blue that argues with no host page. */
export const DEFAULT_COLOR = '#3a5a8c';

const sheets = new Map<string, CSSStyleSheet>();

/**
 * Puts the brand behind the element's own sheets in a shadow root, replacing an earlier one. The palette itself is
 * derived from the colour by the tokens' sheet.
 *
 * One constructed sheet per look is shared by all elements, so a strict `style-src` has nothing to block.
 */
export function applyBrandLook(
  root: ShadowRoot,
  { color, radius, font }: BrandLook,
  { direction, blank }: Layout,
): void {
  let css = `:host{--_brand:var(--_given,${color ?? DEFAULT_COLOR})`;
  if (Number.isFinite(radius)) {
    css += `;--_rounding:${radius}px`;
  }
  if (font && /^[\w\s,'"-]+$/.test(font)) {
    css += `;--_font:${font},${getComputedStyle(root.host.parentElement ?? root.host).fontFamily}`;
  }
  if (direction) {
    css += `;direction:${direction}`;
  }
  if (blank) {
    css += ';visibility:hidden';
  }
  let sheet = sheets.get(css);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(`${css}}`);
    sheets.set(css, sheet);
  }
  const adopted = root.adoptedStyleSheets;
  if (adopted.at(-1) !== sheet) {
    const brands = new Set(sheets.values());
    root.adoptedStyleSheets = [...adopted.filter((other) => !brands.has(other)), sheet];
  }
}
