import type { Dashboard } from '@siso/partner-sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { dateFormat } from '../base/format.ts';
import type { AreaChart } from '../chart/area-chart.ts';
import { problemIcon, stopIcon, waitingIcon } from '../theme/icons.ts';
import { activityView } from './activity.ts';
import { figuresView, pipelineView, sourcesView, trendView } from './sections.ts';
import type { Trouble } from './trouble.ts';
import { type Figures, placeOf, type Words } from './words.ts';

/** What a board shows besides its data, and what its controls do. */
export interface BoardOptions {
  readonly words: Words;
  readonly figures: Figures;
  /** Keys of the figures that changed just now. */
  readonly changed: ReadonlySet<string>;
  /** The currency that the viewer chose. */
  readonly chosen?: string;
  readonly asTable: boolean;
  readonly chart: AreaChart;
  /** True for the grey bars that hold the places of what is on its way. */
  readonly loading: boolean;
  /** True when the last refresh failed. */
  readonly failed: boolean;
  readonly mirrored: boolean;
  choose(currency: string): void;
  toggle(): void;
  retry(): void;
}

const headingView = ({ t }: Words): TemplateResult => html`<slot name="heading"><h2>${t('title')}</h2></slot>`;

const retryView = ({ t }: Words, look: 'link' | 'secondary', retry: () => void): TemplateResult =>
  html`<button class=${look} type="button" @click=${retry}>${t('retry')}</button>`;

/** Everything that is known, with words on how fresh it is. */
export function boardView(data: Dashboard, options: BoardOptions): TemplateResult {
  const { words, figures, changed, chosen, loading, mirrored } = options;
  const { t } = words;
  const place = placeOf(data, chosen);
  const time = timeOf(data, words);
  return html`<div class="board ${loading ? 'loading' : ''}">
    <header class="top">${headingView(words)} ${data.earnings.length > 1 ? currenciesView(data, place, options) : nothing}</header>
    ${loading ? nothing : stalenessView(time, options)} ${figuresView(figures.main, 'main', words, changed)}
    ${figuresView(figures.money, 'money', words, changed)} ${trendView(data, place, options)}
    ${pipelineView(data, words, mirrored)} ${sourcesView(data, place, words)} ${activityView(data.activity, words)}
    <p class="foot">${t('asOf', { time, zone: data.timeZone.replaceAll('_', ' ') })}</p>
  </div>`;
}

const currenciesView = ({ earnings }: Dashboard, place: number, { words, choose }: BoardOptions): TemplateResult =>
  html`<fieldset class="switch">
    <legend class="sr">${words.t('currency')}</legend>
    ${earnings.map(
      ({ currency }, index) => html`<label
        ><input type="radio" name="currency" .checked=${index === place} @change=${() => choose(currency)} /><span
          >${currency}</span
        ></label
      >`,
    )}
  </fieldset>`;

function stalenessView(time: string, { words, failed, retry }: BoardOptions): TemplateResult | typeof nothing {
  const online = navigator.onLine;
  if (online && !failed) {
    return nothing;
  }
  const state = online ? 'stale' : 'offline';
  return html`<div class="notice ${online ? 'warning' : 'info'}" part="notice" role="status">
    ${online ? problemIcon : waitingIcon}
    <div>
      <strong>${words.t(state)}</strong>
      <p>${words.t(`${state}Text`, { time })}</p>
      ${online ? retryView(words, 'link', retry) : nothing}
    </div>
  </div>`;
}

/** What stands in place of the figures when there are none. */
export const troubleView = (words: Words, { title, text, retry }: Trouble, again: () => void): TemplateResult =>
  html`<div class="panel" part="notice" role="status">
    ${retry ? problemIcon : stopIcon}
    <h2>${words.t(title)}</h2>
    <p>${words.t(text)}</p>
    <slot name="error"></slot>
    ${retry ? retryView(words, 'secondary', again) : nothing}
  </div>`;

/** What stands in place of the figures when nothing has ever happened. */
export const emptyView = (words: Words): TemplateResult =>
  html`<header class="top">${headingView(words)}</header>
    <div class="panel" part="notice">
      <h3>${words.t('emptyTitle')}</h3>
      <p>${words.t('emptyText')}</p>
      <slot name="empty"></slot>
    </div>`;

/** When the data was read; with the day, unless that is today. */
function timeOf({ asOf }: Dashboard, { locale }: Words): string {
  const at = new Date(asOf);
  const today = at.toDateString() === new Date().toDateString();
  return dateFormat(locale, { dateStyle: today ? undefined : 'medium', timeStyle: 'short' }).format(at);
}
