import { css } from 'lit';

/** The switch between the two views. */
export const auditLogStyles = css`
  .views {
    display: inline-flex;
    margin: 0;
    padding: 2px;
    border: var(--_border) solid var(--_edge);
    border-radius: var(--_radius);
  }

  .views label {
    position: relative;
    display: grid;
    place-items: center;
    min-block-size: 30px;
    padding-inline: calc(var(--_unit) * 3);
    border-radius: max(0px, var(--_radius) - 2px);
    cursor: pointer;
    white-space: nowrap;
  }

  /* Over its words, so that it is hit and focused as it is seen. */
  .choices .views input {
    position: absolute;
    inset: 0;
    min-block-size: 0;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }

  .views label:has(:checked) {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .views label:has(:focus-visible) {
    outline: var(--_ring);
    outline-offset: 2px;
  }

  code {
    font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
    font-size: 0.929em;
    overflow-wrap: anywhere;
  }

  .line strong {
    flex: 2 1 12em;
    min-inline-size: 0;
    font-weight: 400;
    overflow-wrap: anywhere;
  }

  .line > span {
    color: var(--_muted);
  }

  @container (max-width: 640px) {
    .choices > .views {
      flex: 1 0 100%;
      grid-column: 1 / -1;
    }

    .views label {
      flex: 1;
    }
  }

  @media (pointer: coarse) {
    .views label {
      min-block-size: 40px;
    }
  }

  @media (forced-colors: active) {
    .views label:has(:checked) {
      outline: 2px solid Highlight;
      background: Canvas;
      color: CanvasText;
    }
  }
`;
