/** The SDK and the elements as pages load them: `/cdn/v1/` moves with each release, `/cdn/<version>/` never changes. */
import { type Context, Hono } from 'hono';
import { notFound } from '../core/errors.ts';
import type { Asset, Assets, Encoding } from '../ports/assets.ts';
import type { AppEnv } from './env.ts';

export interface CdnParts {
  /** widgets/dist/cdn: the release that was built with this service. */
  cdn: Assets;
  /** widgets/releases: a folder for each version that was kept, and `chunks` with the hashed files of all of them. */
  releases: Assets;
}

const FOREVER = 'public, max-age=31536000, immutable';
/** Long enough to save requests, short enough for a mistake to be mended; meanwhile a page need not wait. */
const SHORTLY = 'public, max-age=300, stale-while-revalidate=3600';
/** Files named by their content, and their source maps. */
const HASHED = /^chunks\/[\w.-]+-[\w-]{8}\.js(\.map)?$/;
const VERSION = /^\d+\.\d+\.\d+(-[\w.-]+)?$/;

/** `encodeBody` is the Workers' own: the body is packed already. */
type PackedInit = ResponseInit & { encodeBody?: 'manual' };

export function cdnRoutes({ cdn, releases }: CdnParts) {
  const app = new Hono<AppEnv>();
  app.get('/cdn/v1/*', async (c) => {
    const path = c.req.path.slice('/cdn/v1/'.length);
    const hashed = HASHED.test(path);
    // A page may hold the loader of an earlier release for a while; what that names is still there.
    const from = hashed ? [cdn, releases] : [cdn];
    return send(c, from, path, hashed ? FOREVER : SHORTLY);
  });
  app.get('/cdn/:version/*', async (c) => {
    const version = c.req.param('version');
    if (!VERSION.test(version)) throw notFound('file');
    const path = c.req.path.slice(`/cdn/${version}/`.length);
    // What was kept is what was promised; the version that is being worked on was not kept yet.
    if (await releases.get(`${version}/integrity.json`)) {
      return send(c, [under(version, releases)], path, FOREVER);
    }
    return send(c, (await versionOf(cdn)) === version ? [cdn] : [], path, FOREVER);
  });
  return app;
}

/** The assets of one folder. */
const under = (folder: string, assets: Assets): Assets => ({
  get: (path, encoding) => assets.get(`${folder}/${path}`, encoding),
});

async function versionOf(assets: Assets): Promise<string | undefined> {
  const file = await assets.get('integrity.json');
  return file && (JSON.parse(new TextDecoder().decode(file.body)) as { version: string }).version;
}

/** The first that has the file sends it, in the smallest form that was packed for it and that the caller takes. */
async function send(c: Context<AppEnv>, from: readonly Assets[], path: string, cache: string): Promise<Response> {
  for (const assets of from) {
    for (const encoding of acceptedEncodings(c.req.header('accept-encoding'))) {
      const asset = await assets.get(path, encoding);
      if (asset) return answer(c, asset, cache, encoding);
    }
    const asset = await assets.get(path);
    if (asset) return answer(c, asset, cache);
  }
  throw notFound('file');
}

function answer(c: Context<AppEnv>, { body, etag, type }: Asset, cache: string, encoding?: Encoding): Response {
  const headers = new Headers({
    ETag: etag,
    'Cache-Control': cache,
    'Content-Type': type,
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Timing-Allow-Origin': '*',
    Vary: 'Accept-Encoding',
  });
  if (matches(c.req.header('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  if (encoding) headers.set('Content-Encoding', encoding);
  headers.set('Content-Length', String(body.byteLength));
  const init: PackedInit = { headers, ...(encoding ? { encodeBody: 'manual' } : {}) };
  return new Response(body, init);
}

/** Of what a caller accepts, smallest first (RFC 9110, 12.5.3); a weight of 0 is a refusal. */
export function acceptedEncodings(header = ''): readonly Encoding[] {
  const weights = new Map(
    header.split(',').map((item) => {
      const [name = '', ...parameters] = item
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const weight = parameters.find((parameter) => parameter.startsWith('q='));
      return [name, weight === undefined ? 1 : Number(weight.slice(2))];
    }),
  );
  return (['br', 'gzip'] as const).filter((name) => (weights.get(name) ?? weights.get('*') ?? 0) > 0);
}

/** Whether a caller has the file already; caches on the way may have weakened the tag. */
const matches = (header: string | undefined, etag: string): boolean =>
  header?.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, ''))) ?? false;
