import { html, type LitElement, nothing, type ReactiveController, svg, type TemplateResult } from 'lit';
import { areaPath, linePath } from './path.ts';
import { linear, niceTicks, point } from './scale.ts';

/** One point of a series. */
export interface ChartPoint {
  /** Short name under the axis. */
  readonly label: string;
  readonly value: number;
  /** The value as it is written at the point. */
  readonly text: string;
  /** The point in words, for those who do not see it. */
  readonly sentence: string;
}

/** What a chart shows. */
export interface ChartData {
  readonly points: readonly ChartPoint[];
  /** Writes a tick of the value axis. */
  readonly tick: (value: number) => string;
  /** True when the last point will still change; its part of the line is dashed. */
  readonly provisional: boolean;
  /** Ids of what names and describes the chart. */
  readonly labelledBy: string;
  readonly describedBy: string;
  /** What kind of chart it is, in the viewer's language. */
  readonly kind: string;
  /** Opens what stands behind a point; the points are buttons then. */
  readonly pick?: (index: number) => void;
}

/**
 * An area chart that can be read without seeing it: a labelled group with one tab stop, in which the arrow keys, Home
 * and End walk over the points. Drawn in per cent, so that it needs neither measuring nor inline styles.
 */
export class AreaChart implements ReactiveController {
  readonly #host: LitElement;
  #active?: number;
  #stop = -1;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#active = undefined;
  }

  /** Draws the chart. */
  view({ points, tick, provisional, labelledBy, describedBy, kind, pick }: ChartData): TemplateResult {
    const count = points.length;
    const ticks = niceTicks(points.map(({ value }) => value));
    const mirror = this.#rtl ? (x: number) => 100 - x : (x: number) => x;
    const [x, y] = [point(count, 100), linear(ticks[0] ?? 0, ticks.at(-1) ?? 1, 100)];
    const line = points.map(({ value }, index) => [mirror(x(index)), y(value)] as const);
    const solid = provisional ? line.slice(0, -1) : line;
    const best = points.reduce((at, { value }, index) => (value >= (points[at]?.value ?? 0) ? index : at), 0);
    const shown = this.#active ?? best;
    const stop = this.#stop < 0 || this.#stop >= count ? count - 1 : this.#stop;
    const [px = 0, py = 0] = line[shown] ?? [];
    const anchor = px < 15 ? 'start' : px > 85 ? 'end' : 'middle';
    return html`<div class="chart" role="group" aria-roledescription=${kind} aria-labelledby=${labelledBy}
      aria-describedby=${describedBy}>
      <div class="y-axis" aria-hidden="true">${ticks.map((value) => html`<span>${tick(value)}</span>`)}</div>
      <div class="plot">
        <svg aria-hidden="true">
          ${ticks.map((value) => svg`<line class="grid" x2="100%" y1="${y(value)}%" y2="${y(value)}%" />`)}
          <svg viewBox="0 0 100 100" preserveAspectRatio="none">
            <path class="area" d=${areaPath(line, y(0))} />
            <path class="line" d=${linePath(solid)} />
            ${provisional ? svg`<path class="line dashed" d=${linePath(line.slice(-2))} />` : nothing}
          </svg>
          ${this.#active === undefined ? nothing : svg`<line class="guide" x1="${px}%" x2="${px}%" y1="${py}%" y2="100%" />`}
          <circle class="dot" cx="${px}%" cy="${py}%" r="4" />
          <text class="value" x="${px}%" y="${py}%" dy="-12" text-anchor=${this.#flip(anchor)}>${points[shown]?.text}</text>
        </svg>
        <div class="bands" @keydown=${this.#key} @focusin=${this.#enter} @focusout=${this.#leave}
          @pointerover=${this.#enter} @pointerleave=${this.#leave}>
          ${points.map(({ sentence }, index) => {
            const tab = index === stop ? 0 : -1;
            return pick
              ? html`<button type="button" data-index=${index} tabindex=${tab} aria-label=${sentence}
                    @click=${() => pick(index)}></button>`
              : html`<div role="img" data-index=${index} tabindex=${tab} aria-label=${sentence}></div>`;
          })}
        </div>
      </div>
      <div class="x-axis" aria-hidden="true">${points.map(({ label }) => html`<span>${label}</span>`)}</div>
    </div>`;
  }

  get #rtl(): boolean {
    return getComputedStyle(this.#host).direction === 'rtl';
  }

  /** Start and end of SVG text follow the writing direction; positions do not. */
  #flip(anchor: 'start' | 'middle' | 'end'): string {
    return this.#rtl && anchor !== 'middle' ? (anchor === 'start' ? 'end' : 'start') : anchor;
  }

  readonly #enter = (event: Event): void => {
    const index = (event.target as HTMLElement).dataset.index;
    if (index !== undefined) {
      this.#active = Number(index);
      if (event.type === 'focusin') {
        this.#stop = this.#active;
      }
      this.#host.requestUpdate();
    }
  };

  readonly #leave = (): void => {
    this.#active = undefined;
    this.#host.requestUpdate();
  };

  readonly #key = (event: KeyboardEvent): void => {
    const bands = [...(event.currentTarget as HTMLElement).children] as HTMLElement[];
    const at = bands.indexOf(event.target as HTMLElement);
    const forward = this.#rtl ? -1 : 1;
    const to = {
      ArrowRight: at + forward,
      ArrowLeft: at - forward,
      ArrowUp: at + 1,
      ArrowDown: at - 1,
      Home: 0,
      End: bands.length - 1,
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      bands[Math.min(bands.length - 1, Math.max(0, to))]?.focus();
    }
  };
}
