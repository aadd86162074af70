/** Types that turn `paths` (the shape that openapi-typescript generates) into the client's signatures. No code. */

import type { SisoError } from './error.ts';
import type { paths } from './generated/schema.ts';

/** Delays and limits of a call's repetitions. */
export interface RetryOptions {
  /** Tries in all; 1 = never again. Default 4. */
  attempts?: number;
  /** Delay before the second try, in ms; doubles from there, with jitter. Default 300. */
  baseMs?: number;
  /** Longest wait, in ms. A longer `Retry-After` is not waited for: the error carries it. Default 10,000. */
  maxMs?: number;
  /** A try without an answer is given up after so many ms. Default 30,000. */
  timeoutMs?: number;
}

/** What every call takes. */
export interface CallOptions {
  headers?: Record<string, string>;
  signal?: AbortSignal;
  retry?: RetryOptions;
}

/** A call as the untyped layer sees it. */
export interface RawOptions extends CallOptions {
  path?: object;
  query?: object;
  body?: unknown;
  idempotencyKey?: string;
  ifMatch?: string;
}

/** A successful answer. */
export interface Answer<T> {
  data: T;
  status: number;
  /** Hand it back as `ifMatch` to change just what was read. */
  etag: string | null;
  requestId: string | null;
  /** True when the server had done this POST before (same Idempotency-Key) and repeated its answer. */
  replayed: boolean;
}

export type Method = 'get' | 'post' | 'patch' | 'delete';

/** A call that failed. */
export interface FailedCall {
  method: Method;
  /** The path as the document writes it, `/v1/referrals/{referralId}`: no id, no query. */
  route: string;
  error: SisoError;
}

/** The paths that know a method. */
export type PathsWith<Paths, M extends Method> = {
  [P in keyof Paths]: Paths[P] extends { [K in M]: { responses: unknown } } ? P : never;
}[keyof Paths] &
  string;

type Operation<Paths, P extends keyof Paths, M extends Method> = Paths[P] extends { [K in M]: infer O } ? O : never;
type Json<T> = T extends { content: { 'application/json': infer Body } } ? Body : undefined;
type OkStatus = 200 | 201 | 202 | 204;
type Result<O> = O extends { responses: infer R }
  ? { [S in keyof R & OkStatus]: Json<R[S]> }[keyof R & OkStatus]
  : never;

/** What an operation resolves to. */
export type ResultOf<Paths, P extends keyof Paths, M extends Method> = Result<Operation<Paths, P, M>>;

type Given<T> = [T] extends [never] ? never : Exclude<T, undefined>;
/** `{ [K]: T }`, optional when nothing in `T` is required; nothing at all when the operation has no such part. */
type Part<K extends string, T> = [Given<T>] extends [never]
  ? { [X in K]?: undefined }
  : Record<string, never> extends Given<T>
    ? { [X in K]?: Given<T> }
    : { [X in K]: Given<T> };
type ParameterOf<O, In extends string> = O extends { parameters: infer Ps }
  ? In extends keyof Ps
    ? Ps[In]
    : never
  : never;
type BodyOf<O> = O extends { requestBody?: infer B } ? Json<Given<B>> : never;
type BodyPart<O> = [BodyOf<O>] extends [undefined]
  ? { body?: undefined }
  : O extends { requestBody: { content: unknown } }
    ? Part<'body', BodyOf<O>>
    : { body?: BodyOf<O> };
type MethodPart<M extends Method> = M extends 'post'
  ? { /** Kept over retries; made by the client when absent. */ idempotencyKey?: string }
  : M extends 'get'
    ? unknown
    : { /** An `etag` read before: the change happens only to that version, else 412. */ ifMatch?: string };

/** What a call of an operation takes. */
export type OptionsOf<Paths, P extends keyof Paths, M extends Method, O = Operation<Paths, P, M>> = CallOptions &
  Part<'path', ParameterOf<O, 'path'>> &
  Part<'query', ParameterOf<O, 'query'>> &
  (M extends 'post' | 'patch' ? BodyPart<O> : unknown) &
  MethodPart<M>;

/** The options stand last and may be left out when none is required. */
export type Rest<T> =
  Record<string, never> extends { [K in keyof T as undefined extends T[K] ? never : K]: T[K] }
    ? [options?: T]
    : [options: T];

type Call<Paths, M extends Method> = <P extends PathsWith<Paths, M>>(
  path: P,
  ...options: Rest<OptionsOf<Paths, P, M>>
) => Promise<Answer<ResultOf<Paths, P, M>>>;

type ItemOf<T> = T extends { data: (infer Item)[]; pagination: unknown } ? Item : never;
/** The paths that answer pages. */
export type ListPaths<Paths> = {
  [P in PathsWith<Paths, 'get'>]: [ItemOf<ResultOf<Paths, P, 'get'>>] extends [never] ? never : P;
}[PathsWith<Paths, 'get'>];

/** The typed client. Every method throws SisoError, or the signal's reason when aborted. */
export interface Client<Paths = paths> {
  readonly get: Call<Paths, 'get'>;
  readonly post: Call<Paths, 'post'>;
  readonly patch: Call<Paths, 'patch'>;
  readonly delete: Call<Paths, 'delete'>;
  /** Every item of a list, page by page, fetched as the loop goes on: `for await (const referral of client.list('/v1/referrals'))`. */
  list<P extends ListPaths<Paths>>(
    path: P,
    ...options: Rest<OptionsOf<Paths, P, 'get'>>
  ): AsyncIterableIterator<ItemOf<ResultOf<Paths, P, 'get'>>>;
  /** A call whose answer is left unread, for streams and files: authorised, repeated and checked like the others. */
  raw(method: Method, path: string, options?: RawOptions): Promise<Response>;
}
