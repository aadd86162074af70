import { css } from 'lit';

/** The profile: facts, fields and the preview beside them. */
export const profileStyles = css`
  h2,
  h3,
  h4,
  p {
    margin: 0;
  }

  h2 {
    font-family: var(--siso-font-heading-family, inherit);
    font-size: clamp(1em, var(--siso-font-heading-size, 1.43em), 2.5em);
    font-weight: clamp(400, var(--siso-font-heading-weight, 600), 800);
    line-height: 1.25;
  }

  h3 {
    font-size: 1.143em;
    font-weight: var(--_strong);
  }

  .root,
  form {
    display: grid;
    gap: calc(var(--_unit) * 8);
  }

  section {
    display: grid;
    gap: calc(var(--_unit) * 5);
    padding-block-start: calc(var(--_unit) * 6);
    border-block-start: var(--_hairline) solid var(--_line);
  }

  .intro {
    display: grid;
    gap: calc(var(--_unit) * 1);
    max-inline-size: 72ch;
  }

  .note {
    color: var(--_muted);
    font-size: var(--_small);
  }

  h4 {
    margin-block-end: calc(var(--_unit) * 2);
    font-weight: var(--_strong);
  }

  .columns {
    display: grid;
    gap: calc(var(--_unit) * 6) calc(var(--_unit) * 12);
    align-items: start;
  }

  .fields {
    display: grid;
    gap: calc(var(--_unit) * 5);
    max-inline-size: 30em;
  }

  .color {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: calc(var(--_unit) * 2);
    align-items: end;
  }

  .swatch {
    inline-size: var(--_control);
    block-size: var(--_control);
    padding: 3px;
    border: var(--_border) solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_field);
    cursor: pointer;
  }

  .above {
    margin-block-end: calc(1.45 * var(--_small) + var(--_unit));
  }

  .previews {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(15em, 1fr));
    gap: calc(var(--_unit) * 4);
  }

  figure {
    display: grid;
    gap: calc(var(--_unit) * 2);
    margin: 0;
  }

  figcaption {
    color: var(--_muted);
    font-size: var(--_small);
  }

  .light {
    color-scheme: light;
  }

  .dark {
    color-scheme: dark;
  }

  .contrast {
    display: grid;
    gap: calc(var(--_unit) * 1);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .contrast li {
    display: flex;
    gap: calc(var(--_unit) * 2);
    align-items: start;
  }

  .contrast .icon {
    flex: none;
    margin-block-start: 0.1em;
  }

  .contrast .good .icon {
    color: var(--_success);
  }

  .contrast .mended .icon {
    color: var(--_warning);
  }

  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(12em, 1fr));
    gap: calc(var(--_unit) * 4);
    margin: 0;
  }

  .facts dt {
    color: var(--_muted);
    font-size: var(--_small);
  }

  .facts dd {
    margin: 0;
    text-align: match-parent;
    overflow-wrap: anywhere;
  }

  .held {
    position: sticky;
    inset-block-end: 0;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_unit) * 3);
    align-items: center;
    padding-block: calc(var(--_unit) * 4);
    border-block-start: var(--_hairline) solid var(--_line);
    background: var(--siso-color-surface, Canvas);
  }

  .bar p {
    flex: 1 1 16em;
  }

  .panel {
    display: grid;
    gap: calc(var(--_unit) * 3);
    justify-items: start;
  }

  .wait {
    display: grid;
    gap: calc(var(--_unit) * 4);
    min-block-size: 32em;
    align-content: start;
  }

  .wait div {
    block-size: 2.4em;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }

  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @container (inline-size >= 56em) {
    .columns {
      grid-template-columns: minmax(0, 26em) minmax(0, 1fr);
    }
  }
`;
