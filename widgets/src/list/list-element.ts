import type { Siso } from '@siso/partner-sdk';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { controls } from '../theme/controls.styles.ts';
import { tokens } from '../theme/tokens.styles.ts';
import type { Ask, Question } from './ask.ts';
import type { Detail } from './drawer.ts';
import { frameView, moreView, noneView, staleView, troubleView } from './frame.ts';
import { listStyles } from './list.styles.ts';
import type { OpenRow } from './open-row.ts';
import type { RowAction, RowMenu } from './row-menu.ts';
import { RowsElement } from './rows-element.ts';
import { blankTableView, type Column, tableView } from './table.ts';
import { type Done, Toast } from './toast.ts';
import type { Words } from './words.ts';

/** What is opened above a list, once it is loaded. */
interface Panels<Row extends { readonly id: string }> {
  readonly ask: Ask;
  readonly menu: RowMenu;
  readonly drawer: OpenRow<Row>;
  /** Opens what was drawn; call it after each rendering. */
  show(): void;
  /** Closes what is open. */
  hide(): void;
}

/**
 * What every list shares: rows from the API page by page, filters, a menu and a drawer per row, questions before what
 * matters, and words on everything that can go wrong. See `list/index.ts` on how to build on it.
 *
 * @slot heading - Replaces the heading.
 * @slot empty - The one next step when there is nothing yet.
 * @slot error - More help below an error.
 *
 * @csspart table - The table of rows.
 * @csspart row - One row.
 * @csspart menu - The menu of a row.
 * @csspart drawer - The panel with everything on a row.
 * @csspart dialog - A question before something is done.
 * @csspart field - A label with its control, hint and error, in a dialog.
 * @csspart error - A field’s error.
 * @csspart notice - A message on the state of the list.
 * @csspart toast - What was done just now, and the way to take it back.
 *
 * @cssprop {<length>} --siso-border-line-width - Hairlines; 0px–3px. Default: 1px.
 * @cssprop {<length>} --siso-table-padding - Space above and below a row; 2px–24px. Default: 2 units; 2.5 in lists.
 * @cssprop {<length>} --siso-table-head-size - Size of column heads; 0.75em–1em. Default: 0.857em.
 * @cssprop {<color>} --siso-table-head-color - Column heads; any. Default: muted text.
 * @cssprop {<color>} --siso-table-stripe - Ground of every other row; any. Default: transparent.
 *
 * @event {CustomEvent<{id: string}>} siso-selected - A row was opened, or closed again (`id` is empty).
 */
export abstract class ListElement<Row extends { readonly id: string }, Key extends string = never> extends RowsElement<
  Row,
  Key
