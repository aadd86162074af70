/**
 * Builds what Cloudflare gets: dist/worker.js, the API; dist/auth.js, what proves who somebody is, which is fetched when
 * somebody signs in; and dist/assets, the files that are served.
 * `npm run build --workspace examples/edge`; the SDK and the widgets must have been built (`npm run build`).
 */
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = path.join(here, '../..');

/**
 * Bundles the Worker into `outdir`/worker.js; `entry` is another Worker to compare it with, for the benchmark.
 * @returns esbuild's metafile, and the bundle's size in bytes, plain and as gzip; `auth` the same of auth.js
 */
export async function buildWorker(outdir = path.join(here, 'dist'), entry = path.join(root, 'api/src/entry/edge.ts')) {
  const [worker, auth] = await Promise.all([bundle('worker', entry, outdir), bundle('auth', AUTH, outdir)]);
  return { ...worker, auth };
}

const AUTH = path.join(root, 'api/src/adapters/better-auth/index.ts');

/** The one import that becomes a module of its own. */
const authApart = {
  name: 'auth-apart',
  setup(build) {
    build.onResolve({ filter: /adapters\/better-auth\/index\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './auth.js', external: true } : undefined,
    );
  },
};

/** scrypt in JavaScript: the native one, a little faster, would need all of Node's compatibility. */
const plainScrypt = {
  name: 'plain-scrypt',
  setup(build) {
    build.onResolve({ filter: /^@better-auth\/utils\/password$/ }, () => ({
      path: path.join(root, 'node_modules/@better-auth/utils/dist/password.mjs'),
    }));
  },
};

/** One module: `outdir`/`name`.js. */
async function bundle(name, entry, outdir) {
  const { metafile, outputFiles } = await build({
    entryPoints: { [name]: entry },
    outdir,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['workerd', 'worker', 'browser', 'import', 'default'],
    external: ['cloudflare:*', 'node:async_hooks'],
    plugins: [authApart, plainScrypt],
    loader: { '.yaml': 'text' },
    define: { 'process.env.NODE_ENV': '"production"' },
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  const [file] = outputFiles;
  mkdirSync(outdir, { recursive: true });
  writeFileSync(path.join(outdir, `${name}.js`), file.contents);
  return { metafile, bytes: file.contents.byteLength, gzip: gzipSync(file.contents, { level: 9 }).byteLength };
}

/** Gathers the SDK's files and the API reference's under the paths that they are served at. */
export function gatherAssets(outdir = path.join(here, 'dist')) {
  const cdn = path.join(root, 'widgets/dist/cdn');
  if (!existsSync(path.join(cdn, 'siso.js'))) throw new Error('Build the SDK and the widgets first: npm run build');
  const assets = path.join(outdir, 'assets');
  rmSync(assets, { recursive: true, force: true });
  cpSync(cdn, path.join(assets, 'cdn/v1'), { recursive: true });
  const releases = path.join(root, 'widgets/releases');
  if (existsSync(releases)) cpSync(releases, path.join(assets, 'cdn/releases'), { recursive: true });
  cpSync(path.join(root, 'api/src/http/reference'), path.join(assets, 'docs'), { recursive: true });
  const library = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  for (const name of ['swagger-ui.css', 'swagger-ui-bundle.js']) {
    cpSync(path.join(library, name), path.join(assets, 'docs', name));
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { bytes, gzip, auth } = await buildWorker();
  gatherAssets();
  const kb = (size) => `${(size / 1024).toFixed(0)} KB`;
  console.log(`dist/worker.js: ${kb(bytes)}, ${kb(gzip)} as gzip; dist/auth.js: ${kb(auth.gzip)} as gzip; dist/assets`);
}
