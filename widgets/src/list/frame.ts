import type { SisoError } from '@siso/partner-sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { dateFormat } from '../base/format.ts';
import type { Trouble } from '../base/trouble.ts';
import { problemIcon, stopIcon, waitingIcon } from '../theme/icons.ts';
import type { Rows } from './rows.ts';
import type { Words } from './words.ts';

/** A button: its words and what it does. */
type Act = readonly [label: string, act: () => void];

/** Heading, filters and rows. */
export const frameView = (
  { t }: Words,
  { head, filters, body, more }: Readonly<Record<'head' | 'filters' | 'body' | 'more', unknown>>,
): TemplateResult =>
  html`<div class="top"><slot name="heading"><h2>${t('title')}</h2></slot><div class="acts">${head}</div></div>
    ${filters}
    <div class="body">${body}</div>
    ${more}`;

/** What stands in place of the list when there is nothing to show. */
export const troubleView = ({ t }: Words, { title, text, retry }: Trouble, again: () => void): TemplateResult =>
  html`<div class="panel" part="notice" role="status">
    ${retry ? problemIcon : stopIcon}
    <h2>${t(title)}</h2>
    <p>${t(text)}</p>
    <slot name="error"></slot>
    ${retry ? html`<button class="secondary" type="button" @click=${again}>${t('retry')}</button>` : nothing}
  </div>`;

/** What stands in place of rows when there are none: never any, or none that matches (`clear` takes the filters away). */
export const noneView = ({ t }: Words, clear: (() => void) | undefined): TemplateResult =>
  html`<div class="panel" part="notice">
    <h3>${t(clear ? 'noneTitle' : 'emptyTitle')}</h3>
    <p>${t(clear ? 'noneText' : 'emptyText')}</p>
    ${
      clear
        ? html`<button class="secondary" type="button" @click=${clear}>${t('clearFilters')}</button>`
        : html`<slot name="empty"></slot>`
    }
  </div>`;

/** How many rows there are, and the way to more. */
export const moreView = ({ t }: Words, rows: Rows<{ readonly id: string }>): TemplateResult =>
  html`<div class="more">
    <span class="note" role="status">${t(rows.whole ? 'shownOf' : 'shownSoFar', { count: rows.shown?.length ?? 0 })}</span>
    ${
      rows.whole
        ? nothing
        : html`<button class="secondary small" type="button" aria-disabled=${rows.loading}
            @click=${() => void rows.more()}>${t('showMore')}</button>`
    }
  </div>`;

/** Words on how old the rows are, where they could not be brought up to date. `at`: when they came, in ms since 1970. */
export function staleView(
  { t, locale }: Words,
  at: number,
  error: SisoError | undefined,
  retry: () => void,
): TemplateResult | typeof nothing {
  const online = navigator.onLine;
  if (online && !error) {
    return nothing;
  }
  const time = dateFormat(locale, { timeStyle: 'short' }).format(at);
  const state = online ? 'stale' : 'offline';
  return html`<div class="notice ${online ? 'warning' : 'info'}" part="notice" role="status">
    ${online ? problemIcon : waitingIcon}
    <div>
      <strong>${t(state)}</strong>
      <p>${t(`${state}Text`, { time })}</p>
      ${online ? html`<button class="link" type="button" @click=${retry}>${t('retry')}</button>` : nothing}
    </div>
  </div>`;
}

/** Why a part of a drawer is not there, and the way to it. */
export function partFailureView({ status }: SisoError, { t }: Words, retry: () => void): TemplateResult {
  const denied = status === 403 || status === 404;
  return html`<div class="notice ${denied ? 'info' : 'warning'}" part="notice" role="status">
    ${denied ? stopIcon : problemIcon}
    <div>
      <p>${t(denied ? 'permissionText' : status === 0 ? 'unreachableText' : 'partError')}</p>
      ${denied ? nothing : html`<button class="link" type="button" @click=${retry}>${t('retry')}</button>`}
    </div>
  </div>`;
}

/** Grey lines in the place of what is on its way. */
export const waitView = ({ t }: Words, lines: number): TemplateResult =>
  html`<div class="wait" role="status">
    <span class="sr">${t('working')}</span>
    ${Array.from({ length: lines }, () => html`<div></div>`)}
  </div>`;

/** What was done just now; its place stays, so that assistive tools hear it. */
export const toastView = (text: string | undefined, undo: Act | undefined, [hide, hiding]: Act): TemplateResult =>
  html`<div class="toast" part="toast" role="status">${
    text
      ? html`<div>
          <span>${text}</span>
          ${undo ? html`<button class="link" type="button" @click=${undo[1]}>${undo[0]}</button>` : nothing}
          <button class="link" type="button" @click=${hiding}>${hide}</button>
        </div>`
      : nothing
  }</div>`;

/** Names with their facts; what is empty is left out. */
export const factsView = (facts: readonly (readonly [name: string, fact: unknown])[]): TemplateResult =>
  html`<dl class="facts">
    ${facts.map(([name, fact]) =>
      fact === null || fact === undefined || fact === '' || fact === nothing
        ? nothing
        : html`<div class=${typeof fact === 'string' && fact.length > 60 ? 'wide' : ''}><dt>${name}</dt><dd dir=${typeof fact === 'string' ? 'auto' : nothing}>${fact}</dd></div>`,
    )}
  </dl>`;

/** A status with its mark; `look` chooses the mark: `good`, `going`, `bad`, or a hollow one. */
export const stateView = (text: string, look: 'good' | 'going' | 'bad' | 'open' = 'open'): TemplateResult =>
  html`<span class="state ${look}">${text}</span>`;