> {
  static override readonly styles = [tokens, controls, listStyles];
  static override readonly properties: PropertyDeclarations = { selected: { reflect: true } };

  /** Id of the row that is open in the drawer. A page may set it, for example from its address. */
  selected?: string;

  readonly #toast = new Toast(
    this,
    () => this.words,
    () => this.refresh(),
  );
  #panels?: Panels<Row>;
  #loading?: Promise<Panels<Row>>;
  #opener?: HTMLElement | null;
  #reported?: string;

  /** The columns, for this viewer. */
  protected abstract columns(words: Words<Key>): readonly Column<Row>[];
  /** What a row is called: the drawer's title, and the name of its menu. */
  protected abstract nameOf(row: Row): string;

  /** The filters above the table; controls whose `name` is one of `filterNames`. */
  protected filtersView(_words: Words<Key>): unknown {
    return nothing;
  }

  /** Buttons beside the heading. */
  protected headView(_words: Words<Key>): unknown {
    return nothing;
  }

  /** What stands below the table besides: other lists of the same element. */
  protected moreView(_words: Words<Key>): unknown {
    return nothing;
  }

  /** What can be done with a row. */
  protected actionsOf(_row: Row, _words: Words<Key>): readonly RowAction[] {
    return [];
  }

  /** One line below the drawer's title. */
  protected noteOf(_row: Row, _words: Words<Key>): unknown {
    return nothing;
  }

  /** What the drawer shows of a row; may load its code. An element without it has no drawer. */
  protected openDetail?(row: Row): Promise<Detail<Row>>;
  /** Fetches one row that is not among those that are loaded. */
  protected fetchRow?(id: string, signal: AbortSignal): Promise<Row>;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#toast.stop();
    this.#panels?.hide();
  }

  protected override attach(siso: Siso): () => void {
    const detach = super.attach(siso);
    return () => {
      detach();
      this.#panels?.drawer.stop();
    };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.selected && this.openDetail && this.connection && !this.#panels) {
      this.#load().catch((error) => this.#toast.fail(error));
    }
    this.#panels?.drawer.follow(this.trouble || !this.openDetail ? undefined : this.selected);
  }

  protected override updated(changed: PropertyValues): void {
    this.#panels?.show();
    const code = this.rows.error?.code ?? this.trouble?.code;
    if (code !== this.#reported) {
      this.#reported = code;
      if (code) {
        this.report('siso-error', { code });
      }
    }
    if (this.rows.shown && this.ready) {
      this.reportReady();
    }
    if (changed.has('selected') && (this.selected || changed.get('selected'))) {
      this.report('siso-selected', { id: this.selected ?? '' });
    }
  }

  protected override render(): TemplateResult {
    const { words, trouble } = this;
    const toast = this.#toast.view();
    const { drawer, menu, ask } = this.#panels ?? {};
    const open = drawer?.view(words, toast) ?? nothing;
    return html`<div class="root" lang=${this.textLanguage}>
      ${
        trouble
          ? troubleView(words, trouble, this.retry)
          : frameView(words, {
              head: this.headView(words),
              filters: this.bare
                ? nothing
                : html`<div class="choices" @change=${this.choose}>${this.filtersView(words)}</div>`,
              body: this.#bodyView(words),
              more: this.moreView(words),
            })
      }
      ${open} ${menu?.view() ?? nothing} ${ask?.view(words) ?? nothing} ${open === nothing ? toast : nothing}
      <div class="sr" role="status">${(this.rows.shown && this.ready) || trouble ? '' : words.t('listLoading')}</div>
    </div>`;
  }

  /** Opens a row in the drawer. */
  protected readonly open = (row: Row): void => {
    this.#opener = (this.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
    this.selected = row.id;
  };

  /** Closes the drawer; the focus returns to the row. */
  protected readonly close = async (): Promise<void> => {
    const id = this.selected;
    this.selected = undefined;
    this.#panels?.hide();
    await this.updateComplete;
    const row = this.renderRoot.querySelector<HTMLElement>(`[data-row="${id}"]`);
    (this.#opener?.isConnected ? this.#opener : row)?.focus();
  };

  /** Asks before something is done, or for what it needs; true when it was done. */
  protected async ask(question: Question): Promise<boolean> {
    return (await this.#load()).ask.open(question);
  }

  /** Shows what was done, with the way to take it back. */
  protected say(done: Done): void {
    this.#toast.say(done);
  }

  /** Does something of which only the failure needs words: they are said. */
  protected async attempt(act: (siso: Siso) => Promise<unknown>): Promise<void> {
    try {
      await this.api(act);
    } catch (error) {
      this.#toast.fail(error);
    }
  }

  /**
   * Changes a row: shown at once as it will be (`'gone'` = without it), taken back visibly, with the reason, when the API
   * refuses. Resolves with whether it was done.
   */
  protected async change(
    row: Row,
    over: Partial<Row> | 'gone',
    act: () => Promise<unknown>,
    done: Done,
  ): Promise<boolean> {
    const restore = this.rows.expect(row.id, over);
    try {
      await act();
      this.say(done);
      await this.refresh();
      return true;
    } catch (error) {
      this.#toast.fail(error);
      return false;
    } finally {
      restore();
    }
  }

  /** Fetches the rows, and what the drawer shows, again. */
  protected override async refresh(): Promise<void> {
    this.#panels?.drawer.refresh();
    await super.refresh();
  }

  protected readonly retry = (): void => void this.refresh();

  #bodyView(words: Words<Key>): unknown {
    const { rows } = this;
    const columns = this.columns(words);
    const { shown, error } = rows;
    if (!shown || !this.ready) {
      return blankTableView(columns);
    }
    if (!shown.length) {
      return noneView(words, this.bare ? undefined : this.clear);
    }
    const acts = {
      nameOf: (row: Row) => this.nameOf(row),
      actsOn: (row: Row) => this.actionsOf(row, words).length > 0,
      open: this.openDetail && this.open,
      openMenu: (row: Row, button: HTMLElement) => void this.#openMenu(row, button),
    };
    return html`${staleView(words, rows.at, error, this.retry)} ${tableView(columns, shown, words, acts, this.selected)}
      ${moreView(words, rows)}`;
  }

  async #openMenu(row: Row, button: HTMLElement): Promise<void> {
    await this.attempt(async () => {
      const { menu } = await this.#load();
      await menu.open(this.actionsOf(row, this.words), button);
    });
  }

  /** Fetches what is opened above the list, when something first is; after a failure it is tried again. */
  #load(): Promise<Panels<Row>> {
    this.#loading ??= import('./panels.ts').then(
      ({ makePanels }) => {
        const { openDetail, fetchRow } = this;
        this.#panels = makePanels<Row>(this, {
          loaded: (id) => this.rows.shown?.find((row) => row.id === id),
          complete: () => !!this.rows.shown,
          fetch: fetchRow && ((id, signal) => fetchRow.call(this, id, signal)),
          detail: (row) => openDetail?.call(this, row) ?? Promise.reject(new Error('This list has no drawer.')),
          nameOf: (row) => this.nameOf(row),
          noteOf: (row, words) => this.noteOf(row, words),
          actionsOf: (row, words) => this.actionsOf(row, words),
          close: () => void this.close(),
          changed: () => this.requestUpdate(),
        });
        this.requestUpdate();
        return this.#panels;
      },
      (error) => {
        this.#loading = undefined;
        throw error;
      },
    );
    return this.#loading;
  }
}
