/** A query is judged by its route's schema; a route without one takes none, and says so rather than pass over it. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { ProblemError } from '../core/errors.ts';
import type { AppContext, AppEnv } from './env.ts';

type Registry = OpenAPIHono<AppEnv>['openAPIRegistry'];

/** Tells the routes' guards which operations take a query. */
export function knowQueries(registry: Registry): MiddlewareHandler<AppEnv> {
  let known: ReadonlySet<string> | undefined;
  const takesQuery = (method: string, path: string) => {
    known ??= new Set(
      registry.definitions.flatMap((each) =>
        each.type === 'route' && each.route.request?.query
          ? [`${each.route.method.toUpperCase()} ${each.route.path.replace(/\{(\w+)\}/g, ':$1')}`]
          : [],
      ),
    );
    return known.has(`${method} ${path}`);
  };
  return async (c, next) => {
    c.set('takesQuery', takesQuery);
    await next();
  };
}

/** @throws ProblemError `validation_failed` naming each parameter, where the present route takes none */
export function refuseUnknownQuery(c: AppContext): void {
  if (!c.req.url.includes('?')) return;
  const names = Object.keys(c.req.query());
  if (names.length === 0 || c.get('takesQuery')?.(c.req.method, routePath(c))) return;
  const detail = 'This parameter is not known here.';
  throw new ProblemError('validation_failed', 'This operation takes no query.', {
    places: names.map((name) => ({
      in: 'query' as const,
      pointer: `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      detail,
    })),
  });
}
