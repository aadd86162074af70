import { css } from 'lit';

/** The figures between their hairlines. */
export const figuresStyles = css`
  .figures {
    --_around: clamp(4px, var(--siso-figure-padding, calc(var(--_unit) * 4)), 32px);
    --_size: clamp(1em, var(--siso-figure-size, 1.43em), 2.5em);
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    border-block-start: var(--_hairline) solid var(--_line);
  }

  .figures + .figures {
    margin-block-start: calc(var(--_gap) * -1);
    border-block-end: var(--_hairline) solid var(--_line);
  }

  .figures > div {
    display: grid;
    align-content: start;
    gap: calc(var(--_unit) * 0.5);
    padding-block: var(--_around);
    padding-inline-end: var(--_around);
  }

  .figures.main > :nth-child(n + 3),
  .figures.money > :nth-child(n + 2) {
    border-block-start: var(--_hairline) solid var(--_line);
  }

  .figures.money {
    grid-template-columns: minmax(0, 1fr);
  }

  .figures.money > div {
    grid-template-columns: minmax(0, 1fr) auto;
    padding: calc(var(--_unit) * 3) 0;
  }

  .figures .note {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_unit) * 3);
  }

  .number {
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    text-align: inherit;
    cursor: pointer;
    text-decoration: underline dotted 1px transparent;
    text-underline-offset: 0.25em;
  }

  .figures .number {
    min-inline-size: 24px;
    min-block-size: 24px;
  }

  .note .number {
    text-decoration-color: var(--_edge);
  }

  .number:hover {
    color: var(--_accent-text);
    text-decoration: underline solid 1px;
  }

  @media (hover: none) {
    .number {
      text-decoration-color: var(--_edge);
    }
  }

  .figures.money .value {
    grid-area: 1 / 2;
  }

  dt {
    color: var(--siso-figure-label-color, var(--_muted));
    font-size: var(--_small);
  }

  .value {
    justify-self: start;
    border-radius: calc(var(--_radius) / 2);
    font-variant-numeric: tabular-nums;
    font-weight: clamp(400, var(--siso-figure-weight, 600), 800);
    letter-spacing: -0.01em;
    line-height: 1.3;
    overflow-wrap: anywhere;
    transition: var(--_move);
    transition-property: background-color, box-shadow;
  }

  .figures.main .value {
    font-size: var(--_size);
  }

  .figures.money .value {
    font-size: 1.143em;
  }

  .value.changed {
    background: color-mix(in oklab, var(--_accent-text) 22%, transparent);
    box-shadow: 0 0 0 calc(var(--_unit) * 1) color-mix(in oklab, var(--_accent-text) 22%, transparent);
  }

  @container (min-width: 34em) {
    .figures.money {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }

    .figures.money > div {
      grid-template-columns: minmax(0, 1fr);
      padding-block: var(--_around);
      padding-inline-end: var(--_around);
    }

    .figures.money .value {
      grid-area: auto;
    }

    .figures.money > div:nth-child(-n + 3) {
      border-block-start: 0;
    }

    .figures.money > :nth-child(n + 4) {
      position: relative;
      padding-inline-start: calc(var(--_unit) * 6);
    }

    .figures.money > :nth-child(n + 4)::before {
      position: absolute;
      inset-block-start: calc(50% - 0.75em);
      inset-inline-start: 0;
      color: var(--_edge);
      content: '›' / '';
      font-size: 1.43em;
      line-height: 1;
    }
  }

  @container (min-width: 34em) and (max-width: 60em) {
    .figures.money {
      grid-template-columns: repeat(6, minmax(0, 1fr));
    }

    .figures.money > div {
      grid-column: span 2;
    }

    .figures.money > :nth-child(-n + 2) {
      grid-column: span 3;
    }

    .figures.money > div:nth-child(3) {
      border-block-start: 1px solid var(--_line);
    }
  }

  @container (min-width: 60em) {
    .figures.money {
      grid-template-columns: repeat(5, minmax(0, 1fr));
    }

    .figures.money > div:nth-child(n) {
      border-block-start: 0;
    }

    .figures.money > :nth-child(n + 2) {
      padding-inline-start: calc(var(--_unit) * 4);
    }

    .figures.money > :nth-child(n + 4) {
      padding-inline-start: calc(var(--_unit) * 6);
    }

    .figures.main {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }

    .figures.main > :nth-child(n) {
      border-block-start: 0;
    }

    .figures.main > div + div {
      padding-inline-start: var(--_around);
      border-inline-start: var(--_hairline) solid var(--_line);
    }

    .figures.main .value {
      font-size: calc(var(--_size) * 1.2);
    }
  }

  @media (forced-colors: active) {
    .value.changed {
      outline: 2px solid Highlight;
    }
  }
`;
