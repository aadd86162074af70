/** Assets from folders on disk, read once for each change of the file. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import type { Asset, Assets } from '../../ports/assets.ts';
import { assetType, PACKED } from '../asset-types.ts';

/** Serves the files below `folder`; anything that would leave it does not exist. */
export function diskAssets(folder: string): Assets {
  const kept = new Map<string, { mtimeMs: number; asset: Asset }>();
  return {
    async get(path, encoding) {
      const relative = normalize(path);
      const type = assetType(relative);
      if (type === undefined || relative.startsWith('..') || relative.startsWith(sep) || relative.includes('\0'))
        return undefined;
      const file = join(folder, encoding ? relative + PACKED[encoding] : relative);
      const found = await stat(file).catch(() => undefined);
      if (!found?.isFile()) return undefined;
      const known = kept.get(file);
      if (known?.mtimeMs === found.mtimeMs) return known.asset;
      const body = new Uint8Array(await readFile(file));
      const asset = { body, type, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
      kept.set(file, { mtimeMs: found.mtimeMs, asset });
      return asset;
    },
  };
}
