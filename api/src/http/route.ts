/** What every operation of the document says the same way: security, scopes, idempotency class, errors. */
import { z } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { PROBLEMS, type ProblemCode, ProblemError } from '../core/errors.ts';
import { requireProgramme, requireScope } from '../platform/actor.ts';
import type { Scope } from '../platform/scopes.ts';
import { contextOf } from './context.ts';
import type { AppEnv } from './env.ts';
import { Problem, problemBody } from './problem.ts';
import { refuseUnknownQuery } from './unknown-query.ts';

/** `user`: a person who signed in, a partner's or SISO's own. `staff`: SISO's own alone. */
type Audience = 'publishable' | 'session' | 'secret' | 'operator' | 'user' | 'staff';

export interface Operation {
  /** verbNoun. */
  operationId: string;
  summary: string;
  description?: string;
  tag: string;
  /** One of these is needed. Judged before any body. */
  scopes: readonly [Scope, ...Scope[]];
  /** Who can hold such a scope. */
  audiences: readonly Audience[];
  /** For POST: whether an Idempotency-Key is accepted or required. */
  idempotency?: 'accepted' | 'required';
  /** More middleware, after the scope check. */
  middleware?: readonly MiddlewareHandler<AppEnv>[];
}

const SCHEMES: Record<Audience, string> = {
  publishable: 'publishableKey',
  session: 'widgetSession',
  secret: 'secretKey',
  operator: 'operatorKey',
  user: 'userSession',
  staff: 'staffSession',
};

function guard(scopes: readonly Scope[], audiences: readonly Audience[]): MiddlewareHandler<AppEnv> {
  const ofProgramme = audiences.every((audience) => audience === 'operator' || audience === 'staff');
  const forPeople = audiences.includes('user') || audiences.includes('staff');
  return async (c, next) => {
    const ctx = contextOf(c);
    if (ctx.actor.type === 'user' && !forPeople) {
      throw new ProblemError('missing_scope', 'Only a key does this, on a server.');
    }
    if (ofProgramme) requireProgramme(ctx);
    requireScope(ctx, ...scopes);
    refuseUnknownQuery(c);
    await next();
  };
}

/** The constant parts of a route. */
export function operation(o: Operation) {
  return {
    operationId: o.operationId,
    summary: o.summary,
    ...(o.description ? { description: o.description } : {}),
    tags: [o.tag],
    security: o.audiences.map((audience) => ({ [SCHEMES[audience]]: [...o.scopes] })),
    'x-idempotency': o.idempotency ?? 'none',
    middleware: [guard(o.scopes, o.audiences), ...(o.middleware ?? [])] as MiddlewareHandler<AppEnv>[],
  };
}

/** A JSON answer with its example. */
export function json<T extends z.ZodType>(schema: T, description: string, example?: unknown) {
  return { description, content: { 'application/json': { schema, ...(example === undefined ? {} : { example }) } } };
}

/** A JSON request body. `required: false` where it may be left out. */
export function body<T extends z.ZodType>(schema: T, example: unknown, required = true) {
  return { content: { 'application/json': { schema, example } }, required };
}

const ALWAYS: readonly ProblemCode[] = ['internal', 'unavailable'];

const EXAMPLE_PLACES = [{ in: 'body' as const, pointer: '/clientName', detail: 'Must not be empty.' }];

/**
 * The errors of an operation: those that every one has and the ones named. The document adds those that follow from its
 * audiences, parameters and body. They are left out of the handler's type on purpose: handlers throw, they never return
 * a problem.
 */
export function problems(...codes: readonly ProblemCode[]): Record<never, never> {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of new Set([...ALWAYS, ...codes])) {
    const status = PROBLEMS[code][0];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const example = (code: ProblemCode) => ({
    summary: PROBLEMS[code][1],
    value: {
      ...problemBody(
        'https://api.example.com',
        code,
        PROBLEMS[code][1],
        code === 'validation_failed' ? EXAMPLE_PLACES : [],
      ),
      instance: '/v1/…',
      requestId: 'req_01k9zq3m7xw5v8h2t6r4d1e0cb',
    },
  });
  return Object.fromEntries(
    [...byStatus].map(([status, list]) => [
      status,
      {
        description: list.map((code) => `\`${code}\``).join(', '),
        content: {
          'application/problem+json': {
            schema: Problem,
            examples: Object.fromEntries(list.map((code) => [code, example(code)])),
          },
        },
      },
    ]),
  );
}

/** Request headers of every POST. */
export const idempotencyHeader = z.object({
  'idempotency-key': z.string().optional().openapi({
    example: '5f0c6b1e-1f0a-4a57-9a55-4f8f4a1d3c10',
    description: 'Of your own making; a retry with the same key gets the stored answer. Kept 30 days.',
  }),
});

/** Request headers of PATCH and DELETE, and with `idempotencyHeader` (`stepHeaders`) of a step that an object takes. */
export const ifMatchHeader = z.object({
  'if-match': z.string().optional().openapi({
    example: '"v3"',
    description: 'The ETag of the state that the change was made on; another one answers 412.',
  }),
});

/** Request headers of a POST that moves one object on. */
export const stepHeaders = idempotencyHeader.extend(ifMatchHeader.shape);
