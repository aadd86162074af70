import { css } from 'lit';

/** Heading, filters, table and cards. */
export const listStyles = css`
  .root {
    display: grid;
    gap: calc(var(--_unit) * 4);
    min-inline-size: 0;
  }

  .root > *,
  .body {
    min-inline-size: 0;
  }

  .top {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: calc(var(--_unit) * 4);
    align-items: center;
  }

  .top > .choices {
    grid-column: 1 / -1;
  }

  .untitled .title {
    display: none;
  }

  .acts,
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_unit) * 2) calc(var(--_unit) * 3);
    align-items: center;
  }

  .choices:not(:has(*)) {
    display: none;
  }

  .choices :is(select, input) {
    max-inline-size: 100%;
    min-block-size: 36px;
    padding: calc(var(--_unit) * 1) calc(var(--_unit) * 2.5);
    border: var(--_border) solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_field);
    color: var(--_text);
    font: inherit;
  }

  .choices .day {
    display: flex;
    gap: calc(var(--_unit) * 2);
    align-items: center;
    color: var(--_muted);
  }

  .note {
    color: var(--_muted);
    font-size: var(--_small);
  }

  .small {
    min-block-size: 36px;
    padding: calc(var(--_unit) * 1) calc(var(--_unit) * 3);
    font-weight: 400;
  }

  .small[aria-disabled='true'] {
    border-color: var(--_line);
    color: var(--_muted);
    cursor: default;
  }

  .export {
    display: flex;
    flex-direction: row-reverse;
    gap: calc(var(--_unit) * 3);
    align-items: center;
  }

  .export .failed {
    color: var(--_danger);
  }

  table {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 0;
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    overflow: hidden;
    padding: clamp(2px, var(--siso-table-padding, calc(var(--_unit) * 2.5)), 24px) calc(var(--_unit) * 1.5);
    border-block-end: var(--_hairline) solid var(--_line);
    font-weight: 400;
    text-align: start;
    text-overflow: ellipsis;
    vertical-align: middle;
    white-space: nowrap;
  }

  .number {
    text-align: end;
  }

  .number:not(:last-child) {
    padding-inline-end: calc(var(--_unit) * 4);
  }

  thead th {
    --_whole: var(--_whole-0);
    inline-size: calc(100% * var(--_share) / var(--_whole));
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding-block: calc(var(--_unit) * 1.5);
    background: var(--siso-color-surface, var(--_field));
    color: var(--siso-table-head-color, var(--_muted));
    font-size: clamp(0.75em, var(--siso-table-head-size, 0.857em), 1em);
  }

  tbody tr:nth-child(even) {
    background: var(--siso-table-stripe, transparent);
  }

  tbody tr:has([data-row]) {
    cursor: pointer;
  }

  tbody tr:is(:hover, :focus-within, .chosen) {
    background: var(--_sunken);
  }

  [data-row] {
    max-inline-size: 100%;
    overflow: hidden;
    color: var(--_text);
    font-weight: var(--_strong);
    text-decoration: none;
    text-overflow: ellipsis;
    white-space: nowrap;
    vertical-align: bottom;
  }

  tr:hover [data-row] {
    text-decoration: underline;
    text-decoration-thickness: 1px;
  }

  [data-row]:focus-visible {
    outline-offset: -2px;
  }

  .cut {
    display: inline-block;
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    vertical-align: bottom;
  }

  thead .menu-cell,
  .menu-cell {
    inline-size: 48px;
    padding: 0;
    text-align: end;
  }

  .dots-button {
    display: inline-grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    vertical-align: middle;
  }

  .dots-button:focus-visible {
    outline-offset: -2px;
  }

  .dots-button:is(:hover, [aria-expanded]) {
    background: color-mix(in oklab, var(--_text) 10%, transparent);
  }

  .dots {
    stroke-width: 2.5;
  }

  @media (hover: hover) {
    tr:not(:hover, :focus-within) .dots-button:not([aria-expanded]) {
      color: var(--_muted);
    }
  }

  .state::before {
    display: inline-block;
    inline-size: 7px;
    block-size: 7px;
    margin-inline-end: 0.5em;
    border: 1.5px solid var(--_muted);
    border-radius: 50%;
    content: '';
  }

  .state.good::before {
    border-color: var(--_success);
    background: var(--_success);
  }

  .state.going::before {
    border-color: var(--_accent-text);
    background: var(--_accent-text);
  }

  .state.bad::before {
    border-radius: 0;
  }

  .more {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_unit) * 3);
    align-items: center;
    justify-content: space-between;
    min-block-size: 36px;
    padding-block-start: calc(var(--_unit) * 3);
  }

  .body > .notice {
    margin-block-end: calc(var(--_unit) * 3);
  }

  .waiting,
  .wait {
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  .waiting tbody span {
    border-radius: 4px;
    background: linear-gradient(var(--_sunken) 0 0) center / 100% 0.9em no-repeat;
  }

  @keyframes breathe {
    to {
      opacity: 0.6;
    }
  }

  .panel {
    display: grid;
    gap: calc(var(--_unit) * 2);
    justify-items: start;
    padding-block: calc(var(--_unit) * 6);
  }

  .body > .panel {
    border-block-start: var(--_hairline) solid var(--_line);
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

  .toast {
    position: sticky;
    inset-block-end: calc(var(--_unit) * 4);
    z-index: 2;
    justify-self: center;
    max-inline-size: 100%;
  }

  .root > .toast:empty {
    display: contents;
  }

  .toast > div {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_unit) * 1) calc(var(--_unit) * 4);
    padding: calc(var(--_unit) * 3) calc(var(--_unit) * 4);
    border: var(--_border) solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_field);
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.16);
    animation: rise var(--_move);
  }

  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }

  @container (max-width: 1100px) {
    .wide {
      display: none;
    }

    thead th {
      --_whole: var(--_whole-1);
    }
  }

  @container (max-width: 800px) {
    .card-none {
      display: none;
    }

    thead th {
      --_whole: var(--_whole-2);
    }
  }

  @container (min-width: 640.01px) {
    .untitled > .choices {
      grid-column: 1;
      grid-row: 1;
    }

    .untitled > .acts {
      grid-column: 2;
      grid-row: 1;
      align-self: start;
    }
  }

  @container (max-width: 640px) {
    .top {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
    }

    .top > .choices {
      flex: 1 0 100%;
    }

    .choices {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      align-items: end;
    }

    .choices .day {
      display: grid;
      gap: calc(var(--_unit) * 1);
      font-size: var(--_small);
    }

    .choices :is(select, input) {
      inline-size: 100%;
    }

    table,
    tbody {
      display: block;
    }

    thead {
      position: absolute;
      clip-path: inset(50%);
    }

    tbody tr {
      display: flex;
      flex-wrap: wrap;
      column-gap: calc(var(--_unit) * 3);
      align-items: center;
      padding-block: clamp(2px, var(--siso-table-padding, calc(var(--_unit) * 2)), 24px);
      border-block-end: var(--_hairline) solid var(--_line);
    }

    tbody tr::after {
      flex-basis: 100%;
      order: 3;
      content: '';
    }

    tbody tr > * {
      max-inline-size: 100%;
      padding: 0;
      border: 0;
    }

    tbody tr > :first-child {
      flex: 1 1 0;
      min-inline-size: 0;
    }

    tbody tr > .card-aside {
      order: 1;
    }

    tbody tr > .menu-cell {
      order: 2;
      inline-size: auto;
    }

    tbody tr > .card-line:not(:first-child) {
      max-inline-size: 12em;
      order: 4;
      color: var(--_muted);
      font-size: var(--_small);
      text-align: start;
    }
  }

  @media (pointer: coarse) {
    .choices :is(select, input),
    .small {
      min-block-size: 44px;
    }

    .dots-button {
      inline-size: 44px;
      block-size: 44px;
    }
  }

  @media (forced-colors: active) {
    .toast > div {
      border-color: CanvasText;
    }
  }
`;
