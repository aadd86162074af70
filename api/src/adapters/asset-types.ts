import type { Encoding } from '../ports/assets.ts';

/** What the build appends to the name of a packed file. */
export const PACKED: Record<Encoding, string> = { br: '.br', gzip: '.gz' };

/** Media types by extension; nothing else is served. */
const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.yaml': 'application/yaml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** The media type of a path by its extension, or undefined. */
export function assetType(path: string): string | undefined {
  const extension = /\.[a-z]+$/.exec(path)?.[0];
  return extension === undefined ? undefined : TYPES[extension];
}
