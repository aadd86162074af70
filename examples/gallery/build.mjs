import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('./', import.meta.url));

// The elements on the stage are loaded as on every other page, from /cdn/.
rmSync(`${here}dist`, { recursive: true, force: true });
cpSync(`${here}site`, `${here}dist`, { recursive: true });
await build({
  entryPoints: [`${here}src/main.ts`],
  outfile: `${here}dist/gallery.js`,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2023',
  sourcemap: true,
  conditions: ['production', 'browser'],
  logLevel: 'warning',
  // The SDK's chunks import each other for their order only.
  logOverride: { 'ignored-bare-import': 'silent' },
});
