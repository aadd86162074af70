import type { Dashboard, Siso } from '@siso/partner-sdk';
import type { LitElement, TemplateResult } from 'lit';
import { adoptSheets } from '../../base/adopt-sheets.ts';
import { AreaChart } from '../../chart/area-chart.ts';
import { chartStyles } from '../../chart/chart.styles.ts';
import type { Words } from '../words.ts';
import { activityView } from './activity.ts';
import { controlsStyles } from './controls.styles.ts';
import { Controls, type Selectable } from './controls.ts';
import type { SectionOptions } from './section.ts';
import { sectionsStyles } from './sections.styles.ts';
import { pipelineView, sourcesView } from './standing.ts';
import { trendView } from './trend.ts';

export { addTexts } from '../../locales/commission-dashboard-more.ts';

type Host = LitElement & Selectable;

/** What the dashboard shows below its figures, and the controls above them; fetched once the figures are shown. */
export class Sections {
  readonly #host: Host;
  readonly #chart: AreaChart;
  readonly #controls: Controls;
  readonly #tables = new Set<string>();

  constructor(host: LitElement) {
    adoptSheets(host, [chartStyles, sectionsStyles, controlsStyles]);
    this.#host = host;
    this.#chart = new AreaChart(host);
    this.#controls = new Controls(this.#host);
  }

  /** Period, source, currency and export. */
  controls(data: Dashboard, place: number, words: Words, siso: Siso | undefined): TemplateResult {
    return this.#controls.view(data, place, words, siso);
  }

  /** Trend, pipeline, sources and activity. */
  view(data: Dashboard, place: number, given: Omit<SectionOptions, 'source'>): readonly TemplateResult[] {
    const options: SectionOptions = { ...given, source: this.#host.source || undefined };
    const mirrored = getComputedStyle(this.#host).direction === 'rtl';
    return [
      trendView(data, place, this.#chart, options, this.#switch('trend')),
      pipelineView(data, options, mirrored, this.#switch('stages')),
      sourcesView(data, place, options),
      activityView(data.activity, options),
    ];
  }

  #switch(name: string) {
    const asTable = this.#tables.has(name);
    return {
      asTable,
      toggle: (): void => {
        if (asTable) {
          this.#tables.delete(name);
        } else {
          this.#tables.add(name);
        }
        this.#host.requestUpdate();
      },
    };
  }
}
