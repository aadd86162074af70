import type { OutputBundle, Plugin } from 'rollup';
import { elements } from './elements.ts';
import { writeTypes } from './types.ts';

/** Writes, once the modules are there, what stands beside them in the packages. */
export function finishPackages(): Plugin {
  return {
    name: 'finish-packages',
    async writeBundle() {
      writeTypes();
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

/** Writes, once the files for script tags are there, what a release has beside them. */
export function finishRelease(): Plugin {
  return {
    name: 'finish-release',
    async writeBundle() {},
  };
}
