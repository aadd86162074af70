import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { RowAction } from './row-menu.ts';
import type { Words } from './words.ts';

/** What the drawer shows of one row. It is made when a row is opened and stopped when it is closed. */
export interface Detail<Row> {
  /** Everything below the head. */
  view(row: Row, words: Words): unknown;
  /** Fetches again what it shows besides the row. */
  refresh(): void;
  /** Ends what is under way. */
  stop(): void;
}

/** What the drawer is drawn with. */
export interface DrawerContent {
  readonly title: string;
  /** One line below the title, for example the status. */
  readonly note?: unknown;
  readonly body: unknown;
  readonly actions: readonly RowAction[];
  /** What was done just now, as its place outside is covered. */
  readonly status: unknown;
  close(): void;
}

/** A panel at the end of the page, above everything else: Escape, its button and a click beside it close it. */
export function drawerView({ title, note, body, actions, status, close }: DrawerContent, { t }: Words): TemplateResult {
  const closing = (event: Event): void => {
    if (event.target === event.currentTarget && !isLate(event)) {
      event.preventDefault();
      close();
    }
  };
  return html`<dialog class="drawer" part="drawer" aria-labelledby="drawer-title" @cancel=${closing} @close=${closing}
    @click=${closing}>
    <div class="sheet">
      <header>
        <h2 id="drawer-title" tabindex="-1" autofocus>${title}</h2>
        <button class="cross" type="button" aria-label=${t('close')} @click=${close}>
          <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="m5.5 5.5 9 9m0-9-9 9" /></svg>
        </button>
        ${note ? html`<p class="note">${note}</p>` : nothing}
      </header>
      <div class="body">${body}</div>
      ${
        actions.length
          ? html`<footer>${actions.map(
              ({ key, label, danger, act }) =>
                html`<button class="secondary small ${danger ? 'danger' : ''}" type="button" data-action=${key} @click=${act}>${label}</button>`,
            )}</footer>`
          : nothing
      }
      ${status}
    </div>
  </dialog>`;
}

/** Whether an event tells of the closing of a dialog that has gone since, or is open again: some browsers tell it late. */
export function isLate({ type, currentTarget }: Event): boolean {
  const dialog = currentTarget as HTMLDialogElement;
  return type === 'close' && (dialog.open || !dialog.isConnected);
}

/** Opens every dialog that was drawn and is not open yet; call it after each rendering. */
export function showDialogs({ renderRoot }: LitElement): void {
  for (const dialog of renderRoot.querySelectorAll<HTMLDialogElement>('dialog:not([open])')) {
    // Of an element that has just been taken off the page nothing can be opened.
    if (dialog.isConnected) {
      dialog.showModal();
    }
  }
}

/** Closes dialogs before they are taken off the page: some browsers remember one that was taken away while it was open. */
export function hideDialogs({ renderRoot }: LitElement, selector = 'dialog'): void {
  for (const dialog of renderRoot.querySelectorAll<HTMLDialogElement>(`${selector}[open]`)) {
    dialog.close();
  }
}
