import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { widgets } from './elements.ts';

/** A language's texts: files, packed by gzip. */
export interface LanguageSize {
  /** Bytes of the largest file: one is loaded for each element that is shown. */
  readonly largest: number;
  /** Bytes of all. */
  readonly together: number;
}

/** The sizes of the texts by language: the English from their sources, which come with the elements; others as built. */
export async function languageSizes(): Promise<ReadonlyMap<string, LanguageSize>> {
  const english = path.join(widgets, 'src/locales/en');
  const minified = readdirSync(english).map(async (file) => {
    const { code } = await transform(readFileSync(path.join(english, file), 'utf8'), { loader: 'ts', minify: true });
    return Buffer.from(code);
  });
  const sizes = new Map([['en', sizeOf(await Promise.all(minified))]]);
  const chunks = path.join(widgets, 'dist/cdn/chunks');
  const languageOf = (file: string) => /^[\w-]+\.([a-z]{2,3}(?:-[a-z]+)?)-[\w-]{8}\.js$/i.exec(file)?.[1];
  for (const [language, names] of Map.groupBy(readdirSync(chunks), languageOf)) {
    if (language) {
      sizes.set(language, sizeOf(names.map((name) => readFileSync(path.join(chunks, name)))));
    }
  }
  return sizes;
}

function sizeOf(files: readonly Buffer[]): LanguageSize {
  const bytes = files.map((file) => gzipSync(file, { level: 9 }).length);
  return { largest: Math.max(...bytes), together: bytes.reduce((sum, one) => sum + one, 0) };
}
