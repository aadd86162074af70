/**
 * The base of every element that is a list: referrals, projects, people, keys, log entries.
 *
 * An element extends `ListElement<Row, Key>` and says:
 * - `component` (its grant), `group` (texts made by `listTexts` of `locales/list.ts`: the shared ones and its own, among
 *   them `title`, `emptyTitle`, `emptyText`; a text `code_<problem code>` is what is said of that refusal);
 * - `fetchPage(page, signal)`: one page from the API, `{ …this.filter, …page }` is its query;
 * - `columns(words)`: the first column names the row and opens it; `card` says where a column stands on a narrow card;
 * - `nameOf(row)`; and, where it has them, `filtersView` with `filterNames` (each a declared, reflected property and a
 *   query parameter; use `choiceFilter`, `dayFilter`, `textFilter`), `headView` (buttons beside the heading),
 *   `actionsOf(row)` (menu of the row, and the drawer's foot), `noteOf`, `openDetail(row)` (may `import()` its code; with
 *   `Loaded` for what it fetches; drawn with `factsView`, `waitView`, `partFailureView`), `fetchRow(id)` (for a
 *   `selected` that is on no loaded page), `heeds` (live events upon which it is fetched again).
 *
 * What it gives: `ask({ title, text, fields, confirm, danger, check, act })` opens a dialog that stays, with all that was
 * typed, until `act` succeeds, and puts the API's mistakes beside their fields; `change(row, over, act, done)` shows a change at
 * once and takes it back visibly when it is refused; `say({ text, undo })` tells what was done; `may(scope)`; `refresh()`.
 * Loading, empty, filtered to nothing, denied, error, stale and offline are drawn here. Menu, drawer and dialogs are
 * loaded when one of them is first opened.
 *
 * Lists that stand below the main one in the same element use `Rows` and `tableView` by themselves, in `moreView`.
 */
export { CsvExport, exportView } from '../base/csv-export.ts';
export { Loaded } from '../base/loaded.ts';
export type { Question } from './ask.ts';
export type { Detail } from './drawer.ts';
export { factsView, partFailureView, stateView, waitView } from './facts.ts';
export type { Field, Problems, Values } from './fields.ts';
export { type Choice, choiceFilter, dayFilter, textFilter } from './filters.ts';
export { ListElement } from './list-element.ts';
export type { RowAction } from './row-menu.ts';
export { type PageOf, type PageQuery, Rows } from './rows.ts';
export { type Column, tableView } from './table.ts';
export type { Done } from './toast.ts';
export { dateName, dayName, failureText, timeName, type Words } from './words.ts';
