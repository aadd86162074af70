/**
 * `npm run keep-release`: keeps the built release as `widgets/releases/<version>/`, to be committed with it. From then on
 * that is what `/cdn/<version>/` serves, whatever is built later. Its hashed files also go to `releases/chunks/`, for pages
 * that still hold an earlier loader of `/cdn/v1/`. Exits with 1 when the version was kept with other content: raise it first.
 */
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { widgets } from './elements.ts';
import type { Integrity } from './release.ts';

const built = `${widgets}dist/cdn`;
const releases = `${widgets}releases`;
const read = (folder: string): string => readFileSync(`${folder}/integrity.json`, 'utf8');

if (!existsSync(`${built}/integrity.json`)) {
  console.error('Nothing is built: run `npm run build` first.');
  process.exit(1);
}
const { version } = JSON.parse(read(built)) as Integrity;
const kept = `${releases}/${version}`;
if (existsSync(kept) && read(kept) !== read(built)) {
  console.error(
    `Version ${version} was kept with other content, and pages may have pinned that: raise the version first.`,
  );
  process.exit(1);
}
const withoutMaps = (file: string): boolean => !/\.map(\.br|\.gz)?$/.test(file);
cpSync(built, kept, { recursive: true, filter: withoutMaps });
cpSync(`${built}/chunks`, `${releases}/chunks`, { recursive: true, filter: withoutMaps });
console.log(`Kept version ${version} in widgets/releases/${version}.`);
