import { css } from 'lit';

/** Looks of a chart; the box around it is a size container. */
export const chartStyles = css`
  .chart {
    display: grid;
    --_ink-of-chart: var(--siso-chart-color, var(--_accent-text));
    grid-template: clamp(120px, var(--siso-chart-height, 190px), 400px) auto / auto 1fr;
    gap: calc(var(--_unit) * 2) calc(var(--_unit) * 2);
    padding-block-start: 1.8em;
    color: var(--_muted);
    font-size: clamp(0.75em, var(--siso-chart-label-size, 0.857em), 1em);
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

  .bands > button {
    padding: 0;
    border: 0;
    background: none;
  }

  .bands > :focus-visible {
    border-radius: 2px;
    outline-offset: -1px;
  }

  .grid {
    stroke: var(--siso-chart-grid-color, var(--_line));
    shape-rendering: crispEdges;
  }

  .guide {
    stroke: var(--_edge);
    stroke-dasharray: 2 3;
  }

  .area {
    fill: var(--_ink-of-chart);
    fill-opacity: clamp(0, var(--siso-chart-area-opacity, 0.1), 0.4);
  }

  .line {
    fill: none;
    stroke: var(--_ink-of-chart);
    stroke-linejoin: round;
    stroke-width: clamp(1px, var(--siso-chart-line-width, 2px), 4px);
    vector-effect: non-scaling-stroke;
  }

  .dashed {
    stroke-dasharray: 3 4;
  }

  .dot {
    r: clamp(2px, var(--siso-chart-dot-size, 4px), 8px);
    fill: var(--_ink-of-chart);
    stroke: var(--_field);
    stroke-width: 2;
  }

  .plot .value {
    fill: var(--_text);
    font-size: 1.083em;
    font-variant-numeric: tabular-nums;
    font-weight: var(--_strong);
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
      grid-template-rows: clamp(120px, var(--siso-chart-height, 150px), 400px) auto;
    }

    .x-axis span:not(:nth-last-child(4n + 1)) {
      visibility: hidden;
    }

    .x-axis :first-child {
      justify-self: start;
    }

    .x-axis :last-child {
      justify-self: end;
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

    .plot .value {
      fill: CanvasText;
      stroke: Canvas;
    }
  }
`;
