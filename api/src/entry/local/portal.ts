/** The reference portal at `/` of `npm start`: its page for every path that nobody else answers, and its files. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { diskAssets } from '../../adapters/disk/assets.ts';
import { acceptedEncodings } from '../../http/cdn-routes.ts';

const built = fileURLToPath(new URL('../../../../examples/portal/dist/', import.meta.url));

/** What the API and the pages beside the portal answer themselves. */
const FOREIGN = /^\/(v1|cdn|docs|dev|gallery|healthz|readyz|openapi\.yaml|problems|\.well-known)(\/|$)/;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const FOREVER = 'public, max-age=31536000, immutable';

const headers = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // Partners' logos stand where partners put them.
    "img-src 'self' https: data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html portal',
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

export interface PortalOptions {
  /** The origin that people use, `http://localhost:8787`. */
  publicUrl: string;
  /** The programme's name: what the portal is called until somebody has signed in. */
  name(): Promise<string>;
}

/** A page made for one name, in the forms in which it is sent. */
interface Page {
  of: string;
  body: Record<'plain' | 'br' | 'gzip', Uint8Array<ArrayBuffer>>;
  etag: string;
}

/** Answers the portal's page and files; undefined for what is the API's. */
export function createPortal({ publicUrl, name }: PortalOptions): (request: Request) => Promise<Response | undefined> {
  const files = diskAssets(built);
  let page: Page | undefined;

  async function pageFor(title: string): Promise<Page | undefined> {
    const found = await stat(`${built}page.html`).catch(() => undefined);
    if (!found) return undefined;
    const of = `${title} ${found.mtimeMs}`;
    if (page?.of !== of) {
      const text = (await readFile(`${built}page.html`, 'utf8')).replaceAll('{{NAME}}', escapeHtml(title));
      const plain = bytes(Buffer.from(text));
      const body = { plain, br: bytes(brotliCompressSync(plain)), gzip: bytes(gzipSync(plain)) };
      page = { of, body, etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"` };
    }
    return page;
  }

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
    const url = new URL(request.url);
    const { pathname } = url;
    if (FOREIGN.test(pathname)) return undefined;
    if (pathname === '/manifest.webmanifest') {
      const manifest = JSON.stringify(manifestOf(await name()));
      return answer(request, bytes(Buffer.from(manifest)), {
        'content-type': 'application/manifest+json',
        'cache-control': 'no-cache',
      });
    }
    if (/^\/(assets\/[\w.-]+|icons\/[\w.-]+|service-worker\.js)$/.test(pathname)) {
      for (const encoding of [...acceptedEncodings(request.headers.get('accept-encoding') ?? ''), undefined]) {
        const file = await files.get(pathname.slice(1), encoding);
        if (!file) continue;
        const cache = pathname.startsWith('/assets/')
          ? FOREVER
          : pathname.startsWith('/icons/')
            ? 'public, max-age=86400'
            : 'no-cache';
        return answer(request, file.body, {
          etag: file.etag,
          'content-type': file.type,
          'cache-control': cache,
          vary: 'Accept-Encoding',
          ...(encoding && { 'content-encoding': encoding }),
        });
      }
      return undefined;
    }
    if (!(request.headers.get('accept') ?? '').includes('text/html')) return undefined;
    const home = new URL(publicUrl);
    if (url.host !== home.host && url.port === home.port && LOOPBACK.has(url.hostname) && LOOPBACK.has(home.hostname)) {
      // Cookies and sessions are bound to one of this machine's names.
      return new Response(null, { status: 307, headers: { location: publicUrl + pathname + url.search } });
    }
    const made = await pageFor(await name());
    // Nothing is built: what stands below the portal answers.
    if (!made) return undefined;
    const { body, etag } = made;
    const [encoding] = acceptedEncodings(request.headers.get('accept-encoding') ?? '');
    return answer(request, body[encoding ?? 'plain'], {
      etag,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      vary: 'Accept, Accept-Encoding',
      ...(encoding && { 'content-encoding': encoding }),
    });
  };
}

const bytes = (buffer: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(buffer);

function answer(request: Request, body: Uint8Array<ArrayBuffer>, more: Record<string, string>): Response {
  const all = { ...headers, ...more };
  if (more.etag && request.headers.get('if-none-match') === more.etag) {
    return new Response(null, { status: 304, headers: all });
  }
  return new Response(request.method === 'HEAD' ? null : body, {
    headers: { ...all, 'content-length': String(body.byteLength) },
  });
}

/** What a browser needs to install the portal under the programme's name. */
function manifestOf(name: string): object {
  const icon = (file: string, sizes: string, purpose?: string) => ({
    src: `/icons/${file}`,
    sizes,
    type: file.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
    ...(purpose && { purpose }),
  });
  return {
    id: '/',
    name,
    short_name: name.length <= 12 ? name : (name.split(' ')[0] ?? name),
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#f4f5f7',
    theme_color: '#f4f5f7',
    categories: ['business', 'productivity'],
    icons: [
      icon('icon.svg', 'any'),
      icon('icon-192.png', '192x192'),
      icon('icon-512.png', '512x512'),
      icon('maskable-192.png', '192x192', 'maskable'),
      icon('maskable-512.png', '512x512', 'maskable'),
    ],
  };
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
