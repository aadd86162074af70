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
    padding: calc(var(--_unit) * 2) 0;
    padding-inline-start: calc(var(--_unit) * 3);
    border-block-end: 1px solid var(--_line);
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
    color: var(--_muted);
    font-size: 0.857em;
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
    font-weight: 600;
  }

  .bar {
    grid-column: 1 / -1;
    inline-size: 100%;
    block-size: 8px;
    fill: var(--_accent-text);
  }

  .bar .track {
    fill: var(--_sunken);
  }

  .lost .bar {
    fill: var(--_edge);
  }

  .activity li {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: calc(var(--_unit) * 3);
    padding-block: calc(var(--_unit) * 2);
    border-block-end: 1px solid var(--_line);
  }

  .activity li:last-child {
    border-block-end: 0;
  }

  .activity span {
    overflow-wrap: anywhere;
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
