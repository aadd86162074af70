/** What is served beside the product's nouns: health, the document and its reader, problem pages, the SDK's files. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import { notFound, PROBLEMS, type ProblemCode, ProblemError } from '../core/errors.ts';
import { sql } from '../db/statement.ts';
import type { Assets } from '../ports/assets.ts';
import { type CdnParts, cdnRoutes } from './cdn-routes.ts';
import type { AppEnv } from './env.ts';
import { json, problems } from './route.ts';

export interface SystemParts extends CdnParts {
  /** openapi.yaml, as committed. */
  document: string;
  /** The API reference's own script and style. */
  reference: Assets;
}

const Health = z.object({ status: z.literal('ok') }).openapi('Health');

const healthz = createRoute({
  method: 'get',
  path: '/healthz',
  operationId: 'getHealth',
  summary: 'Whether the process runs',
  tags: ['Service'],
  security: [],
  responses: { 200: json(Health, 'It runs', { status: 'ok' }) },
});

const readyz = createRoute({
  method: 'get',
  path: '/readyz',
  operationId: 'getReadiness',
  summary: 'Whether the service can answer: the database does',
  tags: ['Service'],
  security: [],
  responses: { 200: json(Health, 'It is ready', { status: 'ok' }), ...problems() },
});

const DOCS_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const PAGE_POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

async function serveAsset(c: Context<AppEnv>, assets: Assets, path: string, cache: string): Promise<Response> {
  const asset = await assets.get(path);
  if (!asset) throw notFound('file');
  const headers = {
    ETag: asset.etag,
    'Cache-Control': cache,
    'Content-Type': asset.type,
    'Access-Control-Allow-Origin': '*',
  };
  if (c.req.header('if-none-match') === asset.etag) return c.body(null, 304, headers);
  return c.body(asset.body, 200, headers);
}

export function systemRoutes(parts: SystemParts) {
  const { document, reference } = parts;
  const app = new OpenAPIHono<AppEnv>();
  app.openapi(healthz, (c) => c.json({ status: 'ok' as const }, 200));
  app.openapi(readyz, async (c) => {
    await c.var.deps.db.lookup(sql`select 1 as one`);
    return c.json({ status: 'ok' as const }, 200);
  });
  app.get('/', (c) => c.redirect('/docs', 302));
  app.get('/openapi.yaml', (c) =>
    c.body(document, 200, {
      'Content-Type': 'application/yaml; charset=utf-8',
      'Cache-Control': 'public, max-age=60',
      'Access-Control-Allow-Origin': '*',
    }),
  );
  app.get('/docs', (c) => {
    c.header('Content-Security-Policy', DOCS_POLICY);
    return c.html(docsPage());
  });
  app.get('/docs/:file', (c) => serveAsset(c, reference, c.req.param('file'), 'public, max-age=3600'));
  app.get('/problems/:code', (c) => {
    const code = c.req.param('code');
    if (!Object.hasOwn(PROBLEMS, code)) throw new ProblemError('not_found', 'There is no such problem code.');
    c.header('Content-Security-Policy', PAGE_POLICY);
    return c.html(problemPage(code as ProblemCode));
  });
  app.route('/', cdnRoutes(parts));
  return app;
}

function docsPage() {
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>SISO Partner API</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/docs/swagger-ui.css" />
    <link rel="stylesheet" href="/docs/reference.css" />
  </head>
  <body>
    <div id="reference"><p class="wait">Loading the API reference… It is also at <a href="/openapi.yaml">openapi.yaml</a>.</p></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/reference.js"></script>
  </body>
</html>`;
}

const ADVICE: Partial<Record<ProblemCode, string>> = {
  idempotency_in_progress: 'Wait a moment and send the same request with the same key again.',
  overloaded:
    'Nothing was begun. Try again after as many seconds as the Retry-After header says; the SDK does so by itself.',
  rate_limited: 'Wait as many seconds as the Retry-After header says.',
  token_expired: 'Fetch a new session from your own server; the SDK does so by itself.',
  unavailable: 'Try again after Retry-After. A request that was answered is not lost.',
  version_mismatch: 'Read the resource again, take its ETag, and repeat your change on what you see.',
};

function problemPage(code: ProblemCode) {
  const [status, title] = PROBLEMS[code];
  const advice = ADVICE[code] ?? "The problem's detail and errors say what to mend.";
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${code} – SISO Partner API</title>
    <link rel="stylesheet" href="/docs/reference.css" />
  </head>
  <body class="page">
    <main>
      <p class="status">HTTP ${raw(String(status))}</p>
      <h1>${title}</h1>
      <p><code>${code}</code></p>
      <p>${advice}</p>
      <p>When you ask us about it, name the <code>requestId</code>. <a href="/docs">API reference</a></p>
    </main>
  </body>
</html>`;
}
