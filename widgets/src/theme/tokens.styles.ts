import { css } from 'lit';

/**
 * Tokens that every element shares. Public names are `--siso-<group>-<name>`; `--_*` are the resolved, private ones.
 *
 * The palette grows out of one colour, `--_brand`: the page's, made opaque and brought into sRGB, else the brand's.
 * `--_y` is a colour's WCAG luminance: in light schemes texts and marks are the brand scaled down in linear light until
 * they reach 4.5:1 on the sunken ground, which keeps the hue and never leaves the gamut; in dark schemes they rise in
 * OKLCH. The text on the accent is black or white by the luminance at which both reach 4.5:1. Neutrals carry a trace of
 * the brand's hue. `tokens.ts` lists the public names with their ranges.
 */
export const tokens = css`
  :host {
    --_given: rgb(from var(--siso-color-brand) clamp(0, r, 255) clamp(0, g, 255) clamp(0, b, 255) / 1);
    --_y: (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.0001);
    --_tint: min(c * 0.15, 0.01) h;
    --_text: var(--siso-color-text, light-dark(oklch(from var(--_brand) 0.24 var(--_tint)), oklch(from var(--_brand) 0.95 var(--_tint))));
    --_muted: var(--siso-color-text-muted, light-dark(oklch(from var(--_brand) 0.47 var(--_tint)), oklch(from var(--_brand) 0.76 var(--_tint))));
    --_line: var(--siso-color-line, light-dark(oklch(from var(--_brand) 0.91 var(--_tint)), oklch(from var(--_brand) 0.36 var(--_tint))));
    --_edge: var(--siso-color-edge, light-dark(oklch(from var(--_brand) 0.61 var(--_tint)), oklch(from var(--_brand) 0.62 var(--_tint))));
    --_field: var(--siso-color-field, light-dark(#fff, oklch(from var(--_brand) 0.235 var(--_tint))));
    --_sunken: var(--siso-color-sunken, light-dark(oklch(from var(--_brand) 0.965 var(--_tint)), oklch(from var(--_brand) 0.28 var(--_tint))));
    --_down: min(1, 0.15 / var(--_y));
    --_ink: calc((0.179 - var(--_y)) * 99999);
    --_accent: var(--siso-color-accent, light-dark(var(--_brand), oklch(from var(--_brand) max(l, 0.53) c h)));
    --_on-accent: var(--siso-color-on-accent, color(from var(--_accent) srgb-linear var(--_ink) var(--_ink) var(--_ink) / 1));
    --_accent-text: var(--siso-color-accent-text, light-dark(color(from var(--_brand) srgb-linear calc(r * var(--_down)) calc(g * var(--_down)) calc(b * var(--_down))), oklch(from var(--_brand) max(l, 0.78) min(c, 0.13) h)));
    --_success: var(--siso-color-success, light-dark(oklch(0.46 0.1 155), oklch(0.81 0.13 155)));
    --_warning: var(--siso-color-warning, light-dark(oklch(0.48 0.1 70), oklch(0.83 0.12 80)));
    --_danger: var(--siso-color-danger, light-dark(oklch(0.5 0.18 27), oklch(0.79 0.12 22)));
    --_info: var(--siso-color-info, light-dark(oklch(0.48 0.1 250), oklch(0.81 0.09 250)));
    --_focus: var(--siso-color-focus, var(--_accent-text));
    --_strong: clamp(500, var(--siso-font-weight-strong, 600), 800);
    --_small: clamp(0.8em, var(--siso-font-size-small, 0.929em), 1em);
    --_radius: clamp(0px, var(--siso-radius-control, var(--_rounding, 6px)), 24px);
    --_border: clamp(1px, var(--siso-border-width, 1px), 3px);
    --_hairline: clamp(0px, var(--siso-border-line-width, 1px), 3px);
    --_ring: clamp(2px, var(--siso-border-focus-width, 2px), 4px) solid var(--_focus);
    --_density: clamp(0.75, var(--siso-space-density, 1), 1.25);
    --_unit: calc(clamp(3px, var(--siso-space-unit, 4px), 6px) * var(--_density));
    --_control: clamp(32px, var(--siso-control-height, max(40px, 2.86em)) * var(--_density), 64px);
    --_move: clamp(0ms, var(--siso-motion-duration, 160ms), 200ms) var(--siso-motion-easing, ease-out);

    display: block;
    background: var(--siso-color-surface, transparent);
  }

  /* Inside, where no rule of the page reaches: resets such as "* { all: unset !important }" take everything from the host. */
  .root {
    display: block;
    container-type: inline-size;
    color: var(--_text);
    font-family: var(--siso-font-family, var(--_font, inherit));
    font-size: clamp(13px, var(--siso-font-size, 0.875em), max(20px, 1.25em));
    font-weight: clamp(300, var(--siso-font-weight, 400), 500);
    line-height: clamp(1.2, var(--siso-font-line-height, 1.45), 1.8);
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    -webkit-text-size-adjust: 100%;
  }

  :host([density='compact']) {
    --siso-space-density: 0.75;
  }

  :host([density='comfortable']) {
    --siso-space-density: 1;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  h2,
  h3 {
    font-family: var(--siso-font-heading-family, inherit);
    font-weight: clamp(400, var(--siso-font-heading-weight, 600), 800);
    letter-spacing: clamp(-0.04em, var(--siso-font-heading-spacing, -0.01em), 0.08em);
    line-height: 1.25;
    text-wrap: balance;
  }

  h2 {
    font-size: clamp(1em, var(--siso-font-heading-size, 1.43em), 2.5em);
  }

  h3 {
    font-size: 1.143em;
  }

  time {
    unicode-bidi: plaintext;
  }

  p {
    max-inline-size: clamp(40ch, var(--siso-size-text, 68ch), 80ch);
    text-wrap: pretty;
  }

  [hidden] {
    display: none !important;
  }

  svg {
    display: block;
  }

  .icon {
    flex: none;
    --_icon: clamp(1em, var(--siso-icon-size, 1.25em), 2em);
    inline-size: var(--_icon);
    block-size: var(--_icon);
    fill: none;
    stroke: currentColor;
    stroke-width: clamp(1px, var(--siso-icon-stroke, 1.75px), 2.5px);
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  :focus-visible {
    outline: var(--_ring);
    outline-offset: clamp(0px, var(--siso-border-focus-offset, 2px), 4px);
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation-duration: 0s !important;
      transition-duration: 0s !important;
    }
  }
`;
