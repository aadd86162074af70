import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, with a slash at its end. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Both packages, by their folder. */
export const packages = ['sdk', 'widgets'] as const;

/** What of a package.json is looked at. */
export interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

export async function packageFile(folder: string): Promise<PackageFile> {
  if (!existsSync(`${root}${folder}/dist/esm/index.js`)) throw new Error('Build first: npm run build');
  return JSON.parse(await readFile(`${root}${folder}/package.json`, 'utf8'));
}

/** Every file below a folder of the repository, relative to it, in alphabetical order. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(`${root}${folder}`, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => path.relative(`${root}${folder}`, path.join(entry.parentPath, entry.name))).sort();
}
