/**
 * `npm run bench:widgets [-- part…]`: our elements against the same in React and in a frame, on a phone that computes four
 * times slower than this machine. Prints one table and keeps it in tests/bench/widgets-latest.json.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumFlags, ensureChromium } from '../../support/browser.ts';
import { describeHost, type Host } from '../support/machine.ts';
import { formatHost } from '../support/table.ts';
import { buildReactPages } from './bundles.ts';
import { framePages, sitePages } from './pages.ts';
import { parts } from './parts.ts';
import { type PartName, partNames, type Row } from './row.ts';
import { serve } from './server.ts';
import { formatTable } from './table.ts';

const LATEST = new URL('../widgets-latest.json', import.meta.url);

/** What the file holds: each part as it was measured last. */
type Latest = Partial<
  Record<PartName, { measuredAt: string; machine: Host & { chromium: string }; rows: readonly Row[] }>
>;

/** @throws Error naming the parts that there are */
function wanted(names: readonly string[]): readonly PartName[] {
  const unknown = names.filter((name) => !partNames.includes(name as PartName));
  if (unknown.length > 0) throw new Error(`No part ${unknown.join(', ')}. There are: ${partNames.join(', ')}.`);
  return names.length === 0 ? partNames : partNames.filter((name) => names.includes(name));
}

async function main(): Promise<void> {
  const names = wanted(process.argv.slice(2));
  const react = await buildReactPages();
  const sites = await serve({ site: (apiUrl) => sitePages(apiUrl, react), frames: framePages });
  const browser = await chromium.launch({ executablePath: ensureChromium(console.log), args: [...chromiumFlags] });
  try {
    const machine = { ...(await describeHost()), chromium: browser.version() };
    console.log(`${formatHost(machine)}\nNode ${machine.node}, Chromium ${machine.chromium}`);
    const latest = JSON.parse(await readFile(LATEST, 'utf8').catch(() => '{}')) as Latest;
    const rows: Row[] = [];
    for (const name of names) {
      const measured = await parts[name]({ browser, sites, log: (line) => console.log(`${name}: ${line}`) });
      rows.push(...measured);
      latest[name] = { measuredAt: new Date().toISOString(), machine, rows: measured };
    }
    const kept = Object.fromEntries(partNames.filter((name) => latest[name]).map((name) => [name, latest[name]]));
    await writeFile(LATEST, `${JSON.stringify(kept, null, 2)}\n`);
    console.log(`\n${formatTable(rows)}\n\nKept in ${fileURLToPath(LATEST)}`);
  } finally {
    await browser.close();
    await sites.close();
  }
}

await main();
