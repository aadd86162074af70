import { css } from 'lit';

/** A page behind a number: a way back, the figure, and the rows that add up to it. */
export const detailStyles = css`
  .detail {
    gap: calc(var(--_unit) * 2);
    justify-items: stretch;
  }

  .detail h2:focus {
    outline: 0;
  }

  .detail > h3 {
    margin-block-start: calc(var(--_unit) * 5);
  }

  .detail .choices {
    margin-block: calc(var(--_unit) * 3) calc(var(--_unit) * 2);
  }

  .back {
    justify-self: start;
    margin-block-end: calc(var(--_unit) * 2);
  }

  .back::before {
    content: '‹ ' / '';
  }

  .lead {
    font-size: 1.43em;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }

  .lead:empty,
  .lead + .note:empty {
    display: none;
  }

  .rows td:not(:last-child),
  .rows thead th:not(:last-child) {
    text-align: start;
  }

  .rows th .link {
    overflow-wrap: anywhere;
  }

  .detail tfoot > tr {
    border-block-start: 1px solid var(--_edge);
  }

  .detail tfoot > tr > * {
    border: 0;
    font-weight: 600;
  }

  .detail .note .state {
    margin-inline-end: calc(var(--_unit) * 3);
  }

  .detail > p + table {
    margin-block-start: calc(var(--_unit) * 3);
  }

  .state {
    white-space: nowrap;
  }

  .state::before {
    display: inline-block;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline-end: 0.5em;
    border: 1.5px solid currentColor;
    border-radius: 50%;
    color: var(--_muted);
    content: '';
  }

  :is(.paid, .converted, .completed)::before {
    background: currentColor;
    color: var(--_success);
  }

  :is(.payable, .in_payout, .qualified, .active)::before {
    background: currentColor;
    color: var(--_accent-text);
  }

  :is(.lost, .reversed, .cancelled)::before {
    border-radius: 0;
  }

  .more {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_unit) * 3);
    align-items: center;
    justify-content: space-between;
    padding-block-start: calc(var(--_unit) * 2);
  }

  .wait {
    display: grid;
    gap: calc(var(--_unit) * 4);
    padding-block: calc(var(--_unit) * 4);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  .wait div {
    block-size: 1em;
    border-radius: 4px;
    background: var(--_sunken);
  }

  .steps td,
  .steps thead th {
    white-space: nowrap;
  }

  .lines {
    display: grid;
    gap: calc(var(--_unit) * 1);
  }

  .facts {
    display: grid;
    gap: calc(var(--_unit) * 2) calc(var(--_unit) * 6);
    padding-block-start: calc(var(--_unit) * 3);
  }

  .facts dd {
    max-inline-size: 68ch;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  .collected {
    display: grid;
    gap: calc(var(--_unit) * 2);
    max-inline-size: 40em;
    padding-block-start: calc(var(--_unit) * 2);
    font-variant-numeric: tabular-nums;
  }

  .milestones li {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: calc(var(--_unit) * 3);
    padding-block: calc(var(--_unit) * 2);
    border-block-end: 1px solid var(--_line);
  }

  .milestones .icon {
    color: var(--_muted);
  }

  .milestones .done .icon {
    color: var(--_success);
  }

  .milestones .late :is(.icon, .note) {
    color: var(--_warning);
  }

  @container (min-width: 34em) {
    .facts {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }

  @container (max-width: 34em) {
    .rows,
    .rows :is(tbody, tfoot) {
      display: block;
    }

    .rows thead {
      position: absolute;
      clip-path: inset(50%);
    }

    .rows tr {
      display: grid;
      grid-template-columns: 1fr auto;
      gap: calc(var(--_unit) * 0.5) calc(var(--_unit) * 3);
      padding-block: calc(var(--_unit) * 2.5);
      border-block-end: 1px solid var(--_line);
    }

    .rows tr > * {
      padding: 0;
      border: 0;
    }

    .rows tr > :last-child {
      grid-area: 1 / 2;
    }

    .rows tr > :nth-child(n + 2):not(:last-child) {
      color: var(--_muted);
      font-size: 0.929em;
    }

    .rows tr > :nth-child(3):not(:last-child) {
      justify-self: end;
    }

    .rows tfoot tr {
      border-block-end: 0;
    }

    .rows tfoot td:empty {
      display: none;
    }

    .steps,
    .steps :is(tbody, tfoot, tr) {
      display: block;
    }

    .steps thead {
      position: absolute;
      clip-path: inset(50%);
    }

    .steps tr {
      padding-block: calc(var(--_unit) * 2.5);
      border-block-end: 1px solid var(--_line);
    }

    .steps tr > * {
      display: flex;
      justify-content: space-between;
      padding: calc(var(--_unit) * 0.5) 0;
      border: 0;
    }

    .steps tfoot tr {
      display: flex;
      justify-content: space-between;
      border-block-end: 0;
    }

    .steps tbody th,
    .steps tr > :last-child {
      font-weight: 600;
    }

    .steps td::before {
      color: var(--_muted);
      content: attr(data-label);
      font-weight: 400;
    }

    .milestones li {
      grid-template-columns: auto 1fr;
      row-gap: 0;
    }

    .milestones .note {
      grid-column: 2;
    }
  }
`;
