/** From an authenticated request to a verb's context. */
import { ProblemError } from '../core/errors.ts';
import type { Ctx } from '../platform/context.ts';
import type { AppContext } from './env.ts';

/** @throws ProblemError `unauthenticated` where no key or token was given. */
export function contextOf(c: AppContext): Ctx {
  const actor = c.get('actor');
  if (!actor) {
    throw new ProblemError(
      'unauthenticated',
      'Send Authorization: Bearer followed by a key or a widget session token.',
      {
        headers: { 'WWW-Authenticate': 'Bearer' },
      },
    );
  }
  return { actor, requestId: c.get('requestId'), deps: c.get('deps') };
}
