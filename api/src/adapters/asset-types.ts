/** Media types by extension; nothing else is served. */
const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.yaml': 'application/yaml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** The media type of a path by its extension, or undefined. */
export function assetType(path: string): string | undefined {
  const extension = /\.[a-z]+$/.exec(path)?.[0];
  return extension === undefined ? undefined : TYPES[extension];
}
