import { css } from 'lit';

/** A key's text, and the dialog that shows it once. */
export const apiKeysStyles = css`
  .key code,
  pre,
  #fresh-key {
    font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
    font-size: 0.929em;
  }

  .why {
    color: var(--_muted);
  }

  .fresh {
    inline-size: min(40em, 100vi - 32px);
    max-block-size: calc(100dvb - 32px);
    border-radius: max(var(--_radius), 6px);
    animation: rise var(--_move);
  }

  .sheet-of-key {
    display: grid;
    gap: calc(var(--_unit) * 5);
    min-inline-size: 0;
    padding: calc(var(--_unit) * 6);
  }

  .copied {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_unit) * 2);
  }

  .copied input {
    flex: 1 1 14em;
    min-inline-size: 0;
    text-overflow: ellipsis;
  }

  pre {
    margin: 0;
    padding: calc(var(--_unit) * 3);
    overflow-x: auto;
    border-radius: var(--_radius);
    background: var(--_sunken);
    text-align: left;
    white-space: pre;
  }
`;
