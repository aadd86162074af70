import type { Member } from './contract.ts';
import { type ElementContract, fieldsOf } from './manifest.ts';
import { comment } from './react.ts';

/** A dialect of JSX: whose intrinsic elements are extended, and how it writes what is not an attribute. */
interface Dialect {
  readonly module: string;
  readonly base: (element: string) => string;
  readonly imports: string;
  readonly property: (name: string) => string;
  readonly event: (name: string) => string;
}

const dialects: Readonly<Record<string, Dialect>> = {
  react: {
    module: 'react',
    imports: "import type { HTMLAttributes, RefAttributes } from 'react';",
    base: (element) => `HTMLAttributes<${element}> & RefAttributes<${element}>`,
    property: (name) => name,
    event: (name) => `on${name}`,
  },
  preact: {
    module: 'preact',
    imports: "import type { HTMLAttributes } from 'preact';",
    base: (element) => `HTMLAttributes<${element}>`,
    property: (name) => name,
    event: (name) => `on${name}`,
  },
  solid: {
    module: 'solid-js',
    imports: "import type { JSX } from 'solid-js';",
    base: (element) => `JSX.HTMLAttributes<${element}>`,
    property: (name) => `prop:${name}`,
    event: (name) => `on:${name}`,
  },
};

/** The frameworks whose JSX knows the elements once `@siso/partner-widgets/jsx/<name>` is imported. */
export const jsxDialects: readonly string[] = Object.keys(dialects);

/** The types of the elements' tags for one dialect. */
export function jsxTypes(dialect: string, contracts: readonly ElementContract[]): string {
  const { module, imports, base, property, event } = dialects[dialect] as Dialect;
  const classes = contracts.map(
    ({ name, element }) => `import type { ${name} as ${name}Element } from '../types/${element}/define.js';\n`,
  );
  const blocks = contracts.map((contract) => {
    const { name, description, events = [] } = contract;
    const fields = fieldsOf(contract).flatMap((field) => {
      const { attribute, description: words } = field;
      const asProperty = property(field.name);
      const same = attribute === asProperty;
      return [
        ...(attribute ? [`${comment(words)}  '${attribute}'?: ${attributeType(name, field, same)};`] : []),
        ...(same ? [] : [`${comment(words)}  '${asProperty}'?: ${name}Element['${field.name}'];`]),
      ];
    });
    const handlers = events.map(
      (one) => `${comment(one.description)}  '${event(one.name)}'?: (event: ${one.type.text}) => void;`,
    );
    return `${comment(description, '')}export interface ${name}Attributes {\n${[...fields, ...handlers].join('\n')}\n}\n`;
  });
  const tags = contracts.map(
    ({ tagName, name }) =>
      `      '${tagName}': Omit<${base(`${name}Element`)}, keyof ${name}Attributes> & ${name}Attributes;`,
  );
  return `${imports}
${classes.join('')}
${blocks.join('\n')}
declare module '${module}' {
  namespace JSX {
    interface IntrinsicElements {
${tags.join('\n')}
    }
  }
}
`;
}

/** Objects are written as JSON in an attribute; where attribute and property share a name, both are allowed. */
function attributeType(contract: string, { name, type }: Member, isProperty: boolean): string {
  const property = `${contract}Element['${name}']`;
  const isObject = /\b[A-Z]\w*/.test(type?.text ?? '');
  return isObject ? (isProperty ? `string | ${property}` : 'string') : property;
}
