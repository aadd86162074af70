/**
 * `npm run bench [-- part…]`: measures the parts one after the other, prints one table and keeps it in
 * tests/bench/latest.json. A goal that is missed stands in the table; only a part that cannot be measured fails.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describeMachine } from './support/machine.ts';
import { type Part, type PartName, partNames } from './support/row.ts';
import { formatMachine, formatTable, type Latest, mergeLatest } from './support/table.ts';

const LATEST = new URL('latest.json', import.meta.url);

/** @throws Error naming the parts that there are */
function wanted(names: readonly string[]): readonly PartName[] {
  const unknown = names.filter((name) => !partNames.includes(name as PartName));
  if (unknown.length > 0) throw new Error(`No part ${unknown.join(', ')}. There are: ${partNames.join(', ')}.`);
  return names.length === 0 ? partNames : partNames.filter((name) => names.includes(name));
}

async function load(name: PartName): Promise<Part> {
  const file = new URL(`parts/${name}.ts`, import.meta.url);
  if (!existsSync(file)) throw new Error(`there is no tests/bench/parts/${name}.ts`);
  return ((await import(file.href)) as { default: Part }).default;
}

async function readLatest(): Promise<Latest> {
  const text = await readFile(LATEST, 'utf8').catch(() => '{}');
  return JSON.parse(text) as Latest;
}

async function main(): Promise<void> {
  const names = wanted(process.argv.slice(2));
  const machine = await describeMachine();
  console.log(formatMachine(machine));
  const measured: Latest = {};
  for (const name of names) {
    const began = performance.now();
    const log = (line: string) => console.log(`${name}: ${line}`);
    try {
      const part = await load(name);
      const rows = await part({ log });
      measured[name] = { measuredAt: new Date().toISOString(), machine, rows };
      log(`measured in ${((performance.now() - began) / 1000).toFixed(0)} s`);
      // Kept at once: a later part may fail.
      const latest = mergeLatest(await readLatest(), measured);
      await writeFile(LATEST, `${JSON.stringify(latest, null, 2)}\n`);
    } catch (error) {
      console.error(`${name} could not be measured:`, error instanceof Error ? (error.stack ?? error.message) : error);
      process.exitCode = 1;
    }
  }
  const rows = names.flatMap((name) => measured[name]?.rows ?? []);
  console.log(`\n${formatTable(rows)}\n\nKept in ${fileURLToPath(LATEST)}`);
}

await main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
