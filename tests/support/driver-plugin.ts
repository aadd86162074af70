import type { BrowserLauncher, TestRunnerPlugin } from '@web/test-runner-core';
import type { WebKitLauncher } from './webkit-launcher.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Media features by name, such as `{ 'forced-colors': 'active' }`. */
type Features = Readonly<Record<string, string>>;

/** What the launchers for Chromium and Firefox give: puppeteer's page. */
interface Page {
  readonly keyboard: {
    down(key: string): Promise<void>;
    up(key: string): Promise<void>;
    press(key: string): Promise<void>;
  };
  setViewport(size: Size): Promise<void>;
  emulateMediaFeatures(features: { name: string; value: string }[]): Promise<void>;
}

/**
 * Drives the page from outside in every engine; the runner's own commands know some engines only, and their
 * `emulateMedia` drops forced colours without a word.
 * `press-keys` takes a list such as `['Tab', 'Shift+Tab', 'ArrowLeft']`, `resize-window` a size in CSS pixels,
 * `emulate-features` all media features that are to differ from the usual (none: `{}`) and answers whether it could.
 */
export function driverPlugin(): TestRunnerPlugin {
  return {
    name: 'driver',
    async executeCommand({ command, payload, session: { id, browser } }) {
      const webkit = browser.type === 'webdriver' ? (browser as WebKitLauncher) : undefined;
      const page = (): Page => (browser as BrowserLauncher & { getPage(id: string): Page }).getPage(id);
      switch (command) {
        case 'press-keys':
          if (webkit) await webkit.sendKeys(id, payload as string[]);
          else for (const keys of payload as string[]) await pressTogether(page().keyboard, keys);
          return true;
        case 'resize-window':
          await (webkit ?? page()).setViewport(payload as Size);
          return true;
        case 'emulate-features': {
          const features = Object.entries(payload as Features).map(([name, value]) => ({ name, value }));
          if (webkit) return { done: false };
          return page()
            .emulateMediaFeatures(features)
            .then(
              () => ({ done: true }),
              () => ({ done: false }),
            );
        }
      }
    },
  };
}

async function pressTogether(keyboard: Page['keyboard'], keys: string): Promise<void> {
  const held = keys.split(/(?<=.)\+/);
  const last = held.pop() ?? '';
  for (const key of held) await keyboard.down(key);
  await keyboard.press(last);
  for (const key of held.reverse()) await keyboard.up(key);
}
