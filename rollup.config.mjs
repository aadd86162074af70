import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { transform } from 'esbuild';
import esbuild from 'rollup-plugin-esbuild';

const root = fileURLToPath(new URL('./widgets/', import.meta.url));
const elements = ['provider', 'referral-form', 'commission-dashboard'];

/** The same steps for every output: resolve, strip types with legacy decorators, squeeze templates, minify. */
const plugins = () => [
  nodeResolve({ extensions: ['.ts', '.js'], exportConditions: ['browser', 'production'] }),
  squeezeTemplates(),
  esbuild({ target: 'es2022', tsconfig: `${root}tsconfig.json` }),
  terser({
    ecma: 2022,
    module: true,
    compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true },
    format: { comments: false },
  }),
];

/**
 * Minifies our own `css` templates (none has an expression in it) and takes the line breaks between the tags of our
 * `html` and `svg` templates out. It runs before types are stripped.
 */
function squeezeTemplates() {
  return {
    name: 'squeeze-templates',
    async transform(code, id) {
      if (!id.startsWith(`${root}src/`)) {
        return null;
      }
      let squeezed = code;
      for (const [whole, text] of code.matchAll(/\bcss`([^`]*)`/g)) {
        const { code: css } = await transform(text, { loader: 'css', minify: true, charset: 'utf8' });
        squeezed = squeezed.replace(whole, () => `css\`${css.trim().replaceAll('\\', '\\\\')}\``);
      }
      return { code: squeezed.replace(/>\n\s*(?=<)/g, '>').replace(/\n\s+/g, '\n'), map: null };
    },
  };
}

/** Empties the folder of the outputs before the first of them is written. */
function emptyDist() {
  return {
    name: 'empty-dist',
    buildStart: () => rmSync(`${root}dist`, { recursive: true, force: true }),
  };
}

/** Writes into the loader which files each element needs: its own first, then every chunk that it imports statically. */
function writeManifest() {
  return {
    name: 'write-manifest',
    generateBundle(_, bundle) {
      const filesOf = (file, seen = new Set()) => {
        if (!seen.has(file)) {
          seen.add(file);
          for (const next of bundle[file]?.imports ?? []) {
            filesOf(next, seen);
          }
        }
        return [...seen];
      };
      const manifest = Object.fromEntries(elements.map((name) => [name, filesOf(`${name}.js`).map((f) => `./${f}`)]));
      bundle['siso.js'].code = bundle['siso.js'].code.replace('SISO_MANIFEST', JSON.stringify(manifest));
    },
  };
}

const dir = (name) => `${root}dist/${name}`;
/** One chunk of what every element needs: a page asks for it once, and it packs better than three. One of what a session adds. */
function sharedChunk(id) {
  if (/sdk\/src\/(live|sse|session|siso)\./.test(id)) {
    return 'session';
  }
  const core =
    /node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element|@lit\/context\/lib\/c[^/]+\.js)|sdk\/src\/|widgets\/src\/(base|theme|cdn\/origin|locales\/catalog)/;
  return core.test(id) ? 'core' : undefined;
}
const chunks = {
  manualChunks: sharedChunk,
  chunkFileNames: 'chunks/[name]-[hash].js',
  entryFileNames: '[name].js',
  sourcemap: true,
};
const inputs = (path) => Object.fromEntries(elements.map((name) => [name, `${root}src/${path(name)}`]));

export default [
  {
    input: inputs((name) => `${name}/define.ts`),
    plugins: [emptyDist(), ...plugins()],
    output: { dir: dir('esm'), format: 'es', ...chunks },
  },
  {
    input: {
      ...inputs((name) => `cdn/${name}.ts`),
      sdk: `${root}src/cdn/sdk.ts`,
      siso: `${root}src/cdn/loader.ts`,
    },
    plugins: [...plugins(), writeManifest()],
    output: { dir: dir('cdn'), format: 'es', ...chunks },
  },
  ...elements.map((name) => ({
    input: `${root}src/cdn/${name}.iife.ts`,
    plugins: plugins(),
    output: { file: `${dir('iife')}/${name}.js`, format: 'iife', sourcemap: true },
  })),
];
