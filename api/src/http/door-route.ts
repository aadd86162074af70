/** What the operations of the sign-in say the same way. They stand on a cookie: no key and no token opens them. */
import type { MiddlewareHandler } from 'hono';
import type { ProblemCode } from '../core/errors.ts';
import { fromOwnPage } from './cookie-session.ts';
import type { AppEnv } from './env.ts';
import { problems } from './route.ts';
import { refuseUnknownQuery } from './unknown-query.ts';

export const DOOR_TAG = 'Sign-in';

export interface DoorOperation {
  operationId: string;
  summary: string;
  description?: string;
  /** Whether somebody must be signed in. */
  signedIn: boolean;
}

const takesNoQuery: MiddlewareHandler<AppEnv> = async (c, next) => {
  refuseUnknownQuery(c);
  await next();
};

/** The constant parts of a route of the sign-in. */
export function doorOperation({ operationId, summary, description, signedIn }: DoorOperation) {
  return {
    operationId,
    summary,
    ...(description ? { description } : {}),
    tags: [DOOR_TAG],
    security: signedIn ? [{ signedIn: [] }] : [],
    middleware: [fromOwnPage, takesNoQuery],
  };
}

/** The errors of such an operation: those that each has, and the ones named. */
export function doorProblems(...codes: readonly ProblemCode[]): Record<never, never> {
  return problems('origin_not_allowed', 'overloaded', 'rate_limited', 'validation_failed', ...codes);
}

/** An answer without a body. */
export const done = (description: string) => ({ description });
