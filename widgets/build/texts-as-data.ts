import { createHash } from 'node:crypto';
import type { Plugin } from 'rollup';
import { widgets } from './elements.ts';

const folder = `${widgets}src/locales/`;

/**
 * For files that stand alone: languages other than English are not built in, but fetched from `texts/<language>/` beside
 * the script, each by its digest.
 */
export function textsAsData(): Plugin {
  return {
    name: 'texts-as-data',
    async transform(code, id) {
      if (!id.startsWith(folder) || id.slice(folder.length).includes('/')) {
        return null;
      }
      let result = code;
      for (const [whole, file = ''] of code.matchAll(/import\('\.\/([a-z-]+\/[\w-]+)\.ts'\)/gi)) {
        if (!file.startsWith('en/')) {
          const { default: texts } = (await import(`${folder}${file}.ts`)) as { default: unknown };
          const source = JSON.stringify(texts);
          const digest = `sha256-${createHash('sha256').update(source).digest('base64')}`;
          this.emitFile({ type: 'asset', fileName: `texts/${file}.json`, source });
          result = result.replace(whole, `textsFrom('${file}', '${digest}')`);
        }
      }
      return result === code
        ? null
        : { code: `import { textsFrom } from '../cdn/texts-from.ts';\n${result}`, map: null };
    },
  };
}
