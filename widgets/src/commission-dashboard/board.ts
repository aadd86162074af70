import type { Dashboard } from '@siso/partner-sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { dateFormat } from '../base/format.ts';
import type { Trouble } from '../base/trouble.ts';
import { problemIcon, stopIcon, waitingIcon } from '../theme/icons.ts';
import { type Figures, figuresView } from './figures.ts';
import type { FigureLead } from './selection.ts';
import type { Words } from './words.ts';

/** What a board shows besides its data, and what its controls do. */
export interface BoardOptions {
  readonly words: Words;
  readonly figures: Figures;
  /** Keys of the figures that changed just now. */
  readonly changed: ReadonlySet<string>;
  /** True for the grey bars that hold the places of what is on its way. */
  readonly loading: boolean;
  /** True while another selection is on its way: what is shown is the one before. */
  readonly busy: boolean;
  /** True when the last refresh failed. */
  readonly failed: boolean;
  /** True while a list stands in the board's place. */
  readonly hidden: boolean;
  /** The controls and the sections, once they are loaded. */
  readonly controls?: unknown;
  readonly sections?: unknown;
  /** Loads the sections again, when they could not be. */
  readonly reload?: () => void;
  look(lead: FigureLead): void;
  retry(): void;
}

const headingView = ({ t }: Words): TemplateResult => html`<slot name="heading"><h2>${t('title')}</h2></slot>`;

const retryView = ({ t }: Words, look: 'link' | 'secondary', retry: () => void): TemplateResult =>
  html`<button class=${look} type="button" @click=${retry}>${t('retry')}</button>`;

const topView = (words: Words, controls: unknown): TemplateResult =>
  html`<header class="top">${headingView(words)}</header><div class="controls">${controls}</div>`;

/** Everything that is known, with words on how fresh it is. */
export function boardView(data: Dashboard, options: BoardOptions): TemplateResult {
  const { words, figures, changed, loading, busy, hidden, look } = options;
  const time = timeOf(data, words);
  const zone = data.timeZone.replaceAll('_', ' ');
  return html`<div class="board ${loading ? 'loading' : ''} ${busy ? 'busy' : ''}" aria-busy=${busy} ?hidden=${hidden}>
    ${topView(words, options.controls)} ${loading ? nothing : stalenessView(time, options)}
    ${figuresView(figures.main, 'main', words, changed, look)} ${figuresView(figures.money, 'money', words, changed, look)}
    ${options.reload ? lostView(words, options.reload) : (options.sections ?? holdView())}
    <p class="foot">${words.t('asOf', { time, zone })}</p>
  </div>`;
}

/** The places of the sections, at their later heights. */
const holdView = (): readonly TemplateResult[] =>
  ['trend', 'stages', 'sources', 'events'].map(
    (name) => html`<section class="${name} hold" aria-hidden="true">
      <header><h3>${'\u2007'.repeat(12)}</h3></header>
      ${name === 'events' ? nothing : html`<p class="note">${'\u2007'.repeat(24)}</p>`}
      <div>${name === 'events' ? Array.from({ length: 10 }, () => html`<i>\u2007</i>`) : nothing}</div>
    </section>`,
  );

const lostView = (words: Words, reload: () => void): TemplateResult =>
  html`<div class="notice warning" part="notice" role="status">
    ${problemIcon}
    <div><p>${words.t('stale')}</p>${retryView(words, 'link', reload)}</div>
  </div>`;

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

/** What stands in place of the figures when there are none; with the controls, where another choice may help. */
export const troubleView = (
  words: Words,
  { title, text, retry }: Trouble,
  again: () => void,
  controls?: unknown,
): TemplateResult =>
  html`${controls ? topView(words, controls) : nothing}
    <div class="panel" part="notice" role="status">
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
