import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));
const built = path.join(repository, 'examples/gallery/dist');
const doctor = path.join(repository, 'widgets/doctor/src/main.ts');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
};

const headers = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html 'allow-duplicates'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

const problem = (status: number, detail: string): Response =>
  Response.json({ status, detail }, { status, headers: { ...headers, 'content-type': 'application/problem+json' } });

let looking = false;

/**
 * Answers what lies below `/gallery`: the built gallery, and `POST /gallery/doctor` with `{ url }`, for which a browser of this
 * machine loads that page. Only `npm start` serves it, and only to itself.
 * @returns undefined for every other address
 */
export async function answerGallery(request: Request): Promise<Response | undefined> {
  const { pathname, origin } = new URL(request.url);
  if (pathname === '/gallery')
    return new Response(null, { status: 308, headers: { ...headers, location: '/gallery/' } });
  if (!pathname.startsWith('/gallery/')) return undefined;
  if (pathname === '/gallery/doctor') {
    if (request.method !== 'POST') return problem(405, 'The doctor is asked by POST.');
    if (request.headers.get('origin') !== origin) return problem(403, 'The doctor is asked from the gallery only.');
    return askDoctor(request);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return problem(405, 'This can only be read.');
  const name = pathname.slice('/gallery/'.length) || 'index.html';
  const type = types[path.extname(name)];
  const body =
    type && /^[\w.-]+$/.test(name) ? await readFile(path.join(built, name)).catch(() => undefined) : undefined;
  if (!type || !body) return problem(404, 'The gallery has no such file.');
  return new Response(request.method === 'HEAD' ? null : body, { headers: { ...headers, 'content-type': type } });
}

async function askDoctor(request: Request): Promise<Response> {
  const { url } = (await request.json().catch(() => ({}))) as { url?: unknown };
  const parsed = typeof url === 'string' ? URL.parse(url) : null;
  if (!parsed || !/^https?:$/.test(parsed.protocol))
    return problem(422, 'Give the address of a page: http:// or https://');
  if (looking) return problem(409, 'The doctor is looking at another page. Ask again in a moment.');
  looking = true;
  try {
    const { code, out, said } = await run(parsed.href);
    if (code === 2) return problem(503, said.trim() || 'The doctor could not look.');
    return new Response(out, { headers: { ...headers, 'content-type': 'application/json' } });
  } finally {
    looking = false;
  }
}

function run(url: string): Promise<{ code: number; out: string; said: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [doctor, url, '--json'], { timeout: 60_000 }, (error, out, said) => {
      resolve({ code: error ? (typeof error.code === 'number' ? error.code : 2) : 0, out, said });
    });
  });
}
