import { css } from 'lit';

/** Buttons and notices, alike in every element. */
export const controls = css`
  button {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    cursor: pointer;
  }

  .primary,
  .secondary {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_unit) * 2);
    min-block-size: max(40px, 2.86em);
    padding: calc(var(--_unit) * 2) calc(var(--_unit) * 5);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: transparent;
    font-weight: 600;
    transition: background-color var(--_time) ease-out;
  }

  .primary {
    border-color: var(--_accent-text);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .primary:hover {
    background: color-mix(in oklab, var(--_accent) 88%, oklch(from var(--_on-accent) calc(1 - l) 0 0));
  }

  .secondary:hover {
    background: var(--_sunken);
  }

  .primary[aria-disabled='true'] {
    cursor: progress;
  }

  .link {
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    color: var(--_accent-text);
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  .link:hover {
    text-decoration-thickness: 2px;
  }

  .notice {
    --_tone: var(--_info);
    display: flex;
    gap: calc(var(--_unit) * 3);
    padding: calc(var(--_unit) * 3) calc(var(--_unit) * 4);
    border-inline-start: 3px solid var(--_tone);
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
    background: color-mix(in oklab, var(--_tone) 8%, transparent);
  }

  .notice > .icon {
    margin-block-start: 0.1em;
    color: var(--_tone);
  }

  .notice > div {
    display: grid;
    flex: 1;
    gap: calc(var(--_unit) * 1);
    min-inline-size: 0;
    justify-items: start;
  }

  .notice strong {
    font-weight: 600;
  }

  .success {
    --_tone: var(--_success);
  }

  .warning {
    --_tone: var(--_warning);
  }

  .danger {
    --_tone: var(--_danger);
  }

  @media (forced-colors: active) {
    .primary {
      border-color: ButtonText;
      background: ButtonFace;
      color: ButtonText;
    }

    .notice {
      border: 1px solid CanvasText;
      border-inline-start-width: 3px;
    }
  }

  @media (pointer: coarse) {
    .primary,
    .secondary {
      min-block-size: 44px;
    }
  }
`;
