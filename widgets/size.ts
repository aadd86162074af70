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
  /** Missing: shown for information. */
  readonly budget?: number;
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

/** What every element loads, and what a session adds to it. */
function coreFiles(): Set<string> {
  const [first = new Set<string>(), ...others] = elements.map(entry);
  const shared = [...first].filter((file) => others.every((files) => files.has(file)));
  return new Set([...shared, ...entry('sdk')]);
}

/** The bytes that `files` add to what is already there. */
const added = (files: Set<string>, present: Set<string>): number =>
  gzip([...files].filter((file) => !present.has(file)));

/** The bytes of a module made for the purpose, minified by esbuild alone (a few per cent more than the build's). */
async function bundled(contents: string, external: string[] = []): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: widgets, loader: 'ts' },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['browser', 'production'],
    tsconfig: join(widgets, 'tsconfig.json'),
    legalComments: 'none',
    minify: true,
    write: false,
    external,
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
}

/** Lit, contexts, client, session, texts' machinery, tokens, and the class that ties them together. */
const CORE = `
  export { LitElement, css, html, nothing, svg } from 'lit';
  export { ContextProvider } from '@lit/context';
  export * from './src/base/contexts.ts';
  export { SisoElement } from './src/base/siso-element.ts';
  export * from './src/locales/catalog.ts';
  export { tokens } from './src/theme/tokens.styles.ts';
  export { createClient } from '../sdk/src/client.ts';
  export { createSession } from '../sdk/src/session.ts';
`;

if (!existsSync(join(cdn, 'siso.js'))) {
  console.error('Nothing is built yet: run `npm run build` first.');
  process.exit(1);
}

const core = coreFiles();
const all = new Set([...elements, 'provider', 'sdk', 'siso'].flatMap((name) => [...entry(name)]));
const rows: Row[] = [
  { what: 'loader', bytes: gzip([join(cdn, 'siso.js')]), budget: 900 },
  { what: 'runtime and core', bytes: await bundled(CORE, ['@siso/partner-sdk']), budget: 13_000 },
  { what: 'with cache, outbox, stream', bytes: gzip(core) },
  { what: 'referral form, one file', bytes: gzip([join(widgets, 'dist/iife/referral-form.js')]), budget: 15_000 },
  { what: 'commission dashboard, on top', bytes: added(entry('commission-dashboard'), core), budget: 5000 },
  { what: 'provider, on top', bytes: added(entry('provider'), core), budget: 4000 },
  { what: 'all elements', bytes: gzip(all), budget: 55_000 },
  { what: 'English texts', bytes: await bundled("export { en } from './src/locales/en.ts'"), budget: 3000 },
];

const kb = (bytes: number): string => (bytes / 1000).toFixed(2).padStart(7);
console.log(`${'gzip -9, KB'.padEnd(30)}${'is'.padStart(7)}${'budget'.padStart(9)}`);
const over = ({ bytes, budget = Number.POSITIVE_INFINITY }: Row): boolean => bytes > budget;
for (const row of rows) {
  const budget = row.budget === undefined ? '' : kb(row.budget).padStart(9);
  console.log(`${row.what.padEnd(30)}${kb(row.bytes)}${budget}${over(row) ? '  over' : ''}`);
}
process.exit(rows.some(over) ? 1 : 0);
