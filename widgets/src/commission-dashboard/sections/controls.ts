import type { Dashboard, Siso } from '@siso/partner-sdk';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { CsvExport, exportView } from '../../base/csv-export.ts';
import { commissionExport, PERIODS, type Selection } from '../selection.ts';
import { type DashboardText, daysName, type Words } from '../words.ts';

const SOURCES = ['website', 'email', 'call', 'event', 'social', 'import', 'other'];
const CUSTOM = 'custom';
const MOST_YEARS = 10;

/** The properties of the dashboard that the controls set. */
export type Selectable = { -readonly [Name in keyof Selection]: Selection[Name] } & { currency?: string };

/** The row of controls: period or days, source, currency, export. What is chosen stands in the host's attributes. */
export class Controls {
  readonly #host: LitElement & Selectable;
  readonly #export: CsvExport;
  /** True while days are being chosen. */
  #choosing = false;
  #fault?: DashboardText;

  constructor(host: LitElement & Selectable) {
    this.#host = host;
    this.#export = new CsvExport(() => host.requestUpdate());
  }

  view(data: Dashboard, place: number, words: Words, siso: Siso | undefined): TemplateResult {
    const { t, find, locale } = words;
    const { from, to, source } = this.#host;
    const custom = this.#choosing || !!(from || to);
    const period = custom ? CUSTOM : (PERIODS.find((each) => each === this.#host.period) ?? 'last_12_months');
    const currency = data.earnings[place]?.currency ?? data.currency;
    const filter = { currency, source: source || undefined, earnedFrom: data.from, earnedTo: data.to };
    return html`<div class="choices">
        <select aria-label=${t('period')} @change=${this.#choosePeriod}>
          ${[...PERIODS, CUSTOM].map(
            (each) => html`<option value=${each} ?selected=${each === period} .selected=${each === period}>
              ${find(`period_${each}`)}
            </option>`,
          )}
        </select>
        <select aria-label=${t('source')} @change=${this.#chooseSource}>
          <option value="" .selected=${!source}>${t('allSources')}</option>
          ${SOURCES.map(
            (each) => html`<option value=${each} .selected=${each === source}>${find(`source_${each}`)}</option>`,
          )}
        </select>
        <span class="note">${daysName(locale, data.from, data.to)}</span>
        ${data.earnings.length > 1 ? this.#currencies(data, place, words) : nothing}
        ${exportView(this.#export, words, () => siso && void this.#export.start(siso, commissionExport(filter)))}
      </div>
      ${custom ? this.#days(data, words) : nothing}`;
  }

  #currencies({ earnings }: Dashboard, place: number, { t }: Words): TemplateResult {
    return html`<fieldset class="switch">
      <legend class="sr">${t('currency')}</legend>
      ${earnings.map(
        ({ currency }, index) => html`<label
          ><input type="radio" name="currency" .checked=${index === place} @change=${() => {
            this.#host.currency = currency;
          }} /><span>${currency}</span></label
        >`,
      )}
    </fieldset>`;
  }

  #days(data: Dashboard, { t }: Words): TemplateResult {
    const fault = this.#fault;
    return html`<form class="days" novalidate @submit=${this.#chooseDays}>
      <label>${t('from')}<input type="date" name="from" required .defaultValue=${data.from} aria-invalid=${!!fault}
        aria-describedby=${fault ? 'days-fault' : nothing} /></label>
      <label>${t('to')}<input type="date" name="to" required .defaultValue=${data.to} aria-invalid=${!!fault}
        aria-describedby=${fault ? 'days-fault' : nothing} /></label>
      <button class="secondary">${t('apply')}</button>
      ${fault ? html`<p class="fault" id="days-fault" role="alert">${t(fault)}</p>` : nothing}
    </form>`;
  }

  readonly #choosePeriod = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.#choosing = value === CUSTOM;
    this.#fault = undefined;
    if (!this.#choosing) {
      this.#host.from = this.#host.to = undefined;
      this.#host.period = value;
    }
    this.#host.requestUpdate();
  };

  readonly #chooseSource = (event: Event): void => {
    this.#host.source = (event.target as HTMLSelectElement).value || undefined;
  };

  readonly #chooseDays = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const day = (name: string): string => (form.elements.namedItem(name) as HTMLInputElement).value;
    const [from, to] = [day('from'), day('to')];
    const bound = `${Number(from.slice(0, 4)) + MOST_YEARS}${from.slice(4)}`;
    this.#fault = !from || !to ? 'rangeMissing' : from > to ? 'rangeOrder' : to >= bound ? 'rangeLength' : undefined;
    if (this.#fault) {
      (form.elements.namedItem(to && !from ? 'from' : !to ? 'to' : 'from') as HTMLInputElement).focus();
    } else {
      Object.assign(this.#host, { from, to, period: undefined });
    }
    this.#host.requestUpdate();
  };
}
