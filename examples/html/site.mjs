import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mintSession } from './mint-session.mjs';

const ownRoot = fileURLToPath(new URL('./site/', import.meta.url));
const notFound = '404.html';
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);
const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};

/**
 * Makes the request listener of the partner's site: its pages and files, and `POST /my/siso-session`.
 *
 * @param {import('./settings.mjs').Settings} settings
 * @param {{ root?: string, headers?: Record<string, string> }} [site] the folder of its files, ending with a slash, and what
 *   it sends with every answer; default: this example's
 * @returns {import('node:http').RequestListener}
 */
export function createSite(settings, { root = ownRoot, headers = securityHeaders(settings.apiUrl) } = {}) {
  const files = listFiles(root);

  return async (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    try {
      const url = ownAddress(request);
      if (!url) return sendJson(response, 421, { code: 'unknown_host' });
      if (url.pathname === '/my/siso-session') return await answerSession(settings, url.origin, request, response);
      await sendFile(settings, root, files, url.pathname, request, response);
    } catch (error) {
      console.error(`${request.method} ${request.url}: ${error.message}`);
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { code: 'internal' });
    }
  };
}

/** The address that was asked for, or null when it is not one of ours (a name that somebody pointed at this machine). */
function ownAddress(request) {
  const origin = `http://${request.headers.host}`;
  if (!URL.canParse(request.url, origin)) return null;
  const url = new URL(request.url, origin);
  return url.origin === new URL(origin).origin && loopback.has(url.hostname) ? url : null;
}

/** Your own sign-in belongs here: `subject` is whoever your session says is looking at the page. */
async function answerSession({ apiUrl, secretKey }, ownOrigin, request, response) {
  if (request.method !== 'POST') return sendJson(response, 405, { code: 'method_not_allowed' }, { allow: 'POST' });
  if (request.headers.origin !== ownOrigin) return sendJson(response, 403, { code: 'other_origin' });
  try {
    const session = await mintSession({ apiUrl, secretKey, subject: 'demo-user', origin: ownOrigin });
    sendJson(response, 200, session);
  } catch (error) {
    console.error(`No widget session: ${error.cause?.code ?? error.message}`);
    sendJson(response, 503, { code: 'session_unavailable' }, { 'retry-after': '5' });
  }
}

async function sendFile(settings, root, files, pathname, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return sendJson(response, 405, { code: 'method_not_allowed' }, { allow: 'GET, HEAD' });
  }
  const name = files.get(pathname);
  const file = name ?? notFound;
  let body = await readFile(root + file, 'utf8');
  if (file.endsWith('.html')) {
    body = body
      .replaceAll('{{SISO_API_URL}}', escapeHtml(settings.apiUrl))
      .replaceAll('{{SISO_PUBLISHABLE_KEY}}', escapeHtml(settings.publishableKey));
  }
  response.writeHead(name ? 200 : 404, { 'content-type': types[extname(file)], 'cache-control': 'no-cache' });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Every address this site has: a request can name a file only by being in this list. */
function listFiles(root) {
  const files = new Map();
  for (const entry of readdirSync(root, { recursive: true })) {
    const file = entry.replaceAll('\\', '/');
    if (extname(file) in types && file !== notFound) files.set(`/${file.replace(/(index)?\.html$/, '')}`, file);
  }
  return files;
}

/**
 * What a careful host sends. The widgets need three things of it: scripts from the SISO CDN path, calls to the SISO API,
 * and, where Trusted Types are enforced, the policy that Lit registers.
 */
function securityHeaders(apiUrl) {
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${apiUrl}/cdn/`,
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${apiUrl}/v1/`,
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ];
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  };
}

function sendJson(response, status, body, headers = {}) {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers });
  response.end(JSON.stringify(body));
}

function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
