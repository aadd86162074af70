/** Assets from a Worker's static assets binding. They change only with a deployment, so an isolate keeps what it has read. */
import type { Asset, Assets } from '../../ports/assets.ts';
import { assetType, PACKED } from '../asset-types.ts';

/** The part of the binding that is used. */
export interface AssetsBinding {
  fetch(url: string): Promise<Response>;
}

/** Serves the files below `folder` of the binding; without a binding there are none. */
export function bindingAssets(binding: AssetsBinding | undefined, folder: string): Assets {
  const kept = new Map<string, Asset>();
  return {
    async get(path, encoding) {
      const file = encoding ? path + PACKED[encoding] : path;
      const known = kept.get(file);
      const type = assetType(path);
      if (known || !binding || type === undefined || !/^[\w.-]+(?:\/[\w.-]+)*$/.test(path) || path.includes('..'))
        return known;
      const response = await binding.fetch(`https://assets/${folder}/${file}`);
      if (!response.ok) return undefined;
      const body = new Uint8Array(await response.arrayBuffer());
      const asset = { body, type, etag: await etagOf(body) };
      kept.set(file, asset);
      return asset;
    },
  };
}

/** The same as the disk's: the caches of callers outlive a move to the edge. */
async function etagOf(body: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  const text = btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
  return `"${text.slice(0, 22)}"`;
}
