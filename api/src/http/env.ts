/** What a request carries through the middleware. */
import type { Context } from 'hono';
import type { Deps } from '../deps.ts';
import type { Actor } from '../platform/actor.ts';

export interface AppEnv {
  Bindings: {
    /** The address that the connection came from, told by the entry. */
    peerAddress?: string;
  };
  Variables: {
    deps: Deps;
    requestId: string;
    actor?: Actor;
    /** More fields of the request's canonical log line. */
    line: Record<string, unknown>;
    /** Whether the operation of this method and path judges a query of its own. */
    takesQuery?: (method: string, path: string) => boolean;
  };
}

export type AppContext = Context<AppEnv>;
