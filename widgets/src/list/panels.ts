/** What a list needs once something of it is opened; fetched when it is first needed. */
import type { LitElement } from 'lit';
import { adoptSheets } from '../base/adopt-sheets.ts';
import { panelsStyles } from './panels.styles.ts';

export { Ask } from './ask.ts';
export { drawerView, showDialogs } from './drawer.ts';
export { RowMenu } from './row-menu.ts';

/** Dresses what is opened. */
export const dressPanels = (host: LitElement): void => adoptSheets(host, [panelsStyles]);
