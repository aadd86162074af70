/** A path that nothing serves is a 404; one that serves other methods is a 405 that names them. */
import type { RouterRoute } from 'hono/types';
import { ProblemError } from '../core/errors.ts';
import type { AppContext } from './env.ts';
import { respondWithProblem } from './problem.ts';

function matches(pattern: string, path: string): boolean {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/:[A-Za-z]+/g, '[^/]+')
    .replace(/\*/g, '.*');
  return new RegExp(`^${source}$`).test(path);
}

export function respondToUnknownRoute(c: AppContext, routes: readonly RouterRoute[]): Response {
  const methods = new Set<string>();
  for (const { method, path } of routes) {
    if (method !== 'ALL' && !path.endsWith('*') && matches(path, c.req.path)) methods.add(method);
  }
  if (methods.size === 0) {
    return respondWithProblem(
      c,
      new ProblemError('not_found', 'Nothing is served at this path. The API reference is at /docs.'),
    );
  }
  const allow = [...methods].sort().join(', ');
  const detail = `This path answers ${allow}.`;
  return respondWithProblem(c, new ProblemError('method_not_allowed', detail, { headers: { Allow: allow } }));
}
