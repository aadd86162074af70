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
    min-block-size: clamp(24px, var(--siso-button-height, var(--_control)), 72px);
    padding: calc(var(--_unit) * 2) clamp(8px, var(--siso-button-padding, calc(var(--_unit) * 5)), 48px);
    border: var(--_border) solid var(--_edge);
    border-radius: clamp(0px, var(--siso-radius-button, var(--_radius)), 40px);
    background: transparent;
    box-shadow: var(--siso-shadow-button, none);
    font-weight: clamp(400, var(--siso-button-weight, 600), 800);
    text-transform: var(--siso-button-transform, none);
    transition: background-color var(--_move);
  }

  .primary {
    border-color: var(--_accent-text);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .primary:hover {
    background: var(--siso-color-accent-hover, color-mix(in oklab, var(--_accent) 88%, oklch(from var(--_on-accent) calc(1 - l) 0 0)));
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
    border-inline-start: clamp(0px, var(--siso-notice-edge-width, 3px), 6px) solid var(--_tone);
    border-radius: clamp(0px, var(--siso-radius-notice, var(--_radius)), 24px);
    border-start-start-radius: 0;
    border-end-start-radius: 0;
    background: color-mix(in oklab, var(--_tone) clamp(0%, var(--siso-notice-tint, 8%), 20%), transparent);
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
    font-weight: var(--_strong);
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
