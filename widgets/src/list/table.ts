import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from './words.ts';

/** One column of a list. The first one names the row and opens it. */
export interface Column<Row> {
  /** Kebab-case, unique; the cell's class. */
  readonly key: string;
  readonly head: string;
  /** A text, or a template that puts the full text into a `title` where it may be cut off. */
  cell(row: Row): unknown;
  /** Share of the width, beside the others' shares. Default 1. */
  readonly share?: number;
  /** True for numbers: they stand at the end, with equal digits. */
  readonly number?: boolean;
  /**
   * Where it stands where the list is narrow and each row is a card of two lines: at the end of the first, in the second
   * (the default), or nowhere. What stands nowhere there is left out at middle widths too.
   */
  readonly card?: 'aside' | 'line' | 'none';
  /** True for what is left out unless there is much room. */
  readonly wide?: boolean;
}

/** What a table does besides showing. */
export interface TableActs<Row> {
  /** The name of a row in words, for its menu's button. */
  nameOf(row: Row): string;
  /** True when the row has actions. */
  actsOn(row: Row): boolean;
  open?(row: Row): void;
  openMenu(row: Row, button: HTMLElement): void;
}

const classOf = ({ key, number, card = 'line', wide }: Column<never>): string =>
  `${key} ${number ? 'number' : 'text'} card-${wide ? 'none' : card} ${wide ? 'wide' : ''}`;

/** A text that is cut off at its own end, whatever the direction of the page. */
const cutView = (cell: unknown, { number }: Column<never>): unknown =>
  typeof cell === 'string' && !number ? html`<span class="cut" dir="auto">${cell}</span>` : cell;

const dots = html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
  <path class="dots" d="M4 10h.01M10 10h.01M16 10h.01" />
</svg>`;

/** The rows as a table; where it is narrow, as cards. */
export function tableView<Row extends { readonly id: string }>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { t }: Words,
  acts: TableActs<Row>,
  selected?: string,
): TemplateResult {
  const menus = rows.some(acts.actsOn);
  return html`<table role="table" part="table">
    <caption class="sr">${t('title')}</caption>
    ${headView(columns, menus ? t('actions') : undefined)}
    <tbody role="rowgroup">
      ${rows.map((row) => {
        const name = acts.nameOf(row);
        return html`<tr role="row" part="row" class=${row.id === selected ? 'chosen' : ''} @click=${(event: Event) => clicked(event, row, acts)}>
          ${columns.map((column, place) => {
            const cell = column.cell(row);
            const title = typeof cell === 'string' ? cell : nothing;
            if (place > 0) {
              return html`<td role="cell" class=${classOf(column)} title=${title}>${cutView(cell, column)}</td>`;
            }
            return html`<th role="rowheader" scope="row" class=${classOf(column)} title=${title}>${
              acts.open
                ? html`<button class="link" type="button" dir="auto" data-row=${row.id} @click=${() => acts.open?.(row)}>${cell}</button>`
                : cell
            }</th>`;
          })}
          ${
            menus
              ? html`<td role="cell" class="menu-cell">${
                  acts.actsOn(row)
                    ? html`<button class="dots-button" type="button" aria-haspopup="menu" data-menu=${row.id}
                        aria-label=${t('actionsFor', { name })}
                        @click=${(event: Event) => acts.openMenu(row, event.currentTarget as HTMLElement)}>${dots}</button>`
                    : nothing
                }</td>`
              : nothing
          }
        </tr>`;
      })}
    </tbody>
  </table>`;
}

/** The column heads, with widths by the shares of those that are seen: rows that come later move nothing. */
function headView<Row>(columns: readonly Column<Row>[], actions: string | undefined): TemplateResult {
  const whole = (seen: (column: Column<Row>) => boolean): number =>
    columns.filter(seen).reduce((sum, { share = 1 }) => sum + share, 0);
  const wholes = [
    whole(() => true),
    whole(({ wide }) => !wide),
    whole(({ wide, card }) => !wide && card !== 'none'),
  ].map((sum, place) => `--_whole-${place}:${sum}`);
  return html`<thead role="rowgroup"><tr role="row" .style=${wholes.join(';')}>
    ${columns.map(
      (column) =>
        html`<th role="columnheader" scope="col" class=${classOf(column)} .style=${`--_share:${column.share ?? 1}`}>${column.head}</th>`,
    )}
    ${actions ? html`<th role="columnheader" scope="col" class="menu-cell"><span class="sr">${actions}</span></th>` : nothing}
  </tr></thead>`;
}

/** A click anywhere on a row opens it, unless it is on something of its own or ends a selection of text. */
function clicked<Row>(event: Event, row: Row, { open }: TableActs<Row>): void {
  const own = (event.target as Element).closest('button, a, input, select, label');
  if (!own && !getSelection()?.toString()) {
    open?.(row);
  }
}

/** Grey bars in the places of rows that are on their way. */
export function blankTableView<Row>(columns: readonly Column<Row>[], count = 8): TemplateResult {
  return html`<div class="waiting" aria-hidden="true" inert><table role="presentation">
    ${headView(columns, undefined)}
    <tbody>${Array.from(
      { length: count },
      () =>
        html`<tr>${columns.map((column) => html`<td class=${classOf(column)}><span>${'\u2007'.repeat(8)}</span></td>`)}</tr>`,
    )}</tbody>
  </table></div>`;
}
