import { css } from 'lit';

/** Sections between hairlines: what is, and what can be done about it. */
export const styles = css`
  .root {
    max-inline-size: 48em;
  }

  .head {
    display: grid;
    gap: calc(var(--_unit) * 3);
    margin-block-end: calc(var(--_unit) * 2);
  }

  .section {
    display: grid;
    gap: calc(var(--_unit) * 4);
    padding-block: calc(var(--_unit) * 5);
    border-block-start: 1px solid var(--_line);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_unit) * 2) calc(var(--_unit) * 4);
    justify-content: space-between;
  }

  .row > .actions {
    gap: calc(var(--_unit) * 2);
    align-self: flex-start;
  }

  .facts {
    display: grid;
    flex: 1 1 14em;
    gap: calc(var(--_unit) * 1);
    align-content: start;
    min-inline-size: 0;
  }

  .facts h3 {
    font-size: 1em;
  }

  .value,
  .name {
    overflow-wrap: anywhere;
  }

  .value.danger {
    color: var(--_danger);
  }

  .mark,
  .name,
  .sure {
    display: flex;
    gap: calc(var(--_unit) * 1.5);
    align-items: flex-start;
  }

  .mark {
    align-items: center;
    font-size: var(--_small);
  }

  .mark:not(.muted) {
    color: var(--_tone);
  }

  .mark .icon,
  .name > .icon,
  .sure .icon {
    block-size: 1.45em;
  }

  .name > .icon {
    color: var(--_muted);
  }

  .sure .icon {
    color: var(--_warning);
  }

  .small-text {
    font-size: var(--_small);
  }

  .small {
    min-block-size: max(32px, 2.3em);
    padding: calc(var(--_unit) * 1) calc(var(--_unit) * 3);
    font-weight: 400;
  }

  .items {
    display: grid;
    gap: calc(var(--_unit) * 4);
  }

  .item {
    display: grid;
    gap: calc(var(--_unit) * 4);
  }

  .badge {
    padding: 0 calc(var(--_unit) * 2);
    border: 1px solid var(--_line);
    border-radius: 99px;
    color: var(--_muted);
    font-size: var(--_small);
  }

  .section form,
  .section .stack {
    max-inline-size: 26em;
    padding: calc(var(--_unit) * 1) 0 calc(var(--_unit) * 2) calc(var(--_unit) * 4);
    padding-inline: calc(var(--_unit) * 4) 0;
    border-inline-start: 2px solid var(--_line);
  }

  .loading :is(h2, h3, p, .badge, button) {
    border-color: transparent;
    border-radius: 4px;
    background: var(--_sunken);
    color: transparent;
    justify-self: start;
  }

  .loading .icon {
    visibility: hidden;
  }

  @media (pointer: coarse) {
    .small {
      min-block-size: 44px;
    }
  }
`;
