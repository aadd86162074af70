import { type LiveEvent, type Siso, SisoError } from '@siso/partner-sdk';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { brandQuery } from '../base/brand.ts';
import { SisoElement } from '../base/siso-element.ts';
import { NO_SESSION, type Trouble, troubleOf } from '../base/trouble.ts';
import type { ListText } from '../locales/list.ts';
import { controls } from '../theme/controls.styles.ts';
import { tokens } from '../theme/tokens.styles.ts';
import type { Ask, Question } from './ask.ts';
import type { Detail } from './drawer.ts';
import { frameView, noneView, staleView, toastView, troubleView } from './frame.ts';
import { listStyles } from './list.styles.ts';
import type { RowAction, RowMenu } from './row-menu.ts';
import { type PageOf, type PageQuery, Rows } from './rows.ts';
import { blankTableView, type Column, tableView } from './table.ts';
import { failureText, type OwnListText, type Words } from './words.ts';

type Panels = typeof import('./panels.ts');

/** Events that come together are answered with one request. */
const COALESCE_MS = 150;
/** How long an element without a connection waits for one before it says so. */
const PATIENCE_MS = 8000;
/** How long what was done is shown, unless somebody is about to take it back. */
const TOAST_MS = 12_000;

/** What was done, in words, and how to take it back. */
export interface Done {
  readonly text: string;
  undo?(): Promise<unknown>;
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
export abstract class ListElement<Row extends { readonly id: string }, Key extends string = never> extends SisoElement<
  Key | ListText | OwnListText
> {
  static override readonly styles = [tokens, controls, listStyles];
  static override readonly properties: PropertyDeclarations = {
    selected: { reflect: true },
    impatient: { state: true },
    toast: { state: true },
  };

  /** Id of the row that is open in the drawer. A page may set it, for example from its address. */
  selected?: string;

  private impatient = false;
  private toast?: Done;

  /** The rows that are loaded, with what is under way laid over them. */
  protected readonly rows: Rows<Row> = new Rows<Row>(
    (page, signal) => this.fetchPage(page, signal),
    () => this.requestUpdate(),
  );
  /** Names of the properties that hold the filters; each is a query parameter of the list too. */
  protected readonly filterNames: readonly string[] = [];
  /** Types of the live stream's events upon which the list is fetched again; undefined = it does not listen. */
  protected readonly heeds?: RegExp;

  #panels?: Panels;
  #ask?: Ask;
  #menu?: RowMenu;
  #detail?: { readonly id: string; readonly content?: Detail<Row> };
  /** A row that is open but not among those that are loaded. */
  #single?: Row;
  #lost?: SisoError;
  #opener?: HTMLElement | null;
  #refreshing?: ReturnType<typeof setTimeout>;
  #waiting?: ReturnType<typeof setTimeout>;
  #fading?: ReturnType<typeof setTimeout>;
  #reported?: string;

  /** Asks the API for one page of rows. */
  protected abstract fetchPage(page: PageQuery, signal: AbortSignal): Promise<PageOf<Row>>;
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

  /** What stands above the table besides, or below it: other lists of the same element. */
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

  override connectedCallback(): void {
    super.connectedCallback();
    this.#waiting = setTimeout(() => {
      this.impatient = true;
    }, PATIENCE_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#waiting);
    clearTimeout(this.#fading);
    this.#forgetDetail();
  }

  protected override attach(siso: Siso): () => void {
    const update = (): void => this.requestUpdate();
    this.rows.restart();
    const stopLive = this.heeds && siso.session.allows('events:read') ? siso.live.subscribe(this.#heard) : undefined;
    addEventListener('online', this.#online);
    addEventListener('offline', update);
    return () => {
      stopLive?.();
      removeEventListener('online', this.#online);
      removeEventListener('offline', update);
      clearTimeout(this.#refreshing);
      this.#refreshing = undefined;
      this.#forgetDetail();
      this.rows.forget();
    };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.hasUpdated && this.connection && this.filterNames.some((name) => changed.has(name))) {
      this.rows.restart();
    }
    this.#follow();
  }

  protected override updated(changed: PropertyValues): void {
    this.#panels?.showDialogs(this);
    const code = this.rows.error?.code ?? this.#trouble()?.code;
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
    const words = this.words;
    const trouble = this.#trouble();
    const toast = this.#toastView(words);
    const drawer = trouble ? undefined : this.#drawerView(words, toast);
    return html`<div class="root" lang=${this.textLanguage}>
      ${
        trouble
          ? troubleView(words, trouble, this.retry)
          : frameView(words, {
              head: this.headView(words),
              filters: this.bare
                ? nothing
                : html`<div class="choices" @change=${this.#choose}>${this.filtersView(words)}</div>`,
              body: this.#bodyView(words),
              more: this.moreView(words),
            })
      }
      ${drawer ?? nothing} ${this.#menu?.view() ?? nothing} ${this.#ask?.view(words) ?? nothing} ${drawer ? nothing : toast}
      <div class="sr" role="status">${(this.rows.shown && this.ready) || trouble ? '' : words.t('listLoading')}</div>
    </div>`;
  }

  /** Texts, amounts and dates for this viewer. */
  protected get words(): Words<Key> {
    const t: Words<Key>['t'] = (key, parameters) => this.text(key, parameters);
    return {
      locale: this.language,
      t,
      find: (key, parameters) => (key in this.group.english ? t(key as Key, parameters) : undefined),
    };
  }

  /** True when there is nothing at all yet: no row, and no filter that hides any. */
  protected get bare(): boolean {
    return this.ready && this.rows.shown?.length === 0 && !Object.keys(this.filter).length;
  }

  /** Whether the session is one of the programme's own people, who see all partners. */
  protected get isStaff(): boolean {
    return this.connection?.session.partnerId === null;
  }

  /** False while the element does not know yet how to show its rows. */
  protected get ready(): boolean {
    return true;
  }

  /** The filters that are set, as query parameters. */
  protected get filter(): Readonly<Record<string, string>> {
    const values = this.filterNames.map((name) => [name, (this as unknown as Record<string, string>)[name]]);
    return Object.fromEntries(values.filter(([, value]) => value));
  }

  /** Calls the API for what this element shows. Rejects with a SisoError when the connection has gone. */
  protected async api<T>(call: (siso: Siso) => T | Promise<T>): Promise<T> {
    const { connection } = this;
    if (!connection) {
      throw new SisoError(0, 'closed', '');
    }
    return call(connection);
  }

  /** Does something of which only the failure needs words: they are said. */
  protected async attempt(act: (siso: Siso) => Promise<unknown>): Promise<void> {
    try {
      await this.api(act);
    } catch (thrown) {
      this.say({ text: failureText(thrown as SisoError, this.words) });
    }
  }

  /** Whether the session may do something, by scope; for hiding what would be refused. */
  protected may(scope: string): boolean {
    return !!this.connection?.session.allows(scope);
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
    await this.updateComplete;
    const back = this.#opener?.isConnected
      ? this.#opener
      : this.renderRoot.querySelector<HTMLElement>(`[data-row="${id}"]`);
    back?.focus();
  };

  /** Asks before something is done, or for what it needs; true when it was done. */
  protected async ask(question: Question): Promise<boolean> {
    const { Ask } = await this.#load();
    this.#ask ??= new Ask(this);
    return this.#ask.open(question);
  }

  /** Shows what was done, with the way to take it back. */
  protected say(done: Done): void {
    this.toast = done;
    clearTimeout(this.#fading);
    this.#fading = setTimeout(() => this.#fade(), TOAST_MS);
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
    } catch (thrown) {
      this.say({ text: failureText(thrown as SisoError, this.words) });
      return false;
    } finally {
      restore();
    }
  }

  /** Fetches the rows, and what the drawer shows, again. */
  protected async refresh(): Promise<void> {
    this.#detail?.content?.refresh();
    const id = this.#single?.id;
    this.#single = undefined;
    await this.rows.refresh();
    if (id) {
      this.#follow();
    }
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
      return noneView(words, this.bare ? undefined : this.#clear);
    }
    return html`${staleView(words, rows.at, error, this.retry)}
      ${tableView(
        columns,
        shown,
        words,
        {
          nameOf: (row) => this.nameOf(row),
          actsOn: (row) => this.actionsOf(row, words).length > 0,
          open: this.openDetail && this.open,
          openMenu: (row, button) => void this.#openMenu(row, button),
        },
        this.selected,
      )}
      <div class="more">
        <span class="note" role="status">${words.t(rows.whole ? 'shownOf' : 'shownSoFar', { count: shown.length })}</span>
        ${
          rows.whole
            ? nothing
            : html`<button class="secondary small" type="button" aria-disabled=${rows.loading}
                @click=${() => void rows.more()}>${words.t('showMore')}</button>`
        }
      </div>`;
  }

  #drawerView(words: Words<Key>, status: unknown): unknown {
    const { selected } = this;
    const panels = this.#panels;
    if (!selected || !panels || !this.openDetail) {
      return undefined;
    }
    const row = this.#rowOf(selected);
    const content = this.#detail?.content;
    return panels.drawerView(
      {
        title: row ? this.nameOf(row) : '',
        note: row && this.noteOf(row, words),
        body: row
          ? content?.view(row, words)
          : this.#lost && html`<p class="text">${failureText(this.#lost, words)}</p>`,
        actions: row ? this.actionsOf(row, words) : [],
        status,
        close: () => void this.close(),
      },
      words,
    );
  }

  #toastView({ t }: Words<Key>): TemplateResult {
    const { toast } = this;
    const undo = toast?.undo;
    const act = undo && (() => void this.#undo(undo));
    return toastView(toast?.text, act && [t('undo'), act], [t('hide'), () => this.#fade(true)]);
  }

  async #undo(undo: () => Promise<unknown>): Promise<void> {
    this.toast = undefined;
    try {
      await undo();
      this.say({ text: this.words.t('undone') });
    } catch (thrown) {
      this.say({ text: failureText(thrown as SisoError, this.words) });
    }
    await this.refresh();
  }

  /** Takes away what was said, unless somebody is at it. */
  #fade(now = false): void {
    if (!now && this.renderRoot.querySelector('.toast:is(:hover, :focus-within)')) {
      this.#fading = setTimeout(() => this.#fade(), TOAST_MS);
    } else {
      this.toast = undefined;
    }
  }

  #rowOf(id: string): Row | undefined {
    return this.rows.shown?.find((row) => row.id === id) ?? (this.#single?.id === id ? this.#single : undefined);
  }

  /** Follows `selected`: loads the drawer, the row if need be, and what the drawer shows of it. */
  #follow(): void {
    const { selected, connection } = this;
    if (!selected || !this.openDetail || !connection) {
      this.#forgetDetail();
      return;
    }
    const row = this.#rowOf(selected);
    if (this.#detail?.id === selected) {
      return;
    }
    if (!row) {
      if (this.rows.shown && this.fetchRow) {
        void this.#fetchSingle(selected);
      }
      return;
    }
    this.#forgetDetail();
    this.#detail = { id: selected };
    void this.#openDetail(row);
  }

  async #openDetail(row: Row): Promise<void> {
    try {
      const [content] = await Promise.all([this.openDetail?.(row), this.#load()]);
      if (content && this.#detail?.id === row.id && this.isConnected) {
        this.#detail = { id: row.id, content };
        content.refresh();
      } else {
        content?.stop();
      }
    } catch (error) {
      // Left in the meantime, or its code could not be fetched.
      if (this.isConnected) {
        this.say({ text: failureText(error as SisoError, this.words) });
      }
    }
    this.requestUpdate();
  }

  async #fetchSingle(id: string): Promise<void> {
    this.#detail = { id };
    this.#lost = undefined;
    try {
      await this.#load();
      const row = await this.fetchRow?.(id, AbortSignal.timeout(30_000));
      if (this.selected === id) {
        this.#single = row;
        this.#detail = undefined;
      }
    } catch (thrown) {
      this.#lost = thrown as SisoError;
    }
    this.requestUpdate();
  }

  #forgetDetail(): void {
    this.#detail?.content?.stop();
    this.#detail = undefined;
  }

  async #openMenu(row: Row, button: HTMLElement): Promise<void> {
    const { RowMenu } = await this.#load();
    this.#menu ??= new RowMenu(this);
    await this.#menu.open(this.actionsOf(row, this.words), button);
  }

