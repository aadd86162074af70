import { css } from 'lit';

/** Forms in one column: label, hint, control, error; alike in every element that asks for something. */
export const fields = css`
  form,
  .field,
  fieldset {
    display: grid;
    min-inline-size: 0;
  }

  .root {
    --_indent: clamp(4px, var(--siso-control-padding, calc(var(--_unit) * 3)), 32px);
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

  .error {
    display: flex;
    gap: calc(var(--_unit) * 1.5);
    color: var(--_danger);
  }

  .error .icon {
    margin-block-start: 0.08em;
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
