/**
 * What a signed-in person's first screen loads, and how much that is. `node first-route.mjs` compares the last build with
 * the budget and exits with 1 when it is over.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const here = fileURLToPath(new URL('./', import.meta.url));
/** In bytes, gzip -9. */
const BUDGET = 70_000;
/** What the home screen imports besides the shell. */
const HOME = ['provider', 'commission-dashboard'];

/** Files with everything that they import at once, without what they import lazily. */
export function closureOf(outputs, files, seen = new Set()) {
  for (const file of files) {
    if (seen.has(file)) continue;
    seen.add(file);
    const imports = outputs[file].imports.filter(({ kind, external }) => kind === 'import-statement' && !external);
    closureOf(
      outputs,
      imports.map(({ path }) => path),
      seen,
    );
  }
  return [...seen];
}

const defining = (outputs, name) =>
  Object.entries(outputs).find(([, { entryPoint }]) => entryPoint?.endsWith(`dist/esm/define/${name}.js`))?.[0];

/** The files of the first screen in English, and their sizes. */
export function measureFirstRoute(outputs, shell, page) {
  const home = HOME.map((name) => defining(outputs, name)).filter((file) => file !== undefined);
  const files = [...new Set([...shell, ...closureOf(outputs, home)])];
  const gzip = (body) => gzipSync(body, { level: 9 }).length;
  const firstRoute = {
    page: gzip(page),
    ...Object.fromEntries(files.map((file) => [file, gzip(readFileSync(here + file))])),
  };
  return { files, firstRoute };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = `${here}dist/first-route.json`;
  if (!existsSync(file)) {
    console.error('Nothing is built yet: run `npm run build` first.');
    process.exit(1);
  }
  const bytes = Object.values(JSON.parse(readFileSync(file, 'utf8'))).reduce((sum, one) => sum + one, 0);
  const kb = (number) => (number / 1000).toFixed(2).padStart(7);
  const over = bytes > BUDGET;
  console.log(`${"portal's first route".padEnd(30)}${kb(bytes)}  ${kb(BUDGET)}${over ? '  over' : ''}`);
  if (over) process.exitCode = 1;
}
