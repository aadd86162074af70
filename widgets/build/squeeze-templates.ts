import { readdirSync, readFileSync } from 'node:fs';
import { transform } from 'esbuild';
import type { Plugin } from 'rollup';
import { widgets } from './elements.ts';

const source = `${widgets}src/`;

/** Every private custom property of the sheets (`--_accent-text`) and its name in the build (`--c`). */
const privateProperties = new Map(
  [
    ...new Set(
      readdirSync(source, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .flatMap((file) => readFileSync(`${source}${file}`, 'utf8').match(/--_[a-z][a-z-]*/g) ?? []),
    ),
  ]
    .sort()
    .map((name, index) => [name, `--${shortName(index)}`]),
);

/** `a` … `z`, `A` … `Z`, then two letters. */
function shortName(index: number): string {
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const rest = Math.floor(index / letters.length);
  return (rest > 0 ? shortName(rest - 1) : '') + letters[index % letters.length];
}

/**
 * Minifies our own `css` templates (none has an expression in it) and takes the line breaks between the tags of our
 * `html` and `svg` templates out. It runs before types are stripped.
 */
export function squeezeTemplates(): Plugin {
  return {
    name: 'squeeze-templates',
    async transform(code, id) {
      if (!id.startsWith(source)) {
        return null;
      }
      let squeezed = code;
      for (const [whole, text = ''] of code.matchAll(/\bcss`([^`]*)`/g)) {
        const { code: css } = await transform(text, { loader: 'css', minify: true, charset: 'utf8' });
        squeezed = squeezed.replace(whole, () => `css(\`${css.trim().replaceAll('\\', '\\\\')}\`)`);
      }
      // Lit's tag checks the expressions in a sheet; ours have none.
      squeezed = squeezed.replace(
        /import \{([^}]*)\bcss\b([^}]*)\} from 'lit'/,
        "import {$1unsafeCSS as css$2} from 'lit'",
      );
      squeezed = squeezed.replace(/--_[a-z][a-z-]*/g, (name) => privateProperties.get(name) ?? name);
      return { code: squeezed.replace(/>\n\s*(?=<)/g, '>').replace(/\n\s+/g, '\n'), map: null };
    },
  };
}
