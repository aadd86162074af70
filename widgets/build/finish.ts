import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { OutputBundle, Plugin } from 'rollup';
import { elements, widgets } from './elements.ts';
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

/** Writes into the loader which files each element needs: its own first, then every chunk that it imports statically. */
export function writeElementFiles(): Plugin {
  return {
    name: 'write-element-files',
    generateBundle(_, bundle) {
      const loader = bundle['siso.js'];
      if (loader?.type !== 'chunk') {
        throw new Error('The loader is missing.');
      }
      const entries = elements.map((name): [string, string[]] => [name, filesOf(bundle, name)]);
      loader.code = loader.code.replace('SISO_MANIFEST', JSON.stringify(Object.fromEntries(entries)));
    },
  };
}

/** The files of an element, relative to the loader. */
function filesOf(bundle: OutputBundle, name: string): string[] {
  const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry && file.name === name);
  const seen = new Set<string>();
  const visit = (file: string): void => {
    const chunk = bundle[file];
    if (!seen.has(file) && chunk?.type === 'chunk') {
      seen.add(file);
      chunk.imports.forEach(visit);
    }
  };
  visit(entry?.fileName ?? '');
  return [...seen].map((file) => `./${file}`);
}

/** Completes, once the files for script tags are there, what is served below `/cdn/`. */
export function finishRelease(): Plugin {
  return {
    name: 'finish-release',
    writeBundle() {
      for (const file of ['custom-elements.json', 'llms.txt']) {
        copyFileSync(`${dist}${file}`, `${dist}cdn/${file}`);
      }
      return writeRelease(`${dist}cdn`, `${dist}iife`, version);
    },
  };
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(`${dist}${file}`), { recursive: true });
  writeFileSync(`${dist}${file}`, text);
}
