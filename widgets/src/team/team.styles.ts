import { css } from 'lit';

/** The invitations below the people. */
export const teamStyles = css`
  .invitations {
    display: grid;
    gap: calc(var(--_unit) * 2);
    margin-block-start: calc(var(--_unit) * 4);
  }

  .row-acts {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_unit) * 1) calc(var(--_unit) * 4);
    justify-content: end;
  }

  .why {
    color: var(--_muted);
  }
`;
