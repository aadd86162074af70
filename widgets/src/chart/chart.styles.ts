import { css } from 'lit';

/** Looks of a chart; the box around it is a size container. */
export const chartStyles = css`
  .chart {
    display: grid;
    grid-template: 190px auto / auto 1fr;
    gap: calc(var(--_unit) * 2) calc(var(--_unit) * 2);
    padding-block-start: 1.8em;
    color: var(--_muted);
    font-size: 0.857em;
  }

  .y-axis {
    display: flex;
    flex-direction: column-reverse;
    justify-content: space-between;
    margin-block: -0.75em;
    font-variant-numeric: tabular-nums;
    text-align: end;
    white-space: nowrap;
  }

  .plot {
    display: grid;
  }

  .plot > * {
    grid-area: 1 / 1;
    inline-size: 100%;
    block-size: 100%;
  }

  .plot svg {
    overflow: visible;
  }

  .x-axis,
  .bands {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
  }

  .x-axis {
    grid-column: 2;
    text-align: center;
    white-space: nowrap;
  }

  .x-axis span {
    justify-self: center;
  }

  .bands > :focus-visible {
    border-radius: 2px;
    outline-offset: -1px;
  }

  .grid {
    stroke: var(--_line);
    shape-rendering: crispEdges;
  }

  .guide {
    stroke: var(--_edge);
    stroke-dasharray: 2 3;
  }

  .area {
    fill: var(--_accent-text);
    fill-opacity: 0.1;
  }

  .line {
    fill: none;
    stroke: var(--_accent-text);
    stroke-linejoin: round;
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }

  .dashed {
    stroke-dasharray: 3 4;
  }

  .dot {
    fill: var(--_accent-text);
    stroke: var(--_field);
    stroke-width: 2;
  }

  .value {
    fill: var(--_text);
    font-size: 1.083em;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    paint-order: stroke;
    stroke: var(--siso-color-surface, none);
    stroke-width: 4;
    stroke-linejoin: round;
  }

  @container (max-width: 34em) {
    .x-axis span:nth-last-child(2n) {
      visibility: hidden;
    }
  }

  @container (max-width: 26em) {
    .chart {
      grid-template-rows: 150px auto;
    }

    .x-axis span:not(:nth-last-child(4n + 1)) {
      visibility: hidden;
    }
  }

  @media (forced-colors: active) {
    .line,
    .guide {
      stroke: CanvasText;
    }

    .grid {
      stroke: GrayText;
    }

    .area {
      fill: none;
    }

    .dot {
      fill: Highlight;
      stroke: Canvas;
    }

    .value {
      fill: CanvasText;
      stroke: Canvas;
    }
  }
`;
