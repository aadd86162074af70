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

  /* An address keeps its beginning where it is cut off, whatever the direction of the page. */
  .ltr {
    display: block;
    inline-size: fit-content;
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .why {
    color: var(--_muted);
  }
`;
