/** Builds both packages: `dist/esm` and types for bundlers, `dist/iife` and `dist/cdn` for script tags. */
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { elements, sdk, widgets } from './widgets/build/elements.ts';
import { finishPackages, finishRelease } from './widgets/build/finish.ts';
import { readContracts } from './widgets/build/manifest.ts';
import { reactModule } from './widgets/build/react.ts';
import { squeezeTemplates } from './widgets/build/squeeze-templates.ts';
import { textsAsData } from './widgets/build/texts-as-data.ts';

/** What bundlers get: types stripped, templates squeezed, names and line breaks kept; dependencies stay imports. */
const packagePlugins = () => [
  nodeResolve({ extensions: ['.ts', '.js'], exportConditions: ['@siso/source'] }),
  squeezeTemplates(),
  esbuild({ target: 'es2022', tsconfig: `${widgets}tsconfig.json` }),
];
const dependencies = /^(lit|@lit\/[^/]+|react|@siso\/partner-sdk)($|\/)/;

/** What browsers get: everything in, and minified. */
const browserPlugins = () => [
  nodeResolve({ extensions: ['.ts', '.js'], exportConditions: ['@siso/source', 'browser', 'production'] }),
  slimLit(),
  squeezeTemplates(),
  esbuild({ target: 'es2022', tsconfig: `${widgets}tsconfig.json` }),
  terser({
    ecma: 2022,
    module: true,
    compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true, inline: 1, keep_fargs: false },
    format: { comments: false },
  }),
];

/**
 * What Lit's published files do for others: polyfills, of which every browser that the elements support needs none,
 * standard decorators, which our compiler's settings rule out, and a list of versions for Lit's development build.
 */