  async #load(): Promise<Panels> {
    if (!this.#panels) {
      this.#panels = await import('./panels.ts');
      this.#panels.dressPanels(this);
    }
    return this.#panels;
  }

  readonly #choose = ({ target }: Event): void => {
    const { name, value } = target as HTMLInputElement;
    if (this.filterNames.includes(name)) {
      Object.assign(this, { [name]: value.trim() || undefined });
    }
  };

  readonly #clear = (): void => {
    Object.assign(this, Object.fromEntries(this.filterNames.map((name) => [name, undefined])));
  };

  readonly #online = (): void => {
    this.requestUpdate();
    void this.refresh();
  };

  readonly #heard = (event: LiveEvent): void => {
    if (event.type === 'partner.updated' && this.connection) {
      void brandQuery(this.connection).refresh();
    }
    if (event.type === 'reset' || this.heeds?.test(event.type)) {
      this.#refreshing ??= setTimeout(() => {
        this.#refreshing = undefined;
        void this.refresh();
      }, COALESCE_MS);
    }
  };

  #trouble(): Trouble | undefined {
    const { shown, error } = this.rows;
    if (!this.connection) {
      return this.impatient ? NO_SESSION : undefined;
    }
    if (this.denied) {
      return troubleOf({ status: 403, code: 'missing_scope' });
    }
    return shown || !error ? undefined : troubleOf(error);
  }
}
