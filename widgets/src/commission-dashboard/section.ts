import { html, nothing, type TemplateResult } from 'lit';
import { minorDigits, numberFormat } from '../base/format.ts';
import type { Words } from './words.ts';

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

/** A table of names, two counts and an amount in minor units, named by the section's heading. */
export function tableView(
  section: string,
  name: string,
  rows: readonly (readonly [name: string, submitted: number, converted: number, amount: number])[],
  { t, locale }: Words,
  currency: string,
): TemplateResult {
  const digits = minorDigits(currency);
  const amounts = numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const { format } = numberFormat(locale);
  const heads = [name, t('referrals'), t('won'), t('earnedIn', { currency })];
  return html`<table aria-labelledby=${section}>
    <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody>
      ${rows.map(
        ([first, submitted, converted, amount]) => html`<tr>
          <th scope="row">${first}</th>
          ${[format(submitted), format(converted), amounts.format(amount / 10 ** digits)].map((cell) => html`<td>${cell}</td>`)}
        </tr>`,
      )}
    </tbody>
  </table>`;
}
