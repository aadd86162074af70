/** Who stands at the door, before and after they are known. What happens there runs as the role `siso_identity`. */
import type { Statement } from '../../db/statement.ts';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../platform/actor.ts';
import type { WriteCtx } from '../../platform/context.ts';
import type { RowsOf } from '../../ports/db.ts';
import type { AuthSessionRow, PersonRow } from './repository.ts';

/** A request at the door. */
export interface Visit {
  readonly deps: Deps;
  readonly requestId: string;
  /** The caller's network address. */
  readonly address: string;
  readonly userAgent: string | null;
  /** The cookie of a remembered device, if the browser has one. */
  readonly deviceToken: string | undefined;
}

/** A visit of somebody who is signed in. */
export interface SignedIn extends Visit {
  readonly session: AuthSessionRow;
  readonly person: PersonRow;
}

export const IDENTITY = { role: 'identity' } as const;

/** Runs independent read-only statements in one round trip. */
export function readDoor<const S extends readonly Statement[]>({ deps }: Visit, statements: S): Promise<RowsOf<S>> {
  return deps.db.read(IDENTITY, statements);
}

/** The actor of what a person does at the door. It holds no scope: nothing there asks for one. */
function actorOf(person: { id: string; partnerId: string | null } | null): Actor {
  if (!person) return { type: 'system', id: 'sign-in' };
  return {
    type: 'user',
    id: person.id,
    userId: person.id,
    partnerId: person.partnerId,
    scopes: [],
    components: [],
    expiresAt: 0,
    steppedUpUntil: 0,
  };
}

/** Runs `work` in one transaction, as what `person` does; null: nobody is known yet. */
export async function writeDoor<R>(
  { deps, requestId }: Visit,
  person: { id: string; partnerId: string | null } | null,
  work: (inner: WriteCtx) => Promise<R>,
): Promise<R> {
  let afterCommit = new Set<() => void>();
  const result = await deps.db.write(IDENTITY, (tx) => {
    afterCommit = new Set();
    return work({ actor: actorOf(person), requestId, deps, tx, afterCommit });
  });
  for (const effect of afterCommit) effect();
  return result;
}
