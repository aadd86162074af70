/** The transport's own middleware, in the order in which app.ts mounts it. */
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ProblemError } from '../core/errors.ts';
import type { Deps } from '../deps.ts';
import type { AppContext, AppEnv } from './env.ts';
import { respondWithProblem } from './problem.ts';

type Middleware = MiddlewareHandler<AppEnv>;

const WELL_FORMED_ID = /^[A-Za-z0-9_.-]{8,128}$/;

/** Gives the request its id (a well-formed one from the caller is kept) and what it needs. */
export function begin(deps: Deps): Middleware {
  return async (c, next) => {
    const given = c.req.header('x-request-id');
    const requestId = given && WELL_FORMED_ID.test(given) ? given : deps.ids.make('request');
    c.set('deps', deps);
    c.set('requestId', requestId);
    c.set('line', {});
    await next();
    c.res.headers.set('X-Request-Id', requestId);
  };
}

/** One canonical line per request; never a query, a body, a key or a token. */
export const canonicalLog: Middleware = async (c, next) => {
  const started = performance.now();
  await next();
  const { actor, deps, line, requestId } = c.var;
  deps.logger.info('request', {
    requestId,
    method: c.req.method,
    path: c.req.path,
    status: c.res.status,
    ms: Math.round((performance.now() - started) * 10) / 10,
    ...(actor ? { actor: actor.type, actorId: actor.id } : {}),
    ...(actor && 'partnerId' in actor && actor.partnerId !== null ? { partnerId: actor.partnerId } : {}),
    ...line,
  });
};

/** Headers for data that no page may frame, sniff or keep; a page of ours sets its own policy before. */
export function securityHeaders(https: boolean): Middleware {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('Referrer-Policy', 'no-referrer');
    if (https) headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    if (!headers.has('Content-Security-Policy')) {
      headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
    }
    if (!headers.has('Cross-Origin-Resource-Policy')) headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  };
}

const EXPOSED = 'ETag, Retry-After, RateLimit, RateLimit-Policy, X-Request-Id, Idempotent-Replayed, Location';

function isServerAudience(c: AppContext): boolean {
  const type = c.get('actor')?.type;
  return type === 'secret_key' || type === 'operator_key';
}

/**
 * A preflight carries no key, so it echoes any origin, without credentials; the origin check is authorisation on the
 * real request. Errors carry the headers too. Server keys get none: they have no business in a browser.
 */
export const cors: Middleware = async (c, next) => {
  const origin = c.req.header('origin');
  if (c.req.method === 'OPTIONS' && origin && c.req.header('access-control-request-method')) {
    return c.body(null, 204, {
      'Access-Control-Allow-Origin': origin,
      'Access-Control-Allow-Methods': 'GET, POST, PATCH, DELETE',
      'Access-Control-Allow-Headers':
        'Authorization, Content-Type, Idempotency-Key, If-Match, Last-Event-ID, X-Request-Id',
      'Access-Control-Max-Age': '7200',
      Vary: 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers',
    });
  }
  await next();
  // Files that are the same for everybody say so themselves.
  if (!origin || isServerAudience(c) || c.res.headers.has('Access-Control-Allow-Origin')) return;
  c.res.headers.set('Access-Control-Allow-Origin', origin);
  c.res.headers.set('Access-Control-Expose-Headers', EXPOSED);
  c.res.headers.append('Vary', 'Origin');
};

const MOST_BYTES = 256 * 1024;

function tooLarge(c: AppContext): Response {
  return respondWithProblem(c, new ProblemError('body_too_large', 'A body may hold at most 256 KB.'));
}

/** Counts what comes; only for bodies that do not say how long they are, for it has the runtime build a whole Request. */
const counted = bodyLimit({ maxSize: MOST_BYTES, onError: (c) => tooLarge(c as AppContext) });

/** Refuses bodies that are too large or not JSON before anything reads them. */
export const acceptJson: Middleware = async (c, next) => {
  const type = c.req.header('content-type');
  const length = Number(c.req.header('content-length') ?? 0);
  const inChunks = c.req.header('transfer-encoding') !== undefined;
  const isJson = type !== undefined && /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(type);
  const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
  if (((length > 0 || inChunks) && !isJson) || (type !== undefined && !isJson && !reads)) {
    throw new ProblemError('unsupported_media_type', 'Send the body as application/json.');
  }
  if (length > MOST_BYTES) return tooLarge(c);
  const proceed = () => {
    if (isJson && !reads) readStrictly(c);
    return next();
  };
  if (!inChunks && (reads || length > 0)) return proceed();
  // What the handlers throw is answered further in; only the reading of the body can fail here.
  return counted(c, proceed).catch(endedEarly);
};

function endedEarly(cause: unknown): never {
  if (cause instanceof ProblemError) throw cause;
  throw new ProblemError('malformed_request', 'The body ended before it was whole.', { cause });
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads the body as UTF-8 or not at all: by default bytes that are none become U+FFFD, and would be stored as such.
 * Whoever reads the body later reads this, and meets the error.
 */
function readStrictly(c: AppContext): void {
  const text = c.req.raw.arrayBuffer().then((bytes) => {
    try {
      return utf8.decode(bytes);
    } catch (cause) {
      throw new ProblemError('malformed_request', 'The body is not valid JSON in UTF-8.', { cause });
    }
  }, endedEarly);
  text.catch(() => {});
  Object.assign(c.req.bodyCache, { text });
}
