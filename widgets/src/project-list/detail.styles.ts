import { css } from 'lit';

/** The parts of a project in the drawer. */
export const detailStyles = css`
  .sheet section > header {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_unit) * 2);
    align-items: baseline;
    justify-content: space-between;
  }

  .bar {
    inline-size: 100%;
    block-size: clamp(4px, var(--siso-bar-height, 8px), 24px);
    fill: var(--siso-bar-color, var(--_accent-text));
  }

  .bar .track {
    fill: var(--siso-bar-track-color, var(--_sunken));
  }

  .sum {
    font-variant-numeric: tabular-nums;
  }

  .total {
    border-block-start: 1px solid var(--_edge);
    font-weight: var(--_strong);
  }

  .milestone {
    align-items: start;
  }

  .milestone > :first-child {
    flex-wrap: nowrap;
    gap: calc(var(--_unit) * 2);
  }

  .milestone .icon {
    color: var(--_muted);
  }

  .milestone.done .icon {
    color: var(--_success);
  }

  .milestone.late :is(.icon, .note) {
    color: var(--_warning);
  }

  .line-acts {
    display: flex;
    flex-basis: 100%;
    gap: calc(var(--_unit) * 4);
    font-size: var(--_small);
  }

  .milestone .line-acts {
    padding-inline-start: calc(1.25em + var(--_unit) * 2);
  }

  @media (forced-colors: active) {
    .bar {
      fill: CanvasText;
    }

    .bar .track {
      fill: none;
    }
  }
`;
