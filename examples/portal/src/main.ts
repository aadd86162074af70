import { startDrawing } from './app.ts';
import { watchAddress } from './router.ts';
import { findOut, watchAccount } from './state/account.ts';
import { watchConnection } from './state/connection.ts';
import { takeToken } from './state/link-token.ts';
import { loadPreferences } from './state/preferences.ts';
import { watchInstall, watchUpdates } from './state/updates.ts';
import { watchPaletteKeys } from './views/palette.ts';

// Before anything else can read the address.
takeToken();
watchInstall();
watchConnection();
watchAddress();
watchAccount();
watchPaletteKeys();
await loadPreferences();
startDrawing();
await findOut();
// What the first screen needs comes first.
void watchUpdates();
