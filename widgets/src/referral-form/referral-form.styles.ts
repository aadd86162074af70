import { css } from 'lit';

/** One column: label, hint, control, error. */
export const styles = css`
  .root,
  form,
  .intro,
  .field,
  fieldset {
    display: grid;
    min-inline-size: 0;
  }

  .root {
    --_indent: clamp(4px, var(--siso-control-padding, calc(var(--_unit) * 3)), 32px);
    gap: clamp(8px, var(--siso-space-section, calc(var(--_unit) * 6)), 64px);
    max-inline-size: clamp(20rem, var(--siso-size-form, 34em), 48rem);
  }

  .intro {
    gap: calc(var(--_unit) * 2);
  }

  .intro p {
    color: var(--_muted);
  }

  form {
    gap: clamp(8px, var(--siso-space-field, calc(var(--_unit) * 5)), 48px);
    justify-items: stretch;
  }

  .field {
    gap: calc(var(--_unit) * 1);
  }

  fieldset {
    gap: calc(var(--_unit) * 4);
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
  }

  label,
  legend {
    color: var(--siso-label-color, inherit);
    font-size: clamp(0.8em, var(--siso-label-size, 1em), 1.25em);
    font-weight: clamp(400, var(--siso-label-weight, 600), 800);
  }

  fieldset label,
  .optional {
    font-weight: 400;
  }

  .optional,
  .hint,
  .error {
    color: var(--_muted);
    font-size: var(--_small);
  }

  .field > .hint {
    margin-block-end: calc(var(--_unit) * 0.5);
  }

  input,
  textarea {
    inline-size: 100%;
    min-block-size: var(--_control);
    margin: 0;
    padding: calc(var(--_unit) * 2) var(--_indent);
    border: var(--_border) solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_field);
    box-shadow: var(--siso-shadow-control, none);
    color: var(--_text);
    font: inherit;
    font-weight: clamp(300, var(--siso-control-weight, 400), 700);
    transition: border-color var(--_move);
  }

  textarea {
    min-block-size: calc(4lh + 4px);
    max-block-size: 16lh;
    field-sizing: content;
    resize: vertical;
  }

  input:hover,
  textarea:hover {
    border-color: var(--_muted);
  }

  input:focus-visible,
  textarea:focus-visible {
    border-color: var(--_focus);
    outline: var(--_ring);
    outline-offset: 0;
  }

  [aria-invalid='true'],
  [aria-invalid='true']:hover {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
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

  .error {
    display: flex;
    gap: calc(var(--_unit) * 1.5);
    color: var(--_danger);
  }

  .error .icon {
    margin-block-start: 0.08em;
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

  @media (pointer: coarse) {
    input,
    textarea {
      min-block-size: 44px;
      font-size: max(16px, 1em);
    }
  }

  @media (forced-colors: active) {
    [aria-invalid='true'] {
      border-width: 2px;
    }
  }
`;
