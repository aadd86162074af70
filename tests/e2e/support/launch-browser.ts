import { type Browser, chromium } from 'playwright-core';
import { chromiumFlags, requireChromium } from '../../support/browser.ts';

/** Starts a Chromium without a window; the caller closes it. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: requireChromium(), args: [...chromiumFlags] });
}
