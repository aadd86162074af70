import { css } from 'lit';

/** What the form has besides its fields: words above them, the amount, what replaces it when it was sent. */
export const styles = css`
  .root,
  .intro {
    display: grid;
    min-inline-size: 0;
  }

  .root {
    gap: clamp(8px, var(--siso-space-section, calc(var(--_unit) * 6)), 64px);
    max-inline-size: clamp(20rem, var(--siso-size-form, 34em), 48rem);
  }

  .intro {
    gap: calc(var(--_unit) * 2);
  }

  .intro p {
    color: var(--_muted);
  }

  textarea {
    min-block-size: calc(4lh + 4px);
    max-block-size: 16lh;
    field-sizing: content;
    resize: vertical;
  }

  .amount {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
  }

  .amount > * {
    grid-row: 1;
  }

  .amount span {
    grid-column: 1;
    z-index: 1;
    padding-inline-start: var(--_indent);
    color: var(--_muted);
    pointer-events: none;
  }

  .amount input {
    grid-column: 1 / -1;
    padding-inline-start: calc(3.2ch + var(--_unit) * 2 + var(--_indent));
    font-variant-numeric: tabular-nums;
  }

  .primary {
    justify-self: var(--siso-button-align, start);
  }

  .notice ul {
    display: grid;
    gap: calc(var(--_unit) * 1);
  }

  .panel {
    display: grid;
    gap: calc(var(--_unit) * 3);
    justify-items: start;
    padding-block: calc(var(--_unit) * 6);
    animation: appear var(--_move);
  }

  .panel > .icon {
    inline-size: 2.57em;
    block-size: 2.57em;
    margin-inline-start: -0.3em;
    color: var(--_tone);
    stroke-width: 1.25;
  }

  .panel.queued {
    --_tone: var(--_info);
  }

  .panel h2:focus {
    outline: none;
  }

  .panel button {
    margin-block-start: calc(var(--_unit) * 3);
  }

  @keyframes appear {
    from {
      opacity: 0;
      translate: 0 4px;
    }
  }

  @container (max-width: 24em) {
    .primary {
      justify-self: stretch;
    }
  }
`;
