import { type Browser, chromium } from 'playwright-core';
import { chromiumFlags, requireChromium } from '../../support/browser.ts';

/** Starts a Chromium without a window, with more flags if need be; the caller closes it. */
export function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: requireChromium(), args: [...chromiumFlags, ...flags] });
}
