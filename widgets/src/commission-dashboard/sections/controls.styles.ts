import { css } from 'lit';

/** The row of controls above the figures and above a list. */
export const controlsStyles = css`
  .choices,
  .days {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_unit) * 2) calc(var(--_unit) * 3);
    align-items: center;
  }

  .days {
    align-items: end;
    margin-block-start: calc(var(--_unit) * 3);
  }

  .days label {
    display: grid;
    gap: calc(var(--_unit) * 1);
    color: var(--_muted);
    font-size: 0.929em;
  }

  .fault {
    flex-basis: 100%;
    color: var(--_danger);
  }

  select,
  .days input {
    max-inline-size: 100%;
    min-block-size: 36px;
    padding: calc(var(--_unit) * 1) calc(var(--_unit) * 2.5);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_field);
    color: var(--_text);
    color-scheme: inherit;
    font: inherit;
  }

  .small {
    min-block-size: 36px;
    padding: calc(var(--_unit) * 1) calc(var(--_unit) * 3);
    font-weight: 400;
  }

  .small[aria-disabled='true'] {
    color: var(--_muted);
    border-color: var(--_line);
    cursor: default;
  }

  .export {
    display: flex;
    flex-direction: row-reverse;
    gap: calc(var(--_unit) * 3);
    align-items: center;
    margin-inline-start: auto;
  }

  .export .failed {
    color: var(--_danger);
  }

  .switch {
    display: flex;
    margin: 0;
    padding: 2px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .switch span {
    display: block;
    padding: calc(var(--_unit) * 1) calc(var(--_unit) * 3);
    border-radius: max(0px, var(--_radius) - 3px);
    color: var(--_muted);
    font-size: 0.929em;
    cursor: pointer;
  }

  .switch input {
    position: absolute;
    opacity: 0;
  }

  .switch input:checked + span {
    background: var(--_sunken);
    color: var(--_text);
    font-weight: 600;
  }

  .switch input:focus-visible + span {
    outline: 2px solid var(--_accent-text);
  }

  @media (pointer: coarse) {
    select,
    .days input,
    .small {
      min-block-size: 44px;
    }
  }

  @media (forced-colors: active) {
    .switch input:checked + span {
      outline: 1px solid CanvasText;
    }
  }
`;
