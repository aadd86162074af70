import { css } from 'lit';

/** What the ways in share beside fields, buttons and notices. */
export const authStyles = css`
  .stack {
    display: grid;
    gap: calc(var(--_unit) * 5);
    min-inline-size: 0;
  }

  .control {
    display: grid;
  }

  /* Passwords run from left to right everywhere, and the eye stands where they end. */
  .secret {
    direction: ltr;
    grid-template-columns: 1fr auto;
  }

  .secret > * {
    grid-row: 1;
  }

  .secret input {
    grid-column: 1 / -1;
    padding-inline-end: calc(var(--_control) + var(--_unit));
  }

  .code input {
    max-inline-size: 12em;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.12em;
  }

  .reveal {
    grid-column: 2;
    z-index: 1;
    display: grid;
    place-content: center;
    inline-size: var(--_control);
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
  }

  .reveal:hover {
    color: var(--_text);
  }

  .reveal:focus-visible {
    outline-offset: -4px;
  }

  .reveal[aria-pressed='false'] .slash {
    display: none;
  }

  .or {
    display: flex;
    align-items: center;
    gap: calc(var(--_unit) * 3);
    max-inline-size: none;
    color: var(--_muted);
    font-size: var(--_small);
  }

  .or::before,
  .or::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid var(--_line);
  }

  .notice:focus,
  h2:focus,
  h3:focus {
    outline: none;
  }

  .muted {
    color: var(--_muted);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_unit) * 3);
  }

  [aria-disabled='true'] {
    opacity: 0.6;
  }

  .primary[aria-disabled='true'] {
    cursor: default;
  }
`;
