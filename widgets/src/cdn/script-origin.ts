import { setDefaultApiUrl } from '../base/connection.ts';

const script = document.currentScript;
if (script instanceof HTMLScriptElement && script.src) {
  setDefaultApiUrl(new URL(script.src).origin);
}
