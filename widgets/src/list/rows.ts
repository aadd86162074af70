import { Loaded } from '../base/loaded.ts';

/** Rows that the first page and each further one bring. */
const PAGE = 25;
/** The most that one request may ask for; a refresh of a longer list asks several times. */
const MOST = 100;

/** What a page of a list is asked with. */
export interface PageQuery {
  readonly limit: number;
  readonly cursor?: string;
}

/** One page, as the API answers it. */
export interface PageOf<Row> {
  readonly data: readonly Row[];
  readonly pagination: { readonly nextCursor: string | null };
}

/** Fetches one page. */
export type FetchPage<Row> = (page: PageQuery, signal: AbortSignal) => Promise<PageOf<Row>>;

interface Kept<Row> {
  readonly rows: readonly Row[];
  readonly cursor: string | null;
}

/**
 * The rows of a list that grows page by page; a refresh fetches as many as there were. What was changed here and not yet
 * confirmed lies over the rows until it is taken back.
 */
export class Rows<Row extends { readonly id: string }> {
  readonly #list: Loaded<Kept<Row>>;
  readonly #changed: () => void;
  readonly #over = new Map<string, Partial<Row> | 'gone'>();
  /** True while the next page is asked for. */
  #growing = false;
  #at = 0;

  constructor(fetchPage: FetchPage<Row>, changed: () => void) {
    this.#changed = changed;
    this.#list = new Loaded(async (signal) => {
      const kept = this.#list.value;
      const grows = this.#growing && kept?.cursor;
      const least = kept?.rows.length ?? 0;
      let { rows, cursor }: Kept<Row> = grows ? kept : { rows: [], cursor: null };
      do {
        const limit = Math.min(MOST, Math.max(PAGE, grows ? 0 : least - rows.length));
        const { data, pagination } = await fetchPage({ limit, ...(cursor ? { cursor } : {}) }, signal);
        rows = [...rows, ...data];
        cursor = pagination.nextCursor;
      } while (cursor && rows.length < least);
      this.#growing = false;
      this.#at = Date.now();
      return { rows, cursor };
    }, changed);
  }

  /** What is shown; undefined until the first page has come. */
  get shown(): readonly Row[] | undefined {
    return this.#list.value?.rows.flatMap((row) => {
      const over = this.#over.get(row.id);
      return over === 'gone' ? [] : [over ? { ...row, ...over } : row];
    });
  }

  /** When the rows came, in ms since 1970. */
  get at(): number {
    return this.#at;
  }

  /** True when there is no further page. */
  get whole(): boolean {
    return this.#list.value?.cursor === null;
  }

  /** Why the last request failed. */
  get error() {
    return this.#list.error;
  }

  get loading(): boolean {
    return this.#list.loading;
  }

  /** Fetches anew as many rows as there are. */
  refresh(): Promise<void> {
    return this.#list.refresh();
  }

  /** Fetches the next page. */
  async more(): Promise<void> {
    if (!this.loading && !this.whole) {
      this.#growing = true;
      await this.refresh();
    }
  }

  /** Forgets the rows and starts anew, as after another choice of filters. */
  restart(): void {
    this.forget();
    void this.refresh();
  }

  /** Forgets the rows and ends what is under way. */
  forget(): void {
    this.#list.stop();
    this.#list.value = this.#list.error = undefined;
    this.#over.clear();
    this.#growing = false;
  }

  /** Shows a row as it is expected to become, or without it, until the function that this returns is called. */
  expect(id: string, over: Partial<Row> | 'gone'): () => void {
    this.#over.set(id, over);
    this.#changed();
    return () => {
      if (this.#over.get(id) === over) {
        this.#over.delete(id);
        this.#changed();
      }
    };
  }
}
