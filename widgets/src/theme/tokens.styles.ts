import { css } from 'lit';

/**
 * Tokens that every element shares. Public names are `--siso-<group>-<name>`; `--_*` are the resolved, private ones.
 * Colours that depend on the brand come from the brand's sheet, which is adopted after this one.
 */
export const tokens = css`
  :host {
    --_text: var(--siso-color-text, light-dark(oklch(0.24 var(--_chroma) var(--_hue)), oklch(0.95 var(--_chroma) var(--_hue))));
    --_muted: var(--siso-color-text-muted, light-dark(oklch(0.47 var(--_chroma) var(--_hue)), oklch(0.76 var(--_chroma) var(--_hue))));
    --_line: var(--siso-color-line, light-dark(oklch(0.91 var(--_chroma) var(--_hue)), oklch(0.34 var(--_chroma) var(--_hue))));
    --_edge: var(--siso-color-edge, light-dark(oklch(0.61 var(--_chroma) var(--_hue)), oklch(0.62 var(--_chroma) var(--_hue))));
    --_field: var(--siso-color-field, light-dark(#fff, oklch(0.235 var(--_chroma) var(--_hue))));
    --_sunken: var(--siso-color-sunken, light-dark(oklch(0.965 var(--_chroma) var(--_hue)), oklch(0.27 var(--_chroma) var(--_hue))));
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
    outline: 2px solid var(--_accent-mark);
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
