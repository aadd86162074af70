import { css } from 'lit';

/**
 * Tokens that every element shares. Public names are `--siso-<group>-<name>`; `--_*` are the resolved, private ones.
 *
 * The palette grows out of one colour, `--_brand`. `--_y` is its WCAG luminance: in light schemes texts and marks are the
 * brand scaled down in linear light until they reach 4.5:1 on the sunken ground, which keeps the hue and never leaves the
 * gamut; in dark schemes they rise in OKLCH. The text on the accent is black or white by the luminance at which both
 * reach 4.5:1. Neutrals carry a trace of the brand's hue.
 */
export const tokens = css`
  :host {
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
    --_on-accent: var(--siso-color-on-accent, color(from var(--_brand) srgb-linear var(--_ink) var(--_ink) var(--_ink)));
    --_accent-text: var(--siso-color-accent-text, light-dark(color(from var(--_brand) srgb-linear calc(r * var(--_down)) calc(g * var(--_down)) calc(b * var(--_down))), oklch(from var(--_brand) max(l, 0.78) min(c, 0.13) h)));
    --_success: var(--siso-color-success, light-dark(oklch(0.46 0.1 155), oklch(0.81 0.13 155)));
    --_warning: var(--siso-color-warning, light-dark(oklch(0.48 0.1 70), oklch(0.83 0.12 80)));
    --_danger: var(--siso-color-danger, light-dark(oklch(0.5 0.18 27), oklch(0.79 0.12 22)));
    --_info: var(--siso-color-info, light-dark(oklch(0.48 0.1 250), oklch(0.81 0.09 250)));
    --_font: var(--siso-font-family, inherit);
    --_radius: var(--siso-radius-control, 6px);
    --_unit: var(--siso-space-unit, 4px);
    --_time: var(--siso-motion-duration, 160ms);

    display: block;
    container-type: inline-size;
    background: var(--siso-color-surface, transparent);
    color: var(--_text);
    font-family: var(--_font);
    font-size: var(--siso-font-size, max(13px, 0.875em));
    font-weight: 400;
    line-height: 1.45;
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    -webkit-text-size-adjust: 100%;
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
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
  }

  h2 {
    font-size: 1.43em;
    letter-spacing: -0.01em;
  }

  h3 {
    font-size: 1.143em;
  }

  p {
    max-inline-size: 68ch;
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
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
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
    outline: 2px solid var(--_accent-text);
    outline-offset: 2px;
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
