import { css } from 'lit';

/** The QR code, its secret and the recovery codes. */
export const factorsStyles = css`
  .strong {
    font-weight: var(--_strong);
  }

  /* Black on white in every scheme: scanners expect it. */
  .qr {
    inline-size: min(13em, 100%);
    margin-block-start: calc(var(--_unit) * 2);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    fill: #000;
    forced-color-adjust: none;
  }

  .qr rect {
    fill: #fff;
  }

  code {
    font-family: ui-monospace, monospace;
  }

  .secret-key {
    overflow-wrap: anywhere;
    letter-spacing: 0.04em;
  }

  .codes ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(9.5em, 1fr));
    gap: calc(var(--_unit) * 2) calc(var(--_unit) * 4);
    padding: calc(var(--_unit) * 4);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }

  .codes .words {
    display: grid;
    gap: calc(var(--_unit) * 2);
  }
`;
