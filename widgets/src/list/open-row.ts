import type { SisoError } from '@siso/partner-sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { type Detail, drawerView } from './drawer.ts';
import type { RowAction } from './row-menu.ts';
import { failureText, type Words } from './words.ts';

/** What the open row needs of its list. */
export interface RowKeeper<Row> {
  /** A row among those that are loaded. */
  loaded(id: string): Row | undefined;
  /** True when rows have come, so that one which is not among them is on no page that is loaded. */
  complete(): boolean;
  /** Fetches one row; undefined where the list cannot. */
  fetch?(id: string, signal: AbortSignal): Promise<Row>;
  detail(row: Row): Promise<Detail<Row>>;
  nameOf(row: Row): string;
  noteOf(row: Row, words: Words): unknown;
  actionsOf(row: Row, words: Words): readonly RowAction[];
  close(): void;
  changed(): void;
}

/** The row that is open in the drawer: among those that are loaded, or fetched by itself. */
export class OpenRow<Row extends { readonly id: string }> {
  readonly #list: RowKeeper<Row>;
  #id?: string;
  #content?: Detail<Row>;
  /** The row, where it is on no page that is loaded. */
  #single?: Row;
  #lost?: SisoError;
  #abort?: AbortController;

  constructor(list: RowKeeper<Row>) {
    this.#list = list;
  }

  /** Opens a row in the place of the one before; none closes. Call it with each rendering: rows may come later than ids. */
  follow(id: string | undefined): void {
    if (id !== this.#id) {
      this.stop();
      this.#id = id;
    }
    if (!id || this.#content || this.#abort) {
      return;
    }
    const row = this.#row;
    if (row) {
      void this.#open(row);
    } else if (this.#list.fetch && this.#list.complete() && !this.#lost) {
      void this.#fetch(id);
    }
  }

  /** Fetches again what is shown. */
  refresh(): void {
    this.#content?.refresh();
    if (this.#single) {
      void this.#fetch(this.#single.id);
    }
  }

  stop(): void {
    this.#abort?.abort();
    this.#content?.stop();
    this.#id = this.#content = this.#single = this.#lost = this.#abort = undefined;
  }

  view(words: Words, status: unknown): TemplateResult | typeof nothing {
    if (!this.#id) {
      return nothing;
    }
    const row = this.#row;
    return drawerView(
      {
        title: row ? this.#list.nameOf(row) : '',
        note: row && this.#list.noteOf(row, words),
        body: row
          ? this.#content?.view(row, words)
          : this.#lost && html`<p class="text">${failureText(this.#lost, words)}</p>`,
        actions: row ? this.#list.actionsOf(row, words) : [],
        status,
        close: () => this.#list.close(),
      },
      words,
    );
  }

  get #row(): Row | undefined {
    return (this.#id && this.#list.loaded(this.#id)) || this.#single;
  }

  async #open(row: Row): Promise<void> {
    await this.#work(async (signal) => {
      const content = await this.#list.detail(row);
      if (signal.aborted) {
        content.stop();
      } else {
        this.#content = content;
        content.refresh();
      }
    });
  }

  async #fetch(id: string): Promise<void> {
    await this.#work(async (signal) => {
      const row = await this.#list.fetch?.(id, signal);
      if (!signal.aborted) {
        this.#single = row;
      }
    });
  }

  /** Does one thing after the other; what fails is said in the row's place. */
  async #work(act: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    try {
      await act(abort.signal);
    } catch (error) {
      if (!abort.signal.aborted) {
        this.#lost = error as SisoError;
      }
    }
    if (this.#abort === abort) {
      this.#abort = undefined;
    }
    this.#list.changed();
  }
}
