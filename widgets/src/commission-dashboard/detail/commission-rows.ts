import type { Commission } from '@siso/partner-sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { dateFormat, formatMoney } from '../../base/format.ts';
import type { Target } from '../selection.ts';
import type { Words } from '../words.ts';
import { linkView } from './page.ts';

/** A calendar day in words. */
export const dayName = (locale: string, day: string): string =>
  dateFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day) || 0);

/** Commissions as a table; with a total the amounts add up visibly. Each leads to its calculation. */
export function commissionRowsView(
  rows: readonly Commission[],
  caption: string,
  { t, find, locale }: Words,
  open: (to: Target) => void,
  sum?: { readonly currency: string; readonly total: string },
): TemplateResult {
  const heads = [t('client'), t('earnedOn'), t('status'), t('earned')];
  return html`<table class="rows" role="table">
    <caption class="sr">${caption}</caption>
    <thead role="rowgroup"><tr role="row">
      ${heads.map((head) => html`<th scope="col" role="columnheader">${head}</th>`)}
    </tr></thead>
    <tbody role="rowgroup">${rows.map(
      ({ id, clientName, earnedOn, status, total }) => html`<tr role="row">
        <th scope="row" role="rowheader">${linkView(clientName, { one: 'commission', id }, open)}</th>
        <td role="cell">${dayName(locale, earnedOn)}</td>
        <td role="cell"><span class="state ${status}">${find(`state_${status}`) ?? status}</span></td>
        <td role="cell">${formatMoney(locale, total)}</td>
      </tr>`,
    )}</tbody>
    ${
      sum
        ? html`<tfoot role="rowgroup"><tr role="row">
            <th scope="row" role="rowheader">${t('total')}</th>
            <td role="cell"></td><td role="cell"></td>
            <td role="cell">${sum.total}</td>
          </tr></tfoot>`
        : nothing
    }
  </table>`;
}
