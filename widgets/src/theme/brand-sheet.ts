import { derivePalette } from './palette.ts';

/** The part of a partner's brand that changes how the elements look. */
export interface BrandLook {
  /** `#rrggbb`; anything else means the default accent. */
  readonly color?: string | null;
  /** Corner radius in px, 0–24. */
  readonly radius?: number | null;
  /** A `font-family` list; the host page loads the font. */
  readonly font?: string | null;
}

const sheets = new Map<string, CSSStyleSheet>();

function cssOf({ color, radius, font }: BrandLook): string {
  const { hue, chroma, roles } = derivePalette(color);
  const rules = [`--_hue:${hue}`, `--_chroma:${chroma}`];
  for (const [role, [light, dark]] of Object.entries(roles)) {
    rules.push(`--_${role}:var(--siso-color-${role},light-dark(${light},${dark}))`);
  }
  if (typeof radius === 'number' && radius >= 0) {
    rules.push(`--_radius:var(--siso-radius-control,${Math.min(24, radius)}px)`);
  }
  if (font && /^[\w\s,'"-]+$/.test(font)) {
    rules.push(`--_font:var(--siso-font-family,${font})`);
  }
  return `:host{${rules.join(';')}}`;
}

/**
 * Puts the brand's sheet behind the element's own sheets in a shadow root, replacing an earlier brand's.
 *
 * One constructed sheet per look is shared by all elements, so a strict `style-src` has nothing to block.
 */
export function applyBrandLook(root: ShadowRoot, look: BrandLook): void {
  const key = JSON.stringify([look.color, look.radius, look.font]);
  let sheet = sheets.get(key);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(cssOf(look));
    sheets.set(key, sheet);
  }
  const brandSheets = new Set(sheets.values());
  const others = root.adoptedStyleSheets.filter((adopted) => !brandSheets.has(adopted));
  if (root.adoptedStyleSheets.length !== others.length + 1 || !root.adoptedStyleSheets.includes(sheet)) {
    root.adoptedStyleSheets = [...others, sheet];
  }
}
