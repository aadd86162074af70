import { css } from 'lit';

/** A page of a statement: figures between hairlines, sections in columns where there is room. */
export const styles = css`
  .board,
  .root {
    display: grid;
    min-inline-size: 0;
  }

  .board {
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_unit) * 8) calc(var(--_unit) * 12);
  }

  .board > * {
    grid-column: 1 / -1;
    min-inline-size: 0;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_unit) * 2) calc(var(--_unit) * 4);
    align-items: baseline;
    justify-content: space-between;
  }

  .note,
  .foot {
    color: var(--_muted);
    font-size: 0.929em;
  }

  .foot {
    max-inline-size: none;
    padding-block-start: calc(var(--_unit) * 3);
    border-block-start: 1px solid var(--_line);
    font-size: 0.857em;
  }

  section {
    display: grid;
    align-content: start;
    gap: calc(var(--_unit) * 1);
  }

  section > .note + * {
    margin-block-start: calc(var(--_unit) * 3);
  }

  .trend {
    container-type: inline-size;
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

  .panel {
    display: grid;
    gap: calc(var(--_unit) * 2);
    justify-items: start;
    padding-block: calc(var(--_unit) * 6);
  }

  .panel > .icon {
    inline-size: 2em;
    block-size: 2em;
    color: var(--_muted);
    stroke-width: 1.25;
  }

  .panel p {
    color: var(--_muted);
  }

  .panel .secondary {
    margin-block-start: calc(var(--_unit) * 2);
  }

  .top + .panel {
    margin-block-start: calc(var(--_unit) * 4);
    border-block-start: 1px solid var(--_line);
  }

  .loading :is(h2, h3, p, dt, dd, th, td, time, b, .activity span, .pipeline span) {
    border-radius: 4px;
    background: linear-gradient(var(--_sunken) 0 0) center / 100% 0.9em no-repeat;
    color: transparent;
  }

  .loading :is(h2, h3, p, dt, dd, .pipeline span) {
    justify-self: start;
  }

  .loading :is(.area, .line, .dot, .chart text, .chart span, rect:not(.track), button, .icon) {
    visibility: hidden;
  }

  .board.loading {
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  @keyframes breathe {
    to {
      opacity: 0.6;
    }
  }

  @container (min-width: 50em) {
    .board {
      grid-template-columns: repeat(12, minmax(0, 1fr));
      column-gap: calc(var(--_unit) * 4);
    }

    .board > .trend {
      grid-column: 1 / 9;
    }

    .board > .trend + section {
      grid-column: 9 / -1;
      padding-inline-start: calc(var(--_unit) * 6);
    }
  }

  @container (min-width: 64em) {
    .board > section {
      grid-column: 7 / -1;
    }

    .board > .trend {
      grid-column: 1 / 9;
    }

    .board > .trend + section {
      grid-column: 9 / -1;
    }

    .board > .sources {
      grid-column: 1 / 7;
      padding-inline-end: calc(var(--_unit) * 4);
    }
  }

  @media (forced-colors: active) {
    .switch input:checked + span {
      outline: 1px solid CanvasText;
    }
  }
`;
