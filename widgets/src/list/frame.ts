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
  html`<div class="top">
      <div class="title"><slot name="heading" @slotchange=${heedHeading}><h2>${t('title')}</h2></slot></div>
      <div class="acts">${head}</div>
      ${filters}
    </div>
    <div class="body">${body}</div>
    ${more}`;

/** Where a page gives a heading without words, the buttons stand beside the filters instead of in a row of their own. */
function heedHeading({ target }: Event): void {
  const slot = target as HTMLSlotElement;
  const given = slot.assignedElements();
  const untitled = given.length > 0 && given.every(({ textContent }) => !textContent?.trim());
  slot.closest('.top')?.classList.toggle('untitled', untitled);
}

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
