import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { elements } from '../../../widgets/build/elements.ts';
import { readContracts } from '../../../widgets/build/manifest.ts';
import { filesBelow, root } from './support.ts';

const contracts = readContracts();
const texts = new Map<string, string>();
for (const file of (await filesBelow('widgets/src')).filter((one) => one.endsWith('.ts'))) {
  texts.set(file, await readFile(`${root}widgets/src/${file}`, 'utf8'));
}

/** An element's class and all that it imports, types aside, at once or later: the code that runs for it. */
function sourceOf(element: string, without = /^(locales|contrast)\//): string {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    const text = texts.get(file);
    if (text === undefined || seen.has(file)) return;
    seen.add(file);
    for (const [, path = ''] of text.matchAll(/(?:^(?:import|export) (?!type\b)[^;]*?from |import\()'(\.[^']+)'/gms)) {
      visit(new URL(path, `file:///${file}`).pathname.slice(1));
    }
  };
  visit(`${element}/${element}.ts`);
  const shown = [...seen].filter((file) => !without.test(file) && !file.includes('.states.'));
  // Comments would document themselves.
  return shown
    .map((file) => (texts.get(file) ?? '').replace(/\/\*\*.*?\*\//gs, '').replace(/^\s*\/\/.*$/gm, ''))
    .join('\n');
}

const found = (source: string, pattern: RegExp): string[] =>
  [...new Set([...source.matchAll(pattern)].flatMap(([, name = '']) => name.split(/\s+/)))].sort();
const names = (list: readonly { name: string }[]): string[] => list.map(({ name }) => name).sort();

/** Told is what is written out; where a name is computed, it is one of the texts in that source. */
function expectSame(told: readonly string[], written: readonly string[], computedIn: string): void {
  expect(written.filter((name) => !told.includes(name))).toEqual([]);
  expect(told.filter((name) => !written.includes(name) && !computedIn.includes(`'${name}'`))).toEqual([]);
}

it('has a contract for every element', () => {
  expect(contracts.map(({ element }) => element)).toEqual(elements);
});

describe.each(contracts.map((contract) => [contract.tagName, contract] as const))(
  'what is told of <%s>',
  (_, contract) => {
    const source = sourceOf(contract.element);

    it('names the slots that it has, and no other', () => {
      const slots = found(source, /<slot name="([\w-]+)"/g);
      if (/<slot>/.test(source)) slots.unshift('');
      expectSame(names(contract.slots), slots, /<slot name=\$\{/.test(source) ? source : '');
    });

    it('names the parts that it has, and no other', () => {
      const parts = found(source, /\bpart(?:="|\.add\(')([\w\s-]+)/g);
      expectSame(names(contract.cssParts), parts, /\bpart=\$\{/.test(source) ? source : '');
    });

    it('names the events that it reports, and no other', () => {
      expect(names(contract.events)).toEqual(found(source, /\b(?:report|dispatch)\w*\(\s*'(siso-[\w-]+)'/g));
    });

    it('names the custom properties that it heeds', () => {
      const told = new Set(names(contract.cssProperties));
      const own = sourceOf(contract.element, /^(locales|contrast|theme)\//);
      expect(found(own, /var\((--siso-[\w-]+)/g).filter((name) => !told.has(name))).toEqual([]);
    });

    it('describes everything', () => {
      const { attributes, members, slots, cssParts, cssProperties, events } = contract;
      const silent = [attributes, members, slots, cssParts, cssProperties, events]
        .flat()
        .filter((one) => !one.description);
      expect(names(silent)).toEqual([]);
    });
  },
);

it('leaves no custom property of the shared sheets untold', () => {
  const told = new Set(contracts.flatMap(({ cssProperties }) => names(cssProperties)));
  const sheets = [...texts].filter(([file]) => file.startsWith('theme/')).map(([, text]) => text);
  expect(found(sheets.join('\n'), /var\((--siso-[\w-]+)/g).filter((name) => !told.has(name))).toEqual([]);
});
