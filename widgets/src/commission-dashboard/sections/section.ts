import { html, nothing, type TemplateResult } from 'lit';
import { minorDigits, numberFormat } from '../../base/format.ts';
import { numberView } from '../figures.ts';
import type { Target } from '../selection.ts';
import type { Words } from '../words.ts';

/** What every section is drawn with. */
export interface SectionOptions {
  readonly words: Words;
  /** Whether the session may list referrals and projects. */
  readonly listsReferrals: boolean;
  /** The source that the viewer chose. */
  readonly source?: string;
  open(to: Target): void;
}

/** A section of the board. Its heading has the id `name`, its note `<name>-note`. */
export const sectionView = (
  name: string,
  title: string,
  note: string | undefined,
  content: unknown,
  action: unknown = nothing,
): TemplateResult =>
  html`<section class=${name} part="section">
    <header><h3 id=${name}>${title}</h3>${action}</header>
    ${note === undefined ? nothing : html`<p class="note" id="${name}-note">${note}</p>`} ${content}
  </section>`;

/** A number of a table, with what stands behind it. */
export interface Cell {
  readonly value: number;
  readonly to?: Target;
}

/** A row of a table: its name and its numbers. */
export interface Row {
  readonly name: string;
  readonly cells: readonly Cell[];
}

/** A table of names and counts; with a currency the last column holds amounts in its minor units. */
export function tableView(
  caption: string,
  heads: readonly string[],
  rows: readonly Row[],
  { words: { locale }, open }: SectionOptions,
  currency?: string,
): TemplateResult {
  const digits = currency ? minorDigits(currency) : 0;
  const amounts = numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const { format } = numberFormat(locale);
  const write = (value: number, last: boolean): string =>
    currency && last ? amounts.format(value / 10 ** digits) : format(value);
  return html`<table>
    <caption class="sr">${caption}</caption>
    <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody>
      ${rows.map(
        ({ name, cells }) => html`<tr>
          <th scope="row">${name}</th>
          ${cells.map(({ value, to }, place) => html`<td>${numberView(write(value, place === cells.length - 1), to, open)}</td>`)}
        </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The switch between a chart and its table. */
export const switchView = ({ t }: Words, asTable: boolean, toggle: () => void): TemplateResult =>
  html`<button class="link" type="button" @click=${toggle}>${t(asTable ? 'asChart' : 'asTable')}</button>`;
