/**
 * CSV after RFC 4180: comma, CRLF, fields quoted where they must be. Spreadsheets run a cell that begins with = + - @, a
 * tab or a line break as a formula, so a text that does gets an apostrophe before it. Amounts are no texts: a negative one stays a number.
 */

/** What stands in a cell; null is an empty one. `plain` is written as it is: amounts, days, ids of our own. */
export type Cell = { readonly text: string | null } | { readonly plain: string | number | null };

const quote = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** A text as a cell that no spreadsheet runs. */
export function guardFormula(text: string): string {
  return /^ *[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

/** One line with its end. */
export function csvLine(cells: readonly Cell[]): string {
  const fields = cells.map((cell) => quote('text' in cell ? guardFormula(cell.text ?? '') : String(cell.plain ?? '')));
  return `${fields.join(',')}\r\n`;
}
