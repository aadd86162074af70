/** What a list needs once something of it is opened; fetched when it is first needed. */
import type { LitElement } from 'lit';
import { adoptSheets } from '../base/adopt-sheets.ts';
import { Ask } from './ask.ts';
import { hideDialogs, showDialogs } from './drawer.ts';
import { OpenRow, type RowKeeper } from './open-row.ts';
import { panelsStyles } from './panels.styles.ts';
import { RowMenu } from './row-menu.ts';

/** Makes the drawer, the menu and the dialog of a list, and dresses them. */
export function makePanels<Row extends { readonly id: string }>(host: LitElement, keeper: RowKeeper<Row>) {
  adoptSheets(host, [panelsStyles]);
  return {
    ask: new Ask(host),
    menu: new RowMenu(host),
    drawer: new OpenRow<Row>(keeper),
    show: () => showDialogs(host),
    hide: () => hideDialogs(host),
  };
}
