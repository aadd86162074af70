/** The part of a partner's brand that changes how the elements look. */
export interface BrandLook {
  /** `#rrggbb`; anything else means the default accent. */
  readonly color?: string | null;
  /** Corner radius in px, 0–24. */
  readonly radius?: number | null;
  /** A `font-family` list; the host page loads the font. */
  readonly font?: string | null;
  /** The direction of the element's language, where it is not the page's affair. */
  readonly direction?: 'ltr' | 'rtl';
  /** True while the texts are on their way: the place is kept, nothing is seen. */
  readonly blank?: boolean;
}

/** The accent when a brand names none: a calm slate blue that argues with no host page. */
const DEFAULT_COLOR = '#3a5a8c';

const sheets = new Map<string, CSSStyleSheet>();

/**
 * Puts the brand behind the element's own sheets in a shadow root, replacing an earlier one. The palette itself is
 * derived from the colour by the tokens' sheet.
 *
 * One constructed sheet per look is shared by all elements, so a strict `style-src` has nothing to block.
 */
export function applyBrandLook(root: ShadowRoot, { color, radius, font, direction, blank }: BrandLook): void {
  let css = `:host{--_brand:var(--siso-color-brand,${/^#[\da-f]{6}$/i.test(color ?? '') ? color : DEFAULT_COLOR})`;
  if (radius != null && radius >= 0) {
    css += `;--_radius:var(--siso-radius-control,${Math.min(24, radius)}px)`;
  }
  if (font && /^[\w\s,'"-]+$/.test(font)) {
    css += `;--_font:var(--siso-font-family,${font})`;
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
