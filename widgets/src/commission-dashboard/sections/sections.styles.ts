import { css } from 'lit';

/** Tables, the pipeline's bars and the list of events. */
export const sectionsStyles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding: clamp(2px, var(--siso-table-padding, calc(var(--_unit) * 2)), 24px) 0;
    padding-inline-start: calc(var(--_unit) * 3);
    border-block-end: var(--_hairline) solid var(--_line);
    font-weight: 400;
    text-align: end;
    vertical-align: baseline;
  }

  tr > :first-child {
    padding-inline-start: 0;
    text-align: start;
  }

  thead th {
    padding-block-start: 0;
    color: var(--siso-table-head-color, var(--_muted));
    font-size: clamp(0.75em, var(--siso-table-head-size, 0.857em), 1em);
    hyphens: auto;
    overflow-wrap: anywhere;
  }

  tbody tr:nth-child(even) {
    background: var(--siso-table-stripe, transparent);
  }

  tbody tr:last-child > * {
    border-block-end: 0;
  }

  .pipeline {
    display: grid;
    gap: calc(var(--_unit) * 3);
  }

  .pipeline li {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: calc(var(--_unit) * 1);
  }

  .pipeline b {
    font-variant-numeric: tabular-nums;
    font-weight: var(--_strong);
  }

  .bar {
    grid-column: 1 / -1;
    inline-size: 100%;
    block-size: clamp(4px, var(--siso-bar-height, 8px), 24px);
    fill: var(--siso-bar-color, var(--_accent-text));
  }

  .bar .track {
    fill: var(--siso-bar-track-color, var(--_sunken));
  }

  .lost .bar {
    fill: var(--_edge);
  }

  .activity li {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: calc(var(--_unit) * 3);
    padding-block: calc(var(--_unit) * 2);
    border-block-end: var(--_hairline) solid var(--_line);
  }

  .activity li:last-child {
    border-block-end: 0;
  }

  .activity span {
    overflow-wrap: anywhere;
  }

  .activity .number {
    max-inline-size: 100%;
    overflow: hidden;
    text-align: start;
    text-overflow: ellipsis;
    white-space: inherit;
  }

  .activity .icon {
    color: var(--_muted);
  }

  .activity .won,
  .activity .money {
    color: var(--_success);
  }

  time {
    color: var(--_muted);
    font-size: 0.929em;
    white-space: nowrap;
  }

  @container (min-width: 64em) {
    .activity span {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    @media (hover: none) {
      .activity :hover > span {
        white-space: normal;
      }
    }
  }

  @container (max-width: 26em) {
    .activity li {
      grid-template-columns: auto 1fr;
      row-gap: 0;
    }

    time {
      grid-column: 2;
    }
  }

  @media (forced-colors: active) {
    .bar {
      fill: CanvasText;
    }

    .bar .track {
      fill: none;
    }
  }
`;