const unused = [
  [/\b(\w+)\.ShadowRoot&&\(void 0===\1\.ShadyCSS.*?"replace"in CSSStyleSheet\.prototype/, 'true'],
  [/\w+\.(?:reactiveElement|litHtml|litElement)(?:Polyfill|Hydrate)Support/g, '(void 0)'],
  [/\(\w+\.(?:reactiveElement|litHtml|litElement)Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g, '0'],
  [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
  [/const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?\}(?=this\._\$Eh=)/, ''],
];

/** Leaves out of Lit what no element needs. */
function slimLit() {
  return {
    name: 'slim-lit',
    transform(code, id) {
      if (!/node_modules\/(lit-html|lit-element|@lit\/reactive-element)\//.test(id)) {
        return null;
      }
      const slim = unused.reduce((text, [found, instead]) => text.replace(found, instead), code);
      return { code: slim, map: null };
    },
  };
}

/** Modules that need no file: per element `define/<name>`, which defines it at import; `react`, its React components. */
function generated() {
  const begin = 'generated:';
  const modules = {
    react: () => reactModule(readContracts()),
    ...Object.fromEntries(
      elements.map((name) => [
        `define/${name}`,
        () => `import { define } from '${widgets}src/${name}/define.ts';\ndefine();`,
      ]),
    ),
  };
  return {
    name: 'generated',
    resolveId: (id) => (id.startsWith(begin) ? `\0${id}` : null),
    load: (id) => (id.startsWith(`\0${begin}`) ? modules[id.slice(begin.length + 1)]() : null),
  };
}

/** A file that holds everything would hold the demo too, for pages that never show it: it stays with the modules. */
function withoutDemo() {
  const demo = '\0without-demo';
  const words = 'The single file of an element has no demo: load siso.js instead.';
  return {
    name: 'without-demo',
    resolveId: (id) => (id.endsWith('/demo/demo.ts') ? demo : null),
    load: (id) => (id === demo ? `export const startDemo = () => { throw new Error('${words}'); };` : null),
  };
}

/** The elements that most pages show, and the entries of a page's own scripts. */
const first = /\/cdn\/(sdk|provider|referral-form|commission-dashboard)\.ts$/;
const anyElement = /widgets\/src\/cdn\/[^/]+\.ts$/;

/** What is shared by some elements, and would be a file for each combination of them: by its place, the name of its file. */
const groups = [
  [/widgets\/src\/(theme\/fields|referral-form\/(parse-)?amount)/, 'fields'],
  [/widgets\/src\/(base\/(csv-export|loaded|adopt-sheets|step-up)|locales\/(joined|later-texts))/, 'parts'],
  [
    /widgets\/src\/(list\/(facts|filters|frame|index|list-element|list\.styles|rate-field|rows|table|words)|locales\/(en\/)?list)\.ts/,
    'list',
  ],
  [/widgets\/src\/(auth\/|locales\/(en\/)?access\.ts)/, 'access'],
];

/**
 * One chunk of what the elements that most pages show need at once: a page asks for it once, and it packs better than
 * three. One of what a session adds, and one for each group of other elements. What is imported lazily stays in files of
 * its own.
 */
function sharedChunk(id, { getModuleInfo }) {
  const [, group] = groups.find(([place]) => place.test(id)) ?? [];
  if (group) {
    return isNeededAtOnce(id, getModuleInfo, anyElement) || group === 'parts' ? group : undefined;
  }
  const shared =
    /node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element|@lit\/context\/lib\/c[^/]+\.js)|sdk\/src\/|widgets\/src\/(base|theme|cdn\/origin|locales\/catalog)/;
  if (!shared.test(id) || !isNeededAtOnce(id, getModuleInfo, first)) {
    return undefined;
  }
  return /sdk\/src\/(session|siso|lazy-live)\./.test(id) ? 'session' : 'core';
}

/** Whether one of `entries` needs a module by static imports. */
function isNeededAtOnce(id, getModuleInfo, entries, seen = new Set()) {
  if (seen.has(id)) {
    return false;
  }
  seen.add(id);
  return (
    entries.test(id) ||
    getModuleInfo(id).importers.some((importer) => isNeededAtOnce(importer, getModuleInfo, entries, seen))
  );
}

const inputs = (path) => Object.fromEntries(elements.map((name) => [name, path(name)]));
const files = {
  format: 'es',
  entryFileNames: '[name].js',
  /** Texts say their language. */
  chunkFileNames: ({ facadeModuleId }) =>
    `chunks/[name]${/\/locales(\/[a-z-]+)\//i.exec(facadeModuleId)?.[1]?.replace('/', '.') ?? ''}-[hash].js`,
  sourcemap: true,
};

export default [
  {
    input: { index: `${sdk}src/index.ts`, auth: `${sdk}src/auth.ts`, posthog: `${sdk}src/posthog.ts` },
    external: /^posthog-js\//,
    plugins: packagePlugins(),
    output: { dir: `${sdk}dist/esm`, ...files, hoistTransitiveImports: false },
  },
  {
    input: {
      index: `${widgets}src/index.ts`,
      theme: `${widgets}src/theme.ts`,
      ...inputs((name) => `${widgets}src/${name}/define.ts`),
      ...Object.fromEntries(elements.map((name) => [`define/${name}`, `generated:define/${name}`])),
      react: 'generated:react',
    },
    external: dependencies,
    plugins: [generated(), ...packagePlugins(), finishPackages()],
    output: {
      dir: `${widgets}dist/esm`,
      ...files,
      hoistTransitiveImports: false,
      // Next renders such modules on its server and runs them in the browser.
      banner: ({ name }) => (name === 'react' ? "'use client';" : ''),
    },
  },
  ...elements.map((name) => ({
    input: `${widgets}src/cdn/${name}.iife.ts`,
    plugins: [textsAsData(), withoutDemo(), ...browserPlugins()],
    output: { file: `${widgets}dist/iife/${name}.js`, format: 'iife', sourcemap: true, inlineDynamicImports: true },
  })),
  {
    input: {
      ...inputs((name) => `${widgets}src/cdn/${name}.ts`),
      sdk: `${widgets}src/cdn/sdk.ts`,
      auth: `${sdk}src/auth.ts`,
      posthog: `${sdk}src/posthog.ts`,
      siso: `${widgets}src/cdn/loader.ts`,
    },
    // What an element's later parts import stands in its own file, without another one in between.
    preserveEntrySignatures: 'allow-extension',
    plugins: [...browserPlugins(), finishRelease()],
    output: {
      dir: `${widgets}dist/cdn`,
      ...files,
      // What a page names keeps its name; what the loader names carries its content's hash.
      entryFileNames: ({ name }) => (elements.includes(name) ? 'chunks/[name]-[hash].js' : files.entryFileNames),
      manualChunks: sharedChunk,
      onlyExplicitManualChunks: true,
    },
  },
];
