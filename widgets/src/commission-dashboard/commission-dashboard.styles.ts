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
    --_gap: clamp(8px, var(--siso-space-section, calc(var(--_unit) * 8)), 64px);
    gap: var(--_gap) calc(var(--_unit) * 12);
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
    font-size: var(--_small);
  }

  .foot {
    max-inline-size: none;
    padding-block-start: calc(var(--_unit) * 3);
    border-block-start: var(--_hairline) solid var(--_line);
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

  .controls {
    min-block-size: 36px;
    margin-block-start: calc(var(--_unit) * -4);
  }

  .busy > :not(.top, .controls) {
    opacity: 0.5;
    transition: opacity var(--_time) ease-out;
  }

  .hold.trend > div {
    block-size: calc(198px + 2.785em);
  }

  .hold.stages > div {
    block-size: calc(5.8em + var(--_unit) * 13 + 32px);
  }

  .hold.sources > div {
    block-size: calc(8.493em + var(--_unit) * 22 + 5px);
  }

  .hold i {
    display: block;
    padding-block: calc(var(--_unit) * 2);
    border-block-end: 1px solid transparent;
  }

  .hold i:last-child {
    border: 0;
  }

  .hold.trend > div,
  .hold.stages > div {
    border-radius: 4px;
    background: var(--_sunken);
  }

  .hold:is(.sources, .events) > div {
    border-radius: 4px;
    background: repeating-linear-gradient(transparent 0 1.6em, var(--_sunken) 1.6em 2.5em) 0 -0.8em;
  }

  .detail {
    display: grid;
    gap: calc(var(--_unit) * 2);
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
    border-block-start: var(--_hairline) solid var(--_line);
  }

  :is(.loading, .hold) :is(h2, h3, p, dt, dd) {
    border-radius: 4px;
    background: linear-gradient(var(--_sunken) 0 0) center / 100% 0.9em no-repeat;
    color: transparent;
  }

  :is(.loading, .hold) :is(h2, h3, p, dt, dd) {
    justify-self: start;
  }

  .loading .number {
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

  @container (max-width: 26em) {
    .hold.trend > div {
      block-size: calc(158px + 2.785em);
    }

    .hold i::after {
      display: block;
      content: '.';
      color: transparent;
      font-size: 0.929em;
    }
  }

  @container (max-width: 64em) {
    .trend > .note {
      min-block-size: 2.9em;
    }
  }

  @container (max-width: 34em) {
    .controls {
      min-block-size: 80px;
    }
  }
`;
