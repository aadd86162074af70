import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { applyBrandLook, type BrandLook } from '../theme/brand-sheet.ts';
import { linearOf, luminance } from '../theme/luminance.ts';

/** Colours whose contrast was judged already. */
const judged = new Set<string>();

/** Warns, once per colour, of one that is too pale to be text on white; what is said of it is fetched only then. */
function judge(color: string): void {
  if (!judged.has(color)) {
    judged.add(color);
    // Below 4.5:1 on white.
    if (luminance(linearOf(color)) > 0.1833) {
      import('../contrast/warn.ts').then(
        ({ warnOfContrast }) => warnOfContrast(color),
        () => {},
      );
    }
  }
}

/**
 * An element with the look of a brand. Colours, type and space come from the properties below, which a page may set on
 * the element or anything above it, at any time; a value beyond its range is brought back into it.
 *
 * @cssprop {<color>} --siso-color-brand - The one colour that all others grow out of; any. Default: the brand’s, else #3a5a8c.
 * @cssprop {<color>} --siso-color-accent - Ground of the primary button; any. Default: the brand; in dark schemes at least at lightness 0.53.
 * @cssprop {<color>} --siso-color-accent-hover - Ground of the primary button under the pointer; any. Default: the accent, 12 % towards its contrary.
 * @cssprop {<color>} --siso-color-on-accent - Text on the accent; any. Default: black or white, at 4.5:1 on the accent.
 * @cssprop {<color>} --siso-color-accent-text - Links and marks; any. Default: the brand at 4.5:1 on the page.
 * @cssprop {<color>} --siso-color-focus - Focus ring; any. Default: the accent text.
 * @cssprop {<color>} --siso-color-text - Text; any. Default: near black or near white with a trace of the brand.
 * @cssprop {<color>} --siso-color-text-muted - Hints, notes and labels of figures; any. Default: grey at 4.5:1.
 * @cssprop {<color>} --siso-color-line - Hairlines between things; any. Default: light grey.
 * @cssprop {<color>} --siso-color-edge - Borders of controls; any. Default: grey at 3:1.
 * @cssprop {<color>} --siso-color-field - Ground of controls; any. Default: white; near black.
 * @cssprop {<color>} --siso-color-sunken - Ground of what is passive: tracks, skeletons, chosen tabs; any. Default: very light grey; dark grey.
 * @cssprop {<color>} --siso-color-surface - Ground of the element; any. Default: transparent.
 * @cssprop {<color>} --siso-color-success - What went well; any. Default: green at 4.5:1.
 * @cssprop {<color>} --siso-color-warning - What needs care; any. Default: amber at 4.5:1.
 * @cssprop {<color>} --siso-color-danger - Errors; any. Default: red at 4.5:1.
 * @cssprop {<color>} --siso-color-info - What is good to know; any. Default: blue at 4.5:1.
 * @cssprop {<font-family>} --siso-font-family - Font of all text; any. Default: the brand’s, else the page’s.
 * @cssprop {<font-family>} --siso-font-heading-family - Font of headings; any. Default: the font of all text.
 * @cssprop {<length>} --siso-font-size - Size of text; all other sizes are parts of it; 13px–max(20px, 1.25em). Default: 0.875em.
 * @cssprop {<length>} --siso-font-size-small - Size of hints, notes and errors; 0.8em–1em. Default: 0.929em.
 * @cssprop {<length>} --siso-font-heading-size - Size of the heading; 1em–2.5em. Default: 1.43em.
 * @cssprop {<length>} --siso-font-heading-spacing - Letter spacing of headings; -0.04em–0.08em. Default: -0.01em.
 * @cssprop {<number>} --siso-font-weight - Weight of text; 300–500. Default: 400.
 * @cssprop {<number>} --siso-font-weight-strong - Weight of what stands out; 500–800. Default: 600.
 * @cssprop {<number>} --siso-font-heading-weight - Weight of headings; 400–800. Default: 600.
 * @cssprop {<number>} --siso-font-line-height - Line height of text; 1.2–1.8. Default: 1.45.
 * @cssprop {<length>} --siso-space-unit - All spacing is a multiple of it; 3px–6px. Default: 4px.
 * @cssprop {<length>} --siso-space-section - Space between blocks; 8px–64px. Default: 6 units; 8 in the dashboard.
 * @cssprop {<number>} --siso-space-density - Factor on spacing and on the height of controls; 0.75–1.25. Default: 1.
 * @cssprop {<length>} --siso-radius-control - Corners of controls; 0px–24px. Default: the brand’s, else 6px.
 * @cssprop {<length>} --siso-radius-button - Corners of buttons; 0px–40px. Default: that of controls.
 * @cssprop {<length>} --siso-radius-notice - Corners of messages; 0px–24px. Default: that of controls.
 * @cssprop {<length>} --siso-border-width - Borders of controls and buttons; 1px–3px. Default: 1px.
 * @cssprop {<length>} --siso-border-focus-width - Focus ring; 2px–4px. Default: 2px.
 * @cssprop {<length>} --siso-border-focus-offset - Space between a thing and its focus ring; 0px–4px. Default: 2px.
 * @cssprop {<shadow>} --siso-shadow-button - Shadow of buttons; any. Default: none.
 * @cssprop {<length>} --siso-control-height - Least height of controls and buttons; 44px at least on touch screens; 32px–64px. Default: the larger of 40px and 2.86em.
 * @cssprop {<length>} --siso-button-height - Least height of buttons; 24px–72px. Default: that of controls.
 * @cssprop {<length>} --siso-button-padding - Space beside a button’s words; 8px–48px. Default: 5 units.
 * @cssprop {<number>} --siso-button-weight - Weight of a button’s words; 400–800. Default: 600.
 * @cssprop {<keyword>} --siso-button-transform - Letters of a button’s words; none | uppercase | lowercase | capitalize. Default: none.
 * @cssprop {<percentage>} --siso-notice-tint - How much of its colour a message has as its ground; 0%–20%. Default: 8%.
 * @cssprop {<length>} --siso-notice-edge-width - Coloured edge of messages; 0px–6px. Default: 3px.
 * @cssprop {<length>} --siso-icon-size - Size of icons in text; 1em–2em. Default: 1.25em.
 * @cssprop {<length>} --siso-icon-stroke - Strokes of icons; 1px–2.5px. Default: 1.75px.
 * @cssprop {<length>} --siso-size-text - Widest line of text; 40ch–80ch. Default: 68ch.
 * @cssprop {<time>} --siso-motion-duration - Length of motion; none where the person wants none; 0ms–200ms. Default: 160ms.
 * @cssprop {<easing>} --siso-motion-easing - Course of motion; any. Default: ease-out.
 */
export abstract class ThemedElement extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    brandColor: { attribute: 'brand-color' },
    density: { reflect: true },
  };

  /** A `#rrggbb` that replaces the brand's colour. */
  brandColor?: string;
  /** How close things stand. Default: `comfortable`, or as `--siso-space-density` says. */
  density?: 'compact' | 'comfortable';

  /** The direction to lay out in, unless that is the page's affair. */
  protected direction?: 'ltr' | 'rtl';
  /** True while the element keeps its place without being seen. */
  protected blank = false;

  /** The brand to look like. */
  protected get look(): BrandLook {
    return { color: this.brandColor };
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const { look, direction, blank } = this;
    const { color } = look;
    const known = color && /^#[\da-f]{6}$/i.test(color) ? color : undefined;
    if (known) {
      judge(known);
    }
    applyBrandLook(this.renderRoot as ShadowRoot, { ...look, color: known }, { direction, blank });
  }
}
