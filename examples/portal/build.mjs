import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'esbuild';
import { closureOf, measureFirstRoute } from './first-route.mjs';

const here = fileURLToPath(new URL('./', import.meta.url));
const dist = `${here}dist/`;

rmSync(dist, { recursive: true, force: true });
mkdirSync(`${dist}assets`, { recursive: true });
cpSync(`${here}site/icons`, `${dist}icons`, { recursive: true });

const shared = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  target: 'es2023',
  conditions: ['production', 'browser'],
  metafile: true,
  logLevel: 'warning',
  // The packages' chunks import each other for their order only.
  logOverride: { 'ignored-bare-import': 'silent' },
};
/** Named by their content, so that they may be kept for good. */
const hashed = { outdir: `${dist}assets`, entryNames: '[name]-[hash]', chunkNames: '[name]-[hash]' };

const [app, plain] = await Promise.all([
  build({
    ...shared,
    ...hashed,
    entryPoints: ['src/main.ts'],
    format: 'esm',
    splitting: true,
    sourcemap: true,
  }),
  build({ ...shared, ...hashed, entryPoints: ['src/boot.ts', 'css/portal.css'], format: 'iife' }),
]);
const outputs = { ...app.metafile.outputs, ...plain.metafile.outputs };
const made = (source) => {
  const [file] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === source) ?? [];
  if (!file) throw new Error(`Nothing was made of ${source}.`);
  return file;
};
const address = (file) => file.replace(/^dist/, '');

const main = made('src/main.ts');
const shell = [made('css/portal.css'), made('src/boot.ts'), ...closureOf(outputs, [main])];
const page = readFileSync(`${here}site/index.html`, 'utf8')
  .replace('{{STYLE}}', address(made('css/portal.css')))
  .replace('{{BOOT}}', address(made('src/boot.ts')))
  .replace(
    '{{PRELOADS}}',
    closureOf(outputs, [main])
      .filter((file) => file !== main)
      .map((file) => `<link rel="modulepreload" href="${address(file)}" />`)
      .join('\n    '),
  )
  .replace('{{MAIN}}', address(main));
writeFileSync(`${dist}page.html`, page);

const { files, firstRoute } = measureFirstRoute(outputs, shell, page);
writeFileSync(`${dist}first-route.json`, JSON.stringify(firstRoute, null, 2));

/** What the worker keeps from its first day on: the page, the shell and the first screen. */
const kept = [...files.map(address), '/icons/icon.svg'];
await build({
  ...shared,
  entryPoints: ['worker/service-worker.ts'],
  outfile: `${dist}service-worker.js`,
  format: 'iife',
  define: {
    FILES: JSON.stringify(kept),
    VERSION: JSON.stringify(createHash('sha256').update(page).update(kept.join()).digest('hex').slice(0, 12)),
  },
});

const pack = { br: promisify(brotliCompress), gz: promisify(gzip) };
const packed = [...Object.keys(outputs).filter((file) => !file.endsWith('.map')), 'dist/service-worker.js'];
await Promise.all(
  packed.map(async (file) => {
    const body = readFileSync(here + file);
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
    writeFileSync(`${here}${file}.br`, await pack.br(body, { params }));
    writeFileSync(`${here}${file}.gz`, await pack.gz(body, { level: 9 }));
  }),
);
