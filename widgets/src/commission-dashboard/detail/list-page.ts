import type { Commission, Referral } from '@siso/partner-sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { CsvExport, exportView } from '../../base/csv-export.ts';
import { dateFormat, formatMoney } from '../../base/format.ts';
import { Loaded } from '../../base/loaded.ts';
import { commissionExport, type Target } from '../selection.ts';
import type { Words } from '../words.ts';
import { commissionRowsView } from './commission-rows.ts';
import { headView, linkView, type Page, type PageSetup } from './page.ts';
import { failureView, waitView } from './waiting.ts';

const PAGE = 25;
/** The most that one request may ask for; a refresh of a longer list asks several times. */
const MOST = 100;

type Rows<Row> = { readonly rows: readonly Row[]; readonly cursor: string | null };
type Fetch<Row> = (query: { limit: number; cursor?: string }, signal: AbortSignal) => Promise<Rows<Row>>;

/** A list that grows page by page; a refresh fetches as many rows as there were. */
abstract class ListPage<Row> implements Page {
  protected status = '';
  readonly #list: Loaded<Rows<Row>>;
  #wanted = PAGE;

  constructor(fetchPage: Fetch<Row>, changed: () => void) {
    this.#list = new Loaded(async (signal) => {
      const kept = this.#list.value;
      const grows = kept?.cursor && this.#wanted > kept.rows.length;
      let { rows, cursor }: Rows<Row> = grows ? kept : { rows: [], cursor: null };
      do {
        const limit = Math.min(MOST, this.#wanted - rows.length);
        const next = await fetchPage({ limit, ...(cursor ? { cursor } : {}) }, signal);
        rows = [...rows, ...next.rows];
        cursor = next.cursor;
      } while (cursor && rows.length < this.#wanted);
      return { rows, cursor };
    }, changed);
  }

  refresh(): void {
    void this.#list.refresh();
  }

  stop(): void {
    this.#list.stop();
  }

  abstract view(words: Words): TemplateResult;

  protected get rows(): readonly Row[] {
    return this.#list.value?.rows ?? [];
  }

  protected get whole(): boolean {
    return this.#list.value?.cursor === null;
  }

  /** Starts anew after the filter has changed. */
  protected restart(): void {
    this.#wanted = PAGE;
    this.#list.value = undefined;
    this.refresh();
  }

  protected statusView(values: readonly string[], prefix: string, { t, find }: Words): TemplateResult {
    return html`<select aria-label=${t('status')} @change=${(event: Event) => {
      this.status = (event.target as HTMLSelectElement).value;
      this.restart();
    }}>
      <option value="" .selected=${!this.status}>${t('allStatuses')}</option>
      ${values.map(
        (each) => html`<option value=${each} .selected=${each === this.status}>${find(prefix + each) ?? each}</option>`,
      )}
    </select>`;
  }

  /** The rows in `draw`'s hands, or what stands in their place; below them how many there are and the way to more. */
  protected listView(words: Words, draw: () => TemplateResult): TemplateResult {
    const { t } = words;
    const { value, error, loading } = this.#list;
    const retry = (): void => this.refresh();
    if (!value) {
      return error ? failureView(error, words, retry) : waitView(words, 6);
    }
    if (value.rows.length === 0) {
      return html`<p class="note">${t(this.status ? 'listEmptyStatus' : 'listEmpty')}</p>`;
    }
    return html`${error ? failureView(error, words, retry) : nothing} ${draw()}
      <div class="more">
        <span class="note" role="status">${t(this.whole ? 'shownOf' : 'shownSoFar', { count: value.rows.length })}</span>
        ${
          this.whole
            ? nothing
            : html`<button class="secondary small" type="button" aria-disabled=${loading} @click=${() => {
                if (!loading) {
                  this.#wanted = value.rows.length + PAGE;
                  this.refresh();
                }
              }}>${t('showMore')}</button>`
        }
      </div>`;
  }
}

