import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { widgets } from './elements.ts';

/** Bytes, packed by gzip, of the texts of all elements in each language: the English from its source, others as built. */
export async function languageSizes(): Promise<ReadonlyMap<string, number>> {
  const { outputFiles } = await build({
    stdin: { contents: "export { en } from './src/locales/en.ts'", resolveDir: widgets, loader: 'ts' },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    write: false,
  });
  const sizes = new Map([['en', packed([Buffer.from(outputFiles[0]?.contents ?? '')])]]);
  const chunks = path.join(widgets, 'dist/cdn/chunks');
  const files = Map.groupBy(
    readdirSync(chunks),
    (file) => /^[\w-]+\.([a-z]{2,3}(?:-[a-z]+)?)-[\w-]{8}\.js$/i.exec(file)?.[1] ?? '',
  );
  for (const [language, names] of files) {
    if (language) {
      sizes.set(language, packed(names.map((name) => readFileSync(path.join(chunks, name)))));
    }
  }
  return sizes;
}

const packed = (parts: readonly Buffer[]): number => gzipSync(Buffer.concat(parts), { level: 9 }).length;
