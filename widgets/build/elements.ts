import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the elements' package, with a slash at its end. */
export const widgets: string = fileURLToPath(new URL('../', import.meta.url));

/** The folder of the SDK's package, with a slash at its end. */
export const sdk: string = fileURLToPath(new URL('../../sdk/', import.meta.url));

/** Every element by its name, which is its tag without prefix: the folders of `src` with a class of their own name. */
export const elements: readonly string[] = readdirSync(`${widgets}src`)
  .filter((name) => existsSync(`${widgets}src/${name}/${name}.ts`) && existsSync(`${widgets}src/${name}/define.ts`))
  .sort();
