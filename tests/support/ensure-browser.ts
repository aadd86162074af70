import { type Engine, engines, ensurePrograms } from './browser.ts';

/** `node tests/support/ensure-browser.ts [chromium] [firefox] [webkit]`: finds or installs them; without a name, all. */
const named = process.argv.slice(2);
for (const engine of named.length > 0 ? (named as Engine[]) : engines) {
  try {
    if (!engines.includes(engine)) throw new Error(`There is no engine "${engine}": ${engines.join(', ')}.`);
    console.log(`${engine}: ${ensurePrograms(engine, console.log).join(', ')}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