type ListOf<Name> = Extract<Target, { readonly list: Name }>;

/** The commissions that a figure sums. */
export class CommissionList extends ListPage<Commission> {
  readonly #to: ListOf<'commissions'>;
  readonly #setup: PageSetup;
  readonly #export: CsvExport;

  constructor(to: ListOf<'commissions'>, setup: PageSetup) {
    super(async (page, signal) => {
      const query = { ...this.#filter, ...page };
      const { data } = await setup.siso.client.get('/v1/commissions', { query: query as object, signal });
      return { rows: data.data, cursor: data.pagination.nextCursor };
    }, setup.changed);
    this.#to = to;
    this.#setup = setup;
    this.#export = new CsvExport(setup.changed);
  }

  get #filter() {
    const { filter } = this.#to;
    return { ...filter, status: this.status || filter.status };
  }

  override view(words: Words): TemplateResult {
    const { t, locale } = words;
    const { title, value, note, filter } = this.#to;
    const currency = filter.currency ?? 'USD';
    const start = (): void => void this.#export.start(this.#setup.siso, commissionExport(this.#filter));
    const sum = this.rows.reduce((total, { total: { amount } }) => total + amount, 0);
    const statuses = ['pending', 'payable', 'in_payout', 'paid', 'reversed'];
    return html`${headView(title, value, note)}
      <div class="choices">
        ${filter.status ? nothing : this.statusView(statuses, 'state_', words)}
        ${exportView(this.#export, words, start, { empty: this.whole && this.rows.length === 0 })}
      </div>
      ${this.listView(words, () =>
        commissionRowsView(this.rows, t('commissions'), words, this.#setup.open, {
          currency,
          total: formatMoney(locale, { amount: sum, currency }),
        }),
      )}`;
  }
}

/** The referrals that a figure counts. */
export class ReferralList extends ListPage<Referral> {
  readonly #to: ListOf<'referrals'>;
  readonly #setup: PageSetup;

  constructor(to: ListOf<'referrals'>, setup: PageSetup) {
    super(async (page, signal) => {
      const query = { archived: 'any', ...to.filter, status: this.status || to.filter.status, ...page };
      const { data } = await setup.siso.client.get('/v1/referrals', { query: query as object, signal });
      return { rows: data.data, cursor: data.pagination.nextCursor };
    }, setup.changed);
    this.#to = to;
    this.#setup = setup;
  }

  override view(words: Words): TemplateResult {
    const { t, find, locale } = words;
    const { title, value, note, filter } = this.#to;
    const statuses = ['new', 'qualified', 'converted', 'lost'];
    const full = dateFormat(locale, { dateStyle: 'medium' });
    const heads = [t('client'), t('submittedOn'), t('source'), t('status'), t('estimate')];
    return html`${headView(title, value, note)}
      ${filter.status ? nothing : html`<div class="choices">${this.statusView(statuses, 'status_', words)}</div>`}
      ${this.listView(
        words,
        () => html`<table class="rows" role="table">
          <caption class="sr">${t('referrals')}</caption>
          <thead role="rowgroup"><tr role="row">
            ${heads.map((head) => html`<th scope="col" role="columnheader">${head}</th>`)}
          </tr></thead>
          <tbody role="rowgroup">${this.rows.map(
            ({ id, clientName, submittedAt, source, status, estimatedValue }) => html`<tr role="row">
              <th scope="row" role="rowheader">${linkView(clientName, { one: 'referral', id }, this.#setup.open)}</th>
              <td role="cell">${full.format(new Date(submittedAt))}</td>
              <td role="cell">${find(`source_${source}`) ?? source}</td>
              <td role="cell"><span class="state ${status}">${find(`status_${status}`) ?? status}</span></td>
              <td role="cell">${estimatedValue ? formatMoney(locale, estimatedValue) : '–'}</td>
            </tr>`,
          )}</tbody>
        </table>`,
      )}`;
  }
}
