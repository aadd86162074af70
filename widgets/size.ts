/**
 * Compares the built files with their budgets (gzip -9, KB of 1,000 bytes), prints one table, and exits with 1 when one
 * is over. Run `npm run build` before.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const widgets = dirname(fileURLToPath(import.meta.url));
const cdn = join(widgets, 'dist/cdn');
const elements = ['referral-form', 'commission-dashboard'];

interface Row {
  readonly what: string;
  readonly bytes: number;
  readonly budget: number;
}

const gzip = (files: Iterable<string>): number =>
  gzipSync(Buffer.concat([...files].map((file) => readFileSync(file))), { level: 9 }).length;

/** A built file and everything that it imports statically. */
function closure(file: string, seen = new Set<string>()): Set<string> {
  if (!seen.has(file)) {
    seen.add(file);
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g)) {
      closure(normalize(join(dirname(file), path)), seen);
    }
  }
  return seen;
}

const entry = (name: string): Set<string> => closure(join(cdn, `${name}.js`));

/** What every element loads, and what a session adds to it: Lit, contexts, client, session, cache, texts, tokens. */
function coreFiles(): Set<string> {
  const [first = new Set<string>(), ...others] = elements.map(entry);
  const shared = [...first].filter((file) => others.every((files) => files.has(file)));
  return new Set([...shared, ...entry('sdk')]);
}

/** The bytes that `files` add to what is already there. */
const added = (files: Set<string>, present: Set<string>): number =>
  gzip([...files].filter((file) => !present.has(file)));

async function englishBytes(): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [join(widgets, 'src/locales/en.ts')],
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
}

if (!existsSync(join(cdn, 'siso.js'))) {
  console.error('Nothing is built yet: run `npm run build` first.');
  process.exit(1);
}

const core = coreFiles();
const all = new Set([...elements, 'provider', 'sdk', 'siso'].flatMap((name) => [...entry(name)]));
const rows: Row[] = [
  { what: 'loader', bytes: gzip([join(cdn, 'siso.js')]), budget: 900 },
  { what: 'runtime and core', bytes: gzip(core), budget: 13_000 },
  { what: 'referral form, one file', bytes: gzip([join(widgets, 'dist/iife/referral-form.js')]), budget: 15_000 },
  { what: 'commission dashboard, on top', bytes: added(entry('commission-dashboard'), core), budget: 5000 },
  { what: 'provider, on top', bytes: added(entry('provider'), core), budget: 4000 },
  { what: 'all elements', bytes: gzip(all), budget: 55_000 },
  { what: 'English texts', bytes: await englishBytes(), budget: 3000 },
];

const kb = (bytes: number): string => (bytes / 1000).toFixed(2).padStart(7);
console.log(`${'gzip -9, KB'.padEnd(30)}${'is'.padStart(7)}${'budget'.padStart(9)}`);
for (const { what, bytes, budget } of rows) {
  console.log(`${what.padEnd(30)}${kb(bytes)}${kb(budget).padStart(9)}${bytes > budget ? '  over' : ''}`);
}
process.exit(rows.some(({ bytes, budget }) => bytes > budget) ? 1 : 0);
