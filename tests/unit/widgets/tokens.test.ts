import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { themeTokens as listTokens, type Token } from '../../../widgets/src/theme/tokens.ts';

const themeTokens = listTokens();

const source = fileURLToPath(new URL('../../../widgets/src/', import.meta.url));
const read = (file: string): string => readFileSync(`${source}${file}`, 'utf8');
const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(\.styles|brand-sheet)\.ts$/.test(file))
  .map(read)
  .join('\n');

/** The line that a class's JSDoc must have for a token. */
const docOf = ({ name, syntax, range, about, default: byDefault }: Token): string =>
  `@cssprop {${syntax}} ${name} - ${about.charAt(0).toUpperCase()}${about.slice(1)}; ${range}. Default: ${byDefault}.`;

/** The classes whose JSDoc must tell of a token. */
const classesOf = ({ of }: Token): readonly string[] =>
  of === 'all' ? ['base/themed-element.ts'] : of.map((element) => `${element}/${element}.ts`);

describe('the table of tokens', () => {
  it('has sixty names or more, each once and in the form of a public name', () => {
    const names = themeTokens.map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(60);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^--siso-[a-z]+(-[a-z]+)+$/.test(name))).toEqual([]);
  });

  it('is what the sheets use, no more and no less', () => {
    const used = new Set(sheets.match(/--siso-[a-z-]+/g));
    expect([...used].sort()).toEqual(themeTokens.map(({ name }) => name).sort());
  });

  it('stands word for word in the documentation of the classes that heed it', () => {
    const missing = themeTokens.flatMap((token) =>
      classesOf(token)
        .filter((file) => !read(file).includes(docOf(token)))
        .map((file) => `${file}: ${docOf(token)}`),
    );
    expect(missing).toEqual([]);
    const documented = [...new Set(themeTokens.flatMap(classesOf))].flatMap((file) => [
      ...read(file).matchAll(/@cssprop \{[^}]*\} (--[\w-]+)/g),
    ]);
    expect(documented.map(([, name]) => name).sort()).toEqual(themeTokens.map(({ name }) => name).sort());
  });

  it('stands in the guide on theming', () => {
    const guide = readFileSync(`${source}../../docs/theming.md`, 'utf8');
    const cell = (text: string): string => text.replaceAll('|', '\\|');
    const missing = themeTokens
      .map(
        (token) => `| \`${token.name}\` | ${token.syntax} | ${cell(token.range)} | ${token.default} | ${token.about} |`,
      )
      .filter((row) => !guide.includes(row));
    expect(missing).toEqual([]);
  });

  it('stands in no file that an element imports', () => {
    const importers = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/(^|\/)(index|theme|tokens)\.ts$/.test(file))
      .filter((file) => /from '[^']*\/tokens\.ts'/.test(read(file)));
    expect(importers).toEqual([]);
  });
});
