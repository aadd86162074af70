/// <reference path="./analyser-types.d.ts" />
import { readdirSync, readFileSync } from 'node:fs';
import { create, litPlugin, ts } from '@custom-elements-manifest/analyzer/src/browser-entrypoint.js';
import type { Declaration, Described, Manifest, Member } from './contract.ts';
import { elements, widgets } from './elements.ts';

/** What the manifest says of an element, with its name: its tag without prefix. */
export type ElementContract = Declaration & { readonly element: string; readonly description: string };

/**
 * Reads the contract of every element out of its class and the classes above it: what is public there, and what stands
 * in their JSDoc. Everything that is generated for host pages comes from here.
 * @returns one entry for each name in `elements`, in that order
 * @throws Error when an element has no class or no description
 */
export function readContracts(): readonly ElementContract[] {
  const shared = ['base', 'list'].flatMap((folder) =>
    readdirSync(`${widgets}src/${folder}`).flatMap((file) => (file.endsWith('.ts') ? `${folder}/${file}` : [])),
  );
  const files = [...shared, ...elements.map((name) => `${name}/${name}.ts`)];
  const modules = files.map((file) =>
    ts.createSourceFile(file, readFileSync(`${widgets}src/${file}`, 'utf8'), ts.ScriptTarget.ES2022, true),
  );
  const analysed = create({ modules, plugins: litPlugin() });
  return elements.map((name) => {
    const module = analysed.modules.find(({ path }) => path === `${name}/${name}.ts`);
    const found = module?.declarations?.find(({ kind }) => kind === 'class');
    if (!found?.description) {
      throw new Error(`src/${name}/${name}.ts has no class with a description.`);
    }
    return publicContract(name, { ...found, description: found.description } as Found);
  });
}

/** As the analyser has it: lists may be missing, and more is told than a page may use. */
type Found = Partial<Declaration> & { readonly name: string; readonly description: string };

/** The contract without what a host page must not use. */
function publicContract(element: string, found: Found): ElementContract {
  const members = (found.members ?? []).filter(isPublic).map(own);
  const names = new Set(members.map(({ name }) => name));
  return {
    element,
    kind: 'class',
    customElement: true,
    tagName: `siso-${element}`,
    name: found.name,
    description: found.description,
    attributes: (found.attributes ?? []).filter(({ fieldName }) => names.has(fieldName ?? '')).map(own),
    members,
    // The analyser also finds where a class dispatches what its caller named.
    events: sorted(found.events).filter(({ name }) => name.startsWith('siso-')),
    slots: sorted(found.slots),
    cssParts: sorted(found.cssParts),
    cssProperties: sorted(found.cssProperties),
  };
}

/** Members that a page may use: neither private nor protected, not static, and none of those that the browser calls. */
const isPublic = ({ name, privacy = 'public', static: isStatic }: Member): boolean =>
  privacy === 'public' && !isStatic && !/^#|^(dis)?connectedCallback$|^form\w+Callback$/.test(name);

const sorted = <T extends Described>(list: readonly T[] = []): T[] =>
  list.map(own).sort((a, b) => (a.name < b.name ? -1 : 1));

/** Without the source file that something was inherited from: it is not part of the package's surface. */
function own<T extends object>(item: T): T {
  const { inheritedFrom: _, ...rest } = item as T & { readonly inheritedFrom?: unknown };
  return rest as unknown as T;
}

/** The fields of an element that a page may set. */
export const fieldsOf = ({ members }: ElementContract): readonly Member[] =>
  members.filter((one) => one.kind === 'field' && !one.readonly);

/** `custom-elements.json`: each element's class in its module, and its definition in the module that defines it. */
export function toManifest(contracts: readonly ElementContract[]): Manifest {
  return {
    schemaVersion: '1.0.0',
    readme: 'README.md',
    modules: contracts.flatMap(({ element, ...declaration }): Manifest['modules'] => {
      const { name, tagName } = declaration;
      const module = `dist/esm/${element}.js`;
      const reference = { name, module };
      return [
        {
          kind: 'javascript-module',
          path: module,
          declarations: [declaration],
          exports: [{ kind: 'js', name, declaration: reference }],
        },
        {
          kind: 'javascript-module',
          path: `dist/esm/define/${element}.js`,
          declarations: [],
          exports: [{ kind: 'custom-element-definition', name: tagName, declaration: reference }],
        },
      ];
    }),
  };
}
