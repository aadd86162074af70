import { css } from 'lit';

/** One narrow column: the first thing that people see. */
export const styles = css`
  .root {
    display: grid;
    gap: calc(var(--_unit) * 6);
    max-inline-size: clamp(20rem, var(--siso-size-form, 24rem), 48rem);
  }

  .words {
    display: grid;
    gap: calc(var(--_unit) * 2);
  }

  .words p {
    overflow-wrap: anywhere;
  }

  form > .link,
  .below {
    justify-self: start;
  }

  .below {
    margin-block-start: calc(var(--_unit) * 1);
    font-size: var(--_small);
  }

  .check {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 calc(var(--_unit) * 2);
    align-items: center;
  }

  .check input {
    inline-size: 1.25em;
    block-size: 1.25em;
    min-block-size: 0;
    margin: 0;
    accent-color: var(--_accent);
  }

  .check label {
    font-weight: 400;
    padding-block: calc(var(--_unit) * 1);
  }

  .check .hint {
    grid-column: 2;
  }

  .panel {
    display: grid;
    gap: calc(var(--_unit) * 4);
    justify-items: start;
  }

  .panel > .icon {
    inline-size: 2.57em;
    block-size: 2.57em;
    margin-inline-start: -0.3em;
    color: var(--_tone);
    stroke-width: 1.25;
  }

  .panel.queued {
    --_tone: var(--_info);
  }
`;
