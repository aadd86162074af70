import { type LiveEvent, type Siso, SisoError } from '@siso/partner-sdk';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { brandQuery } from '../base/brand.ts';
import { SisoElement } from '../base/siso-element.ts';
import { NO_SESSION, type Trouble, troubleOf } from '../base/trouble.ts';
import type { ListText } from '../locales/list.ts';
import { type PageOf, type PageQuery, Rows } from './rows.ts';
import type { OwnListText, Words } from './words.ts';

/** Events that come together are answered with one request. */
const COALESCE_MS = 150;
/** How long an element without a connection waits for one before it says so. */
const PATIENCE_MS = 8000;

/** An element with rows: where they come from, when they are fetched again, and why there may be none. */
export abstract class RowsElement<Row extends { readonly id: string }, Key extends string> extends SisoElement<
  Key | ListText | OwnListText
> {
  static override readonly properties: PropertyDeclarations = { impatient: { state: true } };

  private impatient = false;

  /** The rows that are loaded, with what is under way laid over them. */
  protected readonly rows: Rows<Row> = new Rows<Row>(
    (page, signal) => this.fetchPage(page, signal),
    () => this.requestUpdate(),
  );
  /** Names of the properties that hold the filters; each is a query parameter of the list too. */
  protected readonly filterNames: readonly string[] = [];
  /** Types of the live stream's events upon which the list is fetched again; undefined = it does not listen. */
  protected readonly heeds?: RegExp;

  #refreshing?: ReturnType<typeof setTimeout>;
  #waiting?: ReturnType<typeof setTimeout>;

  /** Asks the API for one page of rows. */
  protected abstract fetchPage(page: PageQuery, signal: AbortSignal): Promise<PageOf<Row>>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#waiting = setTimeout(() => {
      this.impatient = true;
    }, PATIENCE_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#waiting);
  }

  protected override attach(siso: Siso): () => void {
    const { session, live } = siso;
    const update = (): void => this.requestUpdate();
    const whose = (): string => `${session.subject} ${session.partnerId}`;
    this.rows.restart();
    let known = '';
    const undo = [
      // Rows are of one person: they go with the session, and are fetched anew for another.
      session.subscribe((state) => {
        if (state === 'none') {
          this.rows.forget();
        } else if (state === 'ready' && known !== whose()) {
          if (known) {
            this.rows.restart();
          }
          known = whose();
        }
      }),
      this.heeds && session.allows('events:read') ? live.subscribe(this.#heard) : () => {},
      () => removeEventListener('online', this.#online),
      () => removeEventListener('offline', update),
    ];
    known = session.state === 'ready' ? whose() : '';
    addEventListener('online', this.#online);
    addEventListener('offline', update);
    return () => {
      for (const leave of undo) {
        leave();
      }
      clearTimeout(this.#refreshing);
      this.#refreshing = undefined;
      this.rows.forget();
    };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.hasUpdated && this.connection && this.filterNames.some((name) => changed.has(name))) {
      this.rows.restart();
    }
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

  /** False while the element does not know yet how to show its rows. */
  protected get ready(): boolean {
    return true;
  }

  /** True when there is nothing at all yet: no row, and no filter that hides any. */
  protected get bare(): boolean {
    return this.ready && this.rows.shown?.length === 0 && !Object.keys(this.filter).length;
  }

  /** Whether the session is one of the programme's own people, who see all partners. */
  protected get isStaff(): boolean {
    return this.connection?.session.partnerId === null;
  }

  /** The filters that are set, as query parameters. */
  protected get filter(): Readonly<Record<string, string>> {
    const values = this.filterNames.map((name) => [name, (this as unknown as Record<string, string>)[name]]);
    return Object.fromEntries(values.filter(([, value]) => value));
  }

  /** Why there is nothing to show, if so. */
  protected get trouble(): Trouble | undefined {
    const { shown, error } = this.rows;
    const { connection } = this;
    if (!connection) {
      return this.impatient ? NO_SESSION : undefined;
    }
    if (this.denied) {
      return troubleOf({ status: 403, code: 'missing_scope' });
    }
    if (connection.session.state === 'none') {
      return NO_SESSION;
    }
    return shown || !error ? undefined : troubleOf(error);
  }

  /** Calls the API for what this element shows. Rejects with a SisoError when the connection has gone. */
  protected async api<T>(call: (siso: Siso) => T | Promise<T>): Promise<T> {
    const { connection } = this;
    if (!connection) {
      throw new SisoError(0, 'closed', '');
    }
    return call(connection);
  }

  /** Whether the session may do something, by scope; for hiding what would be refused. */
  protected may(scope: string): boolean {
    return !!this.connection?.session.allows(scope);
  }

  /** Fetches what is shown again. */
  protected async refresh(): Promise<void> {
    await this.rows.refresh();
  }

  /** Heeds a control above the table whose `name` is that of a filter. */
  protected readonly choose = ({ target }: Event): void => {
    const { name, value } = target as HTMLInputElement;
    if (this.filterNames.includes(name)) {
      Object.assign(this, { [name]: value.trim() || undefined });
    }
  };

  /** Takes all filters away. */
  protected readonly clear = (): void => {
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
}
