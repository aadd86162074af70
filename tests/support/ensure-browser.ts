import { ensureChromium } from './browser.ts';

try {
  console.log(`Chromium: ${ensureChromium(console.log)}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
