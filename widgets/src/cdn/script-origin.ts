import { setDefaultApiUrl } from '../base/connection.ts';

const script = document.currentScript;

/** The address of the script that runs, unless it stands in the page itself. */
export const scriptUrl = script instanceof HTMLScriptElement && script.src ? script.src : undefined;

if (scriptUrl) {
  setDefaultApiUrl(new URL(scriptUrl).origin);
}
