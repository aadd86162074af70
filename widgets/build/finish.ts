import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { OutputBundle, Plugin } from 'rollup';
import { elements, sdk, widgets } from './elements.ts';
import { jsxDialects, jsxTypes } from './jsx.ts';
import { llmsText } from './llms.ts';
import { readContracts, toManifest } from './manifest.ts';
import { reactTypes } from './react.ts';
import { writeRelease } from './release.ts';
import { writeTypes } from './types.ts';

const { version } = JSON.parse(readFileSync(`${widgets}package.json`, 'utf8')) as { version: string };
const dist = `${widgets}dist/`;

/** Writes, once the modules are there, what stands beside them in the packages: types, and all that is told of the elements. */
export function finishPackages(): Plugin {
  return {
    name: 'finish-packages',
    writeBundle() {
      const contracts = readContracts();
      writeTypes();
      write('custom-elements.json', `${JSON.stringify(toManifest(contracts), null, 2)}\n`);
      write('llms.txt', llmsText(contracts, version));
      write('react/index.d.ts', reactTypes(contracts));
      write('jsx/none.js', 'export {};\n');
      for (const dialect of jsxDialects) {
        write(`jsx/${dialect}.d.ts`, jsxTypes(dialect, contracts));
      }
    },
  };
}

/**
 * Chunks that an element asks for only later, and that the loader fetches once the element is defined: a form whose page goes
 * offline right after it appeared must still be able to keep what is typed; a dashboard's sections come with its figures.
 */
const fetchedAhead: Readonly<Record<string, readonly string[]>> = {
  'referral-form': ['outbox'],
  'commission-dashboard': ['sections'],
};

/**
 * Completes what is served below `/cdn/`: tells the loader which files each element needs, and writes what a release has
 * beside its modules.
 */
export function finishRelease(): Plugin {
  let needed: Record<string, string[]> = {};
  return {
    name: 'finish-release',
    generateBundle(_, bundle) {
      const loader = bundle['siso.js'];
      if (loader?.type !== 'chunk') {
        throw new Error('The loader is missing.');
      }
      const parts = Object.fromEntries(elements.map((name) => [name, filesOf(bundle, name)]));
      needed = Object.fromEntries(
        Object.entries(parts).map(([name, { files, ahead }]) => [name, [...files, ...ahead]]),
      );
      loader.code = loader.code.replace('SISO_MANIFEST', JSON.stringify(loaderManifest(parts)));
    },
    writeBundle() {
      removeFormer();
      for (const file of ['custom-elements.json', 'llms.txt']) {
        copyFileSync(`${dist}${file}`, `${dist}cdn/${file}`);
      }
      return writeRelease(`${dist}cdn`, `${dist}iife`, { version, elements: needed });
    },
  };
}

/** What stands in the loader: the files' names as seen from the chunks' folder once, and by element the places of its files and of those fetched ahead. */
function loaderManifest(parts: Record<string, { files: string[]; ahead: string[] }>) {
  const all = [...new Set(Object.values(parts).flatMap(({ files, ahead }) => [...files, ...ahead]))];
  const places = (files: readonly string[]) => files.map((file) => all.indexOf(file));
  return [
    all.map((file) => path.posix.relative('chunks', file.replace(/\.js$/, ''))).join(' '),
    Object.fromEntries(
      Object.entries(parts).map(([name, { files, ahead }]) => [
        name,
        ahead.length ? [places(files), places(ahead)] : [places(files)],
      ]),
    ),
  ];
}

/** An element's files, relative to the loader: its own first, then every chunk that it imports statically; and those fetched ahead. */
function filesOf(bundle: OutputBundle, name: string): { files: string[]; ahead: string[] } {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const named = (wanted: string, isEntry: boolean): string => {
    const chunk = chunks.find((each) => each.isEntry === isEntry && each.name === wanted);
    if (!chunk) {
      throw new Error(`There is no chunk ${wanted} for ${name}.`);
    }
    return chunk.fileName;
  };
  const files = closure(bundle, [named(name, true)]);
  const ahead = closure(
    bundle,
    (fetchedAhead[name] ?? []).map((each) => named(each, false)),
  ).filter((file) => !files.includes(file));
  return { files, ahead };
}

/** Chunks and all that they import statically, relative to the loader. */
function closure(bundle: OutputBundle, begin: readonly string[]): string[] {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    const chunk = bundle[file];
    if (!seen.has(file) && chunk?.type === 'chunk') {
      seen.add(file);
      chunk.imports.forEach(visit);
    }
  };
  begin.forEach(visit);
  return [...seen].map((file) => `./${file}`);
}

/** The beginning of this build; file systems keep coarser times. */
const began = Date.now() - 500;

/**
 * Removes what an earlier build left and this one has not written. Only now, so that pages and tests have the former
 * files until the new ones are there, and also when a build fails.
 */
function removeFormer(): void {
  for (const folder of [dist, `${sdk}dist/`]) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name);
      if (entry.isFile() && !entry.name.startsWith('.') && statSync(file).mtimeMs < began) {
        rmSync(file);
      }
    }
  }
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(`${dist}${file}`), { recursive: true });
  writeFileSync(`${dist}${file}`, text);
}
