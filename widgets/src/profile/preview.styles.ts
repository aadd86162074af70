import { css } from 'lit';

/** The picture of a small form in somebody's look. */
export const previewStyles = css`
  .root {
    display: grid;
    gap: calc(var(--_unit) * 3);
    justify-items: start;
    padding: calc(var(--_unit) * 5);
    border: var(--_hairline) solid var(--_line);
    border-radius: max(var(--_radius), 6px);
    background: var(--_field);
  }

  .brand {
    display: flex;
    gap: calc(var(--_unit) * 2);
    align-items: center;
    min-block-size: 24px;
    max-inline-size: 100%;
    color: var(--_muted);
  }

  .brand span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  img {
    max-inline-size: 96px;
    block-size: 24px;
    object-fit: contain;
  }

  strong {
    font-family: var(--siso-font-heading-family, inherit);
    font-size: 1.2em;
    font-weight: var(--_strong);
  }

  .primary {
    transition: none;
  }

  .sample {
    display: grid;
    gap: calc(var(--_unit) * 1);
    inline-size: 100%;
    font-weight: var(--_strong);
  }

  .box {
    padding: calc(var(--_unit) * 2) calc(var(--_unit) * 3);
    border: var(--_border) solid var(--_edge);
    border-radius: var(--_radius);
    font-weight: 400;
  }

  p {
    margin: 0;
    color: var(--_muted);
  }
`;
