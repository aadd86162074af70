import type { Answer, Client, FailedCall, Method, RawOptions, RetryOptions } from './client-types.ts';
import { errorOf, SisoError, toSisoError } from './error.ts';
import type { paths } from './generated/schema.ts';
import { backoff, either, joined, pause } from './platform.ts';
import type { Page } from './wire.ts';

/** A bearer: a key, or a function that hands out the current token; `force` asks for a new one (the old one was refused). */
export type TokenSource = string | ((options?: { force?: boolean }) => Promise<string>);

export interface ClientOptions {
  /** Origin of the API, `https://api.example.com`. */
  apiUrl: string;
  token?: TokenSource;
  /** Default: the runtime's `fetch`, looked up at each call. */
  fetch?: typeof fetch;
  retry?: RetryOptions;
  /** Told of every call that failed in the end, before its error is thrown; aborted calls are none. */
  onFailure?: (call: FailedCall) => void;
}

/** 409 while the first try of the same Idempotency-Key still runs: come back for its answer. */
export const IN_PROGRESS = 'idempotency_in_progress';

/** The URL of a call; parameters are escaped, empty ones left out. */
function urlOf(root: string, path: string, options: RawOptions): string {
  const places: Record<string, unknown> = { ...options.path };
  const query = new URLSearchParams(Object.entries(options.query ?? {}).filter(([, value]) => value != null));
  return `${root}${path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(places[name])))}${query.size ? `?${query}` : ''}`;
}

/**
 * A client of the API, in browsers and Node ≥ 20. Each POST carries an Idempotency-Key that stays the same over its retries, so a lost
 * answer never does a thing twice. Repeated are: no answer, 429, 502, 503 and 504 (with jitter, never sooner than `Retry-After`);
 * not repeated after a lost answer are DELETE and calls with `ifMatch`, whose second run could not tell its own change from another's.
 * A 401 renews the token once; calls that were refused together share that renewal.
 */
export function createClient<Paths = paths>(setup: ClientOptions): Client<Paths> {
  const root = setup.apiUrl.replace(/\/+$/, '');
  const source = setup.token;
  const token = async (options?: { force?: boolean }) => (typeof source === 'function' ? source(options) : source);

  const forceNew = joined(() => token({ force: true }));

  /** A token other than the refused one, or undefined. */
  const renew = async (refused: string | undefined) => {
    if (typeof source !== 'function') return;
    let next = await token();
    if (next === refused) next = await forceNew();
    return next === refused ? undefined : next;
  };

  type Sent<T> = [method: Method, path: string, options: RawOptions, read: (r: Response) => Promise<T>];

  async function send<T>(...[method, path, options, read]: Sent<T>): Promise<T> {
    const { signal, body, ifMatch } = options;
    const { attempts = 4, baseMs = 300, maxMs = 10_000, timeoutMs = 30_000 } = { ...setup.retry, ...options.retry };
    const headers = new Headers(options.headers);
    if (method === 'post') headers.set('idempotency-key', options.idempotencyKey ?? crypto.randomUUID());
    if (ifMatch) headers.set('if-match', ifMatch);
    if (body !== undefined) headers.set('content-type', 'application/json');
    const repeatable = method !== 'delete' && !ifMatch;
    let bearer = await token();
    let renewed = false;

    const attempt = async (): Promise<T> => {
      if (bearer) headers.set('authorization', `Bearer ${bearer}`);
      const late = new AbortController();
      const timer = setTimeout(
        () => late.abort(new SisoError(0, 'timeout', 'The server did not answer in time')),
        timeoutMs,
      );
      try {
        const response = await (setup.fetch ?? fetch)(urlOf(root, path, options), {
          method: method.toUpperCase(),
          headers,
          body: body === undefined ? undefined : JSON.stringify(body),
          credentials: 'omit',
          signal: either(late.signal, signal),
        });
        if (!response.ok) throw await errorOf(response);
        return await read(response);
      } catch (thrown) {
        signal?.throwIfAborted();
        throw toSisoError(late.signal.aborted ? late.signal.reason : thrown);
      } finally {
        clearTimeout(timer);
      }
    };

    for (let tries = 1; ; tries++) {
      signal?.throwIfAborted();
      try {
        return await attempt();
      } catch (thrown) {
        if (!(thrown instanceof SisoError)) throw thrown;
        const { status, code, retryAfter } = thrown;
        if (status === 401 && !renewed) {
          renewed = true;
          bearer = await renew(bearer);
          if (!bearer) throw thrown;
          tries--;
          continue;
        }
        const untouched = status === 429 || status === 503 || code === IN_PROGRESS;
        const unknown = code === 'network_error' || code === 'timeout' || status === 502 || status === 504;
        const asked = (retryAfter ?? 0) * 1000;
        if (tries >= attempts || asked > maxMs || !(untouched || (unknown && repeatable))) throw thrown;
        await pause(asked + backoff(tries - 1, baseMs, maxMs), signal);
      }
    }
  }

  const told = <T>(...sent: Sent<T>): Promise<T> =>
    send(...sent).catch((error) => {
      const [method, route] = sent;
      if (error instanceof SisoError) setup.onFailure?.({ method, route, error });
      throw error;
    });

  const json = async (response: Response): Promise<Answer<unknown>> => ({
    data: response.status === 204 ? undefined : await response.json(),
    status: response.status,
    etag: response.headers.get('etag'),
    requestId: response.headers.get('x-request-id'),
    replayed: response.headers.get('idempotent-replayed') === 'true',
  });

  const call =
    (method: Method) =>
    (path: string, options: RawOptions = {}) =>
      told(method, path, options, json);

  async function* list(path: string, options: RawOptions = {}) {
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const query = cursor ? { ...options.query, cursor } : options.query;
      const { data, pagination } = (await call('get')(path, { ...options, query })).data as Page<unknown>;
      yield* data;
      cursor = pagination.nextCursor;
    }
  }

  const untyped = {
    get: call('get'),
    post: call('post'),
    patch: call('patch'),
    delete: call('delete'),
    list,
    raw: (method: Method, path: string, options: RawOptions = {}) => told(method, path, options, async (r) => r),
  };
  return untyped as unknown as Client<Paths>;
}
