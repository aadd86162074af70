/** Bearer credentials of every audience go through one door; app.ts hands it the authenticators of the modules. */
import type { MiddlewareHandler } from 'hono';
import { ProblemError } from '../core/errors.ts';
import type { Deps } from '../deps.ts';
import type { Actor } from '../platform/actor.ts';
import type { AppEnv } from './env.ts';

/** What an authenticator may look at beside the credential itself. */
export interface Credential {
  text: string;
  /** The `Origin` header, if any. */
  origin: string | undefined;
  /** Whether the browser says that the request comes from the API's own origin. */
  sameOrigin: boolean;
}

/** Answers the actor, or undefined for a credential that is not of its kind. @throws ProblemError for a bad one. */
export type Authenticator = (deps: Deps, credential: Credential) => Promise<Actor | undefined>;

export function authenticate(authenticators: readonly Authenticator[]): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const header = c.req.header('authorization');
    if (header !== undefined) {
      const text = /^Bearer ([\x21-\x7e]{8,4096})$/i.exec(header)?.[1];
      const credential = {
        text: text ?? '',
        origin: c.req.header('origin'),
        sameOrigin: c.req.header('sec-fetch-site') === 'same-origin',
      };
      for (const authenticator of text === undefined ? [] : authenticators) {
        const actor = await authenticator(c.get('deps'), credential);
        if (actor) {
          c.set('actor', actor);
          break;
        }
      }
      if (!c.get('actor')) {
        throw new ProblemError('unauthenticated', 'The key or token is not valid.', {
          headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
        });
      }
    }
    await next();
  };
}
