import { css } from 'lit';

/** What is opened above a list: the menu of a row, the drawer, a question. */
export const panelsStyles = css`
  .menu {
    position: fixed;
    inset: auto;
    min-inline-size: 12em;
    max-inline-size: calc(100vi - 16px);
    margin: 0;
    padding: calc(var(--_unit) * 1);
    border: var(--_border) solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_field);
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.16);
    color: var(--_text);
  }

  .menu button {
    display: block;
    inline-size: 100%;
    min-block-size: 36px;
    padding: calc(var(--_unit) * 1) calc(var(--_unit) * 3);
    border: 0;
    border-radius: max(0px, var(--_radius) - 2px);
    background: none;
    text-align: start;
  }

  .menu button:is(:hover, :focus) {
    background: var(--_sunken);
  }

  .menu button:focus-visible {
    outline-offset: -2px;
  }

  button.danger {
    color: var(--_danger);
  }

  dialog {
    padding: 0;
    border: var(--_border) solid var(--_line);
    background: var(--_field);
    color: var(--_text);
    box-shadow: 0 8px 40px rgb(0 0 0 / 0.24);
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 0.4);
    animation: appear 160ms ease-out;
  }

  .drawer {
    inline-size: min(32em, 100vi);
    max-inline-size: none;
    block-size: 100dvb;
    max-block-size: none;
    margin: 0;
    margin-inline-start: auto;
    border-width: 0;
    border-inline-start-width: var(--_border);
    animation: slide var(--_move);
  }

  .sheet {
    container-type: inline-size;
    display: grid;
    grid-template-rows: auto 1fr auto;
    min-block-size: 100%;
  }

  .sheet > * {
    min-inline-size: 0;
    padding: calc(var(--_unit) * 4) calc(var(--_unit) * 6);
  }

  .sheet > header {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: calc(var(--_unit) * 1) calc(var(--_unit) * 3);
    align-items: start;
    border-block-end: var(--_hairline) solid var(--_line);
    background: var(--_field);
  }

  .sheet h2 {
    padding-block: 0.2em;
    overflow-wrap: anywhere;
  }

  .sheet > header .note {
    display: flex;
    flex-wrap: wrap;
    grid-column: 1 / -1;
    gap: calc(var(--_unit) * 1) calc(var(--_unit) * 4);
  }

  .sheet h2:focus {
    outline: 0;
  }

  .sheet > .body {
    display: grid;
    align-content: start;
    gap: calc(var(--_unit) * 6);
  }

  .sheet section {
    display: grid;
    gap: calc(var(--_unit) * 2);
    min-inline-size: 0;
  }

  .sheet > footer {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_unit) * 2);
    border-block-start: var(--_hairline) solid var(--_line);
    background: var(--_field);
  }

  .sheet > .toast {
    position: fixed;
    inset-inline-end: 0;
    inset-block-end: calc(var(--_unit) * 16);
  }

  .sheet > .toast:empty {
    padding: 0;
  }

  .cross {
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
  }

  .cross:hover {
    background: var(--_sunken);
  }

  .facts {
    display: grid;
    gap: calc(var(--_unit) * 3) calc(var(--_unit) * 6);
  }

  .facts > div {
    min-inline-size: 0;
  }

  dt {
    color: var(--_muted);
    font-size: var(--_small);
  }

  dd {
    text-align: match-parent;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_unit) * 0.5) calc(var(--_unit) * 3);
    align-items: baseline;
    padding-block: calc(var(--_unit) * 2);
    border-block-end: var(--_hairline) solid var(--_line);
  }

  .line:last-child {
    border-block-end: 0;
  }

  .line > :first-child {
    display: flex;
    flex: 1 1 10em;
    flex-wrap: wrap;
    gap: 0 calc(var(--_unit) * 3);
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .wait {
    display: grid;
    gap: calc(var(--_unit) * 4);
  }

  .wait div {
    block-size: 1em;
    border-radius: 4px;
    background: var(--_sunken);
  }

  .ask {
    inline-size: min(30em, 100vi - 32px);
    max-block-size: calc(100dvb - 32px);
    border-radius: max(var(--_radius), 6px);
    animation: rise var(--_move);
  }

  .ask form {
    display: grid;
    gap: calc(var(--_unit) * 5);
    padding: calc(var(--_unit) * 6);
  }

  .ask .text {
    color: var(--_muted);
  }

  .field {
    display: grid;
    gap: calc(var(--_unit) * 1);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .field > :is(label, legend) {
    padding: 0;
    font-weight: var(--_strong);
  }

  .field :is(label, legend) .note {
    font-weight: 400;
  }

  .checks {
    display: grid;
    gap: calc(var(--_unit) * 1);
  }

  .checks label {
    display: flex;
    gap: calc(var(--_unit) * 2);
    align-items: center;
    min-block-size: 28px;
  }

  .checks:not(:has(.note)) {
    grid-template-columns: repeat(auto-fill, minmax(min(12em, 100%), 1fr));
  }

  .checks .note {
    margin-block: calc(var(--_unit) * -1) calc(var(--_unit) * 1);
    padding-inline-start: calc(13px + var(--_unit) * 2);
  }

  .checks input {
    flex: none;
    margin: 0;
    accent-color: var(--_accent-text);
  }

  .error span {
    white-space: pre-line;
  }

  summary {
    inline-size: fit-content;
    border-radius: 2px;
    color: var(--_accent-text);
    cursor: pointer;
  }

  details[open] > summary {
    margin-block-end: calc(var(--_unit) * 3);
  }

  .field :is(input:not([type='checkbox'], [type='radio']), select, textarea) {
    inline-size: 100%;
    min-block-size: var(--_control);
    margin: 0;
    padding: calc(var(--_unit) * 2) calc(var(--_unit) * 3);
    border: var(--_border) solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_field);
    color: var(--_text);
    font: inherit;
  }

  .field textarea {
    max-block-size: 16lh;
    field-sizing: content;
    resize: vertical;
  }

  .field [aria-invalid] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }

  .amount {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
  }

  .amount > * {
    grid-row: 1;
  }

  .amount span {
    grid-column: 1;
    z-index: 1;
    padding-inline-start: calc(var(--_unit) * 3);
    color: var(--_muted);
    pointer-events: none;
  }

  .field .amount input {
    grid-column: 1 / -1;
    padding-inline-start: calc(3.2ch + var(--_unit) * 5);
    font-variant-numeric: tabular-nums;
  }

  .error {
    display: flex;
    gap: calc(var(--_unit) * 1.5);
    color: var(--_danger);
    font-size: var(--_small);
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_unit) * 3);
  }

  .grave {
    border-color: var(--_danger);
    background: var(--_danger);
    color: light-dark(#fff, #000);
  }

  .grave:hover {
    background: color-mix(in oklab, var(--_danger) 88%, var(--_text));
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  @keyframes slide {
    from {
      opacity: 0;
      translate: 24px;
    }
  }

  @container (min-width: 26em) {
    .facts {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .facts > .wide {
      grid-column: 1 / -1;
    }
  }

  @media (pointer: coarse) {
    .menu button,
    .cross,
    .field :is(input:not([type='checkbox'], [type='radio']), select, textarea) {
      min-block-size: 44px;
    }

    .field :is(input, select, textarea) {
      font-size: max(16px, 1em);
    }
  }

  @media (forced-colors: active) {
    .grave {
      border-color: ButtonText;
      background: ButtonFace;
      color: ButtonText;
    }

    .field [aria-invalid] {
      border-width: 2px;
    }
  }
`;
