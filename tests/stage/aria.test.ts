import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { launchBrowser } from '../e2e/support/launch-browser.ts';
import { openStage } from './support/open-stage.ts';
import { programme, tagsWithStates } from './support/programme.ts';

/**
 * What assistive tools are told in every state, one file per element, readable and reviewed like code.
 * `UPDATE_ARIA=1` records it anew; a state that is not in the file fails until then.
 */
const folder = fileURLToPath(new URL('../widgets/aria/', import.meta.url));
const updating = process.env.UPDATE_ARIA === '1';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openStage(browser);
});

afterAll(() => browser?.close());

test('every element with states is on the stage', async () => {
  const shown = (await programme(page)).map(({ tag }) => tag).sort();
  expect(shown).toEqual(tagsWithStates());
});

test.each(tagsWithStates())('<%s> tells assistive tools in each state what was agreed', async (tag) => {
  const states = (await programme(page)).find((each) => each.tag === tag)?.states ?? [];
  const file = `${folder}${tag}.yaml`;
  const told: Record<string, string> = {};
  for (const state of states) {
    await page.evaluate((scene) => window.stage.show(scene), { tag, state });
    told[state] = await page.locator(tag).ariaSnapshot();
  }
  if (updating) {
    await mkdir(folder, { recursive: true });
    const sections = Object.entries(told).map(([state, text]) => `${state}: |\n${text.replaceAll(/^/gm, '  ')}\n`);
    await writeFile(file, sections.join('\n'));
  }
  if (!existsSync(file))
    throw new Error(`<${tag}> has no ARIA snapshot yet: record it with UPDATE_ARIA=1 and read it.`);
  const agreed = parse(await readFile(file, 'utf8')) as Record<string, string>;
  expect(Object.keys(told), 'the states that are recorded').toEqual(Object.keys(agreed));
  for (const [state, text] of Object.entries(told)) {
    expect(`${text}\n`, `what is told in the state "${state}" (UPDATE_ARIA=1 records anew)`).toBe(agreed[state]);
  }
});
