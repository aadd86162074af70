import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** Every element with the names of its states. */
export function programme(page: Page): Promise<{ tag: string; states: string[] }[]> {
  return page.evaluate(() => window.stage.programme());
}

/** The tags that must have states: one per folder with a `.states.ts` of its own name. */
export function tagsWithStates(): string[] {
  return globSync('widgets/src/*/*.states.ts', { cwd: repository })
    .map((file) => /([^/\\]+)[/\\]\1\.states\.ts$/.exec(file)?.[1])
    .filter((name) => name !== undefined)
    .map((name) => `siso-${name}`)
    .sort();
}
