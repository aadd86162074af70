import { widgets } from './elements.ts';
import { type ElementContract, fieldsOf } from './manifest.ts';

/** `siso-referral-submitted` as `onSisoReferralSubmitted`. */
const handlerOf = (event: string): string =>
  `on-${event}`.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The module of the React components: one for each element, by the name of its class. */
export function reactModule(contracts: readonly ElementContract[]): string {
  const imports = contracts.map(
    ({ element }, index) => `import { define as define${index} } from '${widgets}src/${element}/define.ts';`,
  );
  const components = contracts.map((contract, index) => {
    const properties = Object.fromEntries(fieldsOf(contract).map(({ name, attribute }) => [name, attribute ?? null]));
    const events = Object.fromEntries((contract.events ?? []).map(({ name }) => [handlerOf(name), name]));
    const { tagName: tag, name } = contract;
    const data = JSON.stringify({ tag, properties, events }).slice(1, -1);
    return `export const ${name} = /* @__PURE__ */ wrap({ define: define${index}, ${data} });`;
  });
  return [`import { wrap } from '${widgets}src/react/wrap.ts';`, ...imports, ...components].join('\n');
}

/** The types of that module. */
export function reactTypes(contracts: readonly ElementContract[]): string {
  const blocks = contracts.map((contract) => {
    const { name, element, description, events = [] } = contract;
    const properties = fieldsOf(contract).map(
      (field) => `${comment(field.description)}  ${field.name}?: ${name}Element['${field.name}'];`,
    );
    const handlers = events.map(
      (event) => `${comment(event.description)}  ${handlerOf(event.name)}?: (event: ${event.type.text}) => void;`,
    );
    return `import type { ${name} as ${name}Element } from '../types/${element}/define.js';

export interface ${name}Props extends Omit<HTMLAttributes<${name}Element>, ${names(contract)}> {
${[...properties, ...handlers].join('\n')}
}
${comment(description, '')}export declare const ${name}: ForwardRefExoticComponent<${name}Props & RefAttributes<${name}Element>>;
`;
  });
  return `import type { ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';\n${blocks.join('\n')}`;
}

const names = (contract: ElementContract): string =>
  fieldsOf(contract)
    .map(({ name }) => `'${name}'`)
    .join(' | ');

/** A doc comment, or nothing. */
export const comment = (text: string | undefined, indent = '  '): string =>
  text ? `${indent}/** ${text.replace(/\s*\n\s*/g, ' ')} */\n` : '';
