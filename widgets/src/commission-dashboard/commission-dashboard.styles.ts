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

  .figures {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    border-block-start: 1px solid var(--_line);
  }

  .figures + .figures {
    margin-block-start: calc(var(--_unit) * -8);
    border-block-end: 1px solid var(--_line);
  }

  .figures > div {
    display: grid;
    align-content: start;
    gap: calc(var(--_unit) * 0.5);
    padding-block: calc(var(--_unit) * 4);
    padding-inline-end: calc(var(--_unit) * 4);
  }

  .figures.main > :nth-child(n + 3),
  .figures.money > :nth-child(n + 2) {
    border-block-start: 1px solid var(--_line);
  }

  .figures.money {
    grid-template-columns: minmax(0, 1fr);
  }

  .figures.money > div {
    grid-template-columns: minmax(0, 1fr) auto;
    padding: calc(var(--_unit) * 3) 0;
  }

  .figures.money .value {
    grid-area: 1 / 2;
  }

  dt {
    color: var(--_muted);
    font-size: 0.929em;
  }

  .value {
    justify-self: start;
    border-radius: calc(var(--_radius) / 2);
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    letter-spacing: -0.01em;
    line-height: 1.3;
    overflow-wrap: anywhere;
    transition: var(--_time) ease-out;
    transition-property: background-color, box-shadow;
  }

  .figures.main .value {
    font-size: 1.43em;
  }

  .figures.money .value {
    font-size: 1.143em;
  }

  .value.changed {
    background: color-mix(in oklab, var(--_accent-text) 22%, transparent);
    box-shadow: 0 0 0 calc(var(--_unit) * 1) color-mix(in oklab, var(--_accent-text) 22%, transparent);
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

  @container (min-width: 34em) {
    .figures.money {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }

    .figures.money > div {
      grid-template-columns: minmax(0, 1fr);
      padding-block: calc(var(--_unit) * 4);
      padding-inline-end: calc(var(--_unit) * 4);
    }

    .figures.money .value {
      grid-area: auto;
    }

    .figures.money > div:nth-child(n) {
      border-block-start: 0;
    }

    .figures.money > div + div {
      position: relative;
      padding-inline-start: calc(var(--_unit) * 6);
    }

    .figures.money > div + div::before {
      position: absolute;
      inset-block-start: calc(50% - 0.75em);
      inset-inline-start: 0;
      color: var(--_edge);
      content: '›' / '';
      font-size: 1.43em;
      line-height: 1;
    }
  }

  @container (min-width: 50em) {
    .board {
      grid-template-columns: repeat(12, minmax(0, 1fr));
      column-gap: calc(var(--_unit) * 4);
    }

    .figures.main {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }

    .figures.main > :nth-child(n) {
      border-block-start: 0;
    }

    .figures.main > div + div {
      padding-inline-start: calc(var(--_unit) * 4);
      border-inline-start: 1px solid var(--_line);
    }

    .figures.main .value {
      font-size: 1.714em;
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

    .value.changed {
      outline: 2px solid Highlight;
    }

    .switch input:checked + span {
      outline: 1px solid CanvasText;
    }
  }
`;
