/**
 * `npm run elements` writes docs/elements.md: what a page may use of each element, from the same contracts as
 * `custom-elements.json`, and the states that the tests show it in. `-- --check` writes nothing and exits with 1 where the
 * document differs.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ElementState } from '../src/base/states.ts';
import { widgets } from './elements.ts';
import { contractText } from './llms.ts';
import { type ElementContract, readContracts } from './manifest.ts';

const place = fileURLToPath(new URL('../../docs/elements.md', import.meta.url));

/** The states of an element, where it has any. */
async function statesOf({ element }: ElementContract): Promise<readonly ElementState[]> {
  const file = `${widgets}src/${element}/${element}.states.ts`;
  if (!existsSync(file)) {
    return [];
  }
  const module = (await import(file)) as Record<string, unknown>;
  const name = `${element.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}States`;
  return module[name] as readonly ElementState[];
}

async function elementsDocument(): Promise<string> {
  const contracts = readContracts();
  const [first, ...others] = contracts.filter(({ cssProperties }) => cssProperties.length > 0);
  const shared = (first?.cssProperties ?? []).filter(({ name }) =>
    others.every(({ cssProperties }) => cssProperties.some((property) => property.name === name)),
  );
  const isOwn = ({ name }: { readonly name: string }): boolean => !shared.some((property) => property.name === name);
  const sections = await Promise.all(
    contracts.map(async (contract) => {
      const states = (await statesOf(contract)).map(({ name, about }) => `- \`${name}\`: ${about}`);
      const own = { ...contract, cssProperties: contract.cssProperties.filter(isOwn) };
      return `#${contractText(own).slice(2)}${states.length ? `States:\n\n${states.join('\n')}\n\n` : ''}`;
    }),
  );
  const rows = shared.map(
    ({ name, description = '', default: value }) =>
      `- \`${name}\`: ${description}${value ? ` Default \`${value}\`.` : ''}`,
  );
  return `# Elements

Written by \`npm run elements\` from the classes themselves; do not edit by hand. How to embed them is told in
[the package's README](../widgets/README.md), how they look in [theming.md](theming.md), sessions and events of the SDK in
[sdk.md](sdk.md).

Events bubble and are composed; their \`detail\` carries ids, not records. Attributes and properties may be set before or
after an element is attached or defined. An attribute that stands for an object holds JSON.

${sections.join('\n')}
## Custom properties of every element

${rows.join('\n')}
`;
}

const text = (await elementsDocument()).replace(/\n{3,}/g, '\n\n');
if (!process.argv.includes('--check')) {
  writeFileSync(place, text);
} else if (!existsSync(place) || readFileSync(place, 'utf8') !== text) {
  console.error('docs/elements.md is not what the elements say of themselves: run `npm run elements`.');
  process.exitCode = 1;
}
