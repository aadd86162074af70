/**
 * How a change answers. With an Idempotency-Key the answer is stored by the very transaction that makes the change, so
 * a kill between the two cannot repeat it. ../shared/design API "idempotency".
 */
import type { TypedResponse } from 'hono';
import { ProblemError } from '../core/errors.ts';
import { idempotencyKeys } from '../db/schema/access.ts';
import { insert, sql } from '../db/statement.ts';
import { partnerOf } from '../platform/actor.ts';
import { type Ctx, type WriteCtx, write } from '../platform/context.ts';
import { contextOf } from './context.ts';
import type { AppContext } from './env.ts';

/** What a handler gives back: the body, and where it applies the row's version and its place. */
export interface Answer<T> {
  body: T;
  version?: number;
  location?: string;
}

type Status = 200 | 201;
type Headers = Record<string, string>;
type Stored = { requestHash: string; status: number; body: string; headers: Headers };

/** A row as an answer: serialised, with its ETag and, for a new one, its place. */
export function answerWith<Row extends { id: string; version?: number }, T>(serialise: (row: Row) => T, path?: string) {
  return (row: Row): Answer<T> => ({
    body: serialise(row),
    ...(row.version === undefined ? {} : { version: row.version }),
    ...(path === undefined ? {} : { location: `${path}/${row.id}` }),
  });
}

export const etag = (version: number): string => `"v${version}"`;

function headersOf(answer: Answer<unknown>): Headers {
  return {
    ...(answer.version === undefined ? {} : { ETag: etag(answer.version) }),
    ...(answer.location === undefined ? {} : { Location: answer.location }),
  };
}

function send<T, S extends Status>(c: AppContext, status: number, text: string, headers: Headers) {
  const response = c.newResponse(text, status as S, { 'Content-Type': 'application/json', ...headers });
  return response as Response & TypedResponse<T, S, 'json'>;
}

/** Answers a read. */
export function respond<T>(c: AppContext, answer: Answer<T>) {
  return send<T, 200>(c, 200, JSON.stringify(answer.body), headersOf(answer));
}

export interface MutateOptions {
  /** Money moves: a key is required. */
  required?: boolean;
  /** A field of the body that is shown once and never stored. */
  secret?: string;
}

/** Runs a change and answers it, once per Idempotency-Key. */
export async function mutate<T, S extends Status>(
  c: AppContext,
  status: S,
  work: (ctx: Ctx) => Promise<Answer<T>>,
  options: MutateOptions = {},
): Promise<Response & TypedResponse<T, S, 'json'>> {
  const ctx = contextOf(c);
  const key = idempotencyKey(c, options.required ?? false);
  if (key === undefined) {
    const answer = await work(ctx);
    return send<T, S>(c, status, JSON.stringify(answer.body), headersOf(answer));
  }
  const claim = { tenant: partnerOf(ctx.actor) ?? 'programme', route: `${c.req.method} ${c.req.path}`, key };
  const requestHash = await ctx.deps.hash.sha256(
    `${c.req.url.slice(c.req.url.indexOf(c.req.path))}\n${await c.req.text()}`,
  );
  const outcome = await write(ctx, async (inner) => {
    const stored = await findStored(inner, claim);
    if (stored) return replay(stored, requestHash);
    const answer = await work(inner);
    const text = JSON.stringify(answer.body);
    const kept = options.secret === undefined ? text : JSON.stringify({ ...answer.body, [options.secret]: undefined });
    const headers = headersOf(answer);
    const row = { ...claim, requestHash, status, body: kept, headers, createdAt: ctx.deps.clock.now() };
    await inner.tx.run(insert(idempotencyKeys, row));
    return { status, body: text, headers };
  });
  if ('Idempotent-Replayed' in outcome.headers) c.get('line').replayed = true;
  return send<T, S>(c, outcome.status, outcome.body, outcome.headers);
}

function idempotencyKey(c: AppContext, required: boolean): string | undefined {
  const key = c.req.header('idempotency-key');
  if (key === undefined && required) {
    throw new ProblemError(
      'idempotency_key_required',
      'Money moves here: send an Idempotency-Key of your own making, and the same one with a retry.',
    );
  }
  if (key !== undefined && !/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new ProblemError('invalid_idempotency_key', 'Use 1 to 255 visible ASCII characters, for example a UUID.');
  }
  return key;
}

type Claim = { tenant: string; route: string; key: string };

async function findStored(ctx: WriteCtx, claim: Claim): Promise<Stored | undefined> {
  const name = `${claim.tenant} ${claim.route} ${claim.key}`;
  const [[lock], [stored]] = await ctx.tx.all([
    sql<{ held: boolean }>`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as held`,
    sql<Stored>`select request_hash as "requestHash", status, body, headers from idempotency_keys
      where tenant = ${claim.tenant} and route = ${claim.route} and key = ${claim.key}`,
  ]);
  if (!lock?.held) {
    throw new ProblemError(
      'idempotency_in_progress',
      'The first request with this key is still running; ask again in a moment.',
      {
        headers: { 'Retry-After': '1' },
      },
    );
  }
  return stored;
}

function replay(stored: Stored, requestHash: string): { status: number; body: string; headers: Headers } {
  if (stored.requestHash !== requestHash) {
    throw new ProblemError(
      'idempotency_key_reused',
      'This key was used for a different request; use a new key for a new request.',
    );
  }
  return { status: stored.status, body: stored.body, headers: { ...stored.headers, 'Idempotent-Replayed': 'true' } };
}

/** The version that `If-Match` names; undefined: any. @throws ProblemError `version_mismatch` for one that is not ours. */
export function expectedVersion(c: AppContext): number | undefined {
  const header = c.req.header('if-match');
  if (header === undefined || header === '*') return undefined;
  const version = /^"v(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined)
    throw new ProblemError('version_mismatch', 'If-Match must carry the ETag that a read answered.');
  return Number(version);
}
