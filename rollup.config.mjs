import { readdirSync, readFileSync, rmSync } from 'node:fs';
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
  slimLit(),
  squeezeTemplates(),
  esbuild({ target: 'es2022', tsconfig: `${root}tsconfig.json` }),
  terser({
    ecma: 2022,
    module: true,
    compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true, inline: 1, keep_fargs: false },
    format: { comments: false },
  }),
];

/** Where Lit asks whether a polyfill is there, in Lit's published files: every browser that the elements support needs none. */
const polyfillChecks = [
  [/\b(\w+)\.ShadowRoot&&\(void 0===\1\.ShadyCSS.*?"replace"in CSSStyleSheet\.prototype/, 'true'],
  [/\w+\.(?:reactiveElement|litHtml|litElement)(?:Polyfill|Hydrate)Support/g, '(void 0)'],
];

/** Leaves out what Lit does for browsers without constructed style sheets. */
function slimLit() {
  return {
    name: 'slim-lit',
    transform(code, id) {
      if (!/node_modules\/(lit-html|lit-element|@lit\/reactive-element)\//.test(id)) {
        return null;
      }
      const slim = polyfillChecks.reduce((text, [check, answer]) => text.replace(check, answer), code);
      return { code: slim, map: null };
    },
  };
}

/** Every private custom property of the sheets (`--_accent-text`) and its name in the build (`--c`). */
const privateProperties = new Map(
  [
    ...new Set(
      readdirSync(`${root}src`, { recursive: true })
        .filter((file) => file.endsWith('.ts'))
        .flatMap((file) => readFileSync(`${root}src/${file}`, 'utf8').match(/--_[a-z][a-z-]*/g) ?? []),
    ),
  ]
    .sort()
    .map((name, index) => [name, `--${String.fromCharCode(index < 26 ? 97 + index : 39 + index)}`]),
);

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
        squeezed = squeezed.replace(whole, () => `css(\`${css.trim().replaceAll('\\', '\\\\')}\`)`);
      }
      // Lit's tag checks the expressions in a sheet; ours have none.
      squeezed = squeezed.replace(
        /import \{([^}]*)\bcss\b([^}]*)\} from 'lit'/,
        "import {$1unsafeCSS as css$2} from 'lit'",
      );
      squeezed = squeezed.replace(/--_[a-z][a-z-]*/g, (name) => privateProperties.get(name));
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
  onlyExplicitManualChunks: true,
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
