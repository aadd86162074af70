/** The whole dependency injection: who acts, for which partner, with what. Jobs and the CLI build the same. */
import type { ProblemError } from '../core/errors.ts';
import type { Statement } from '../db/statement.ts';
import type { Deps } from '../deps.ts';
import type { DbScope, RowsOf, Tx } from '../ports/db.ts';
import { type Actor, partnerOf } from './actor.ts';

export interface Ctx {
  readonly actor: Actor;
  readonly requestId: string;
  readonly deps: Deps;
  /** The transaction that this request already runs in, if any. */
  readonly tx?: Tx;
  /** What is done once the outermost transaction has committed. */
  readonly afterCommit?: Set<() => void>;
}

/** A context inside an open transaction. */
export type WriteCtx = Ctx & { readonly tx: Tx; readonly afterCommit: Set<() => void> };

const CREDENTIALS = {
  operator_key: 'key',
  secret_key: 'key',
  publishable_key: 'key',
  system: 'key',
  widget_session: 'session',
  user: 'user',
} as const satisfies Record<Actor['type'], string>;

function scopeOf(actor: Actor): DbScope {
  const partnerId = partnerOf(actor);
  if (partnerId !== undefined) {
    return {
      role: 'partner',
      partnerId,
      credential: { kind: CREDENTIALS[actor.type], id: actor.id },
    };
  }
  if (actor.type === 'system') return actor.id === 'worker' ? { role: 'worker' } : { role: 'staff', credential: null };
  return { role: 'staff', credential: { kind: actor.type === 'user' ? 'user' : 'key', id: actor.id } };
}

/** Runs independent read-only statements for the actor, in one round trip. Inside `write` it reads that transaction. */
export async function read<const S extends readonly Statement[]>(ctx: Ctx, statements: S): Promise<RowsOf<S>> {
  return ctx.tx ? ctx.tx.all(statements) : ctx.deps.db.read(scopeOf(ctx.actor), statements);
}

/**
 * Runs `work` in one transaction for the actor. A nested call joins the open one. Calls to the outside have no place
 * in it; `afterCommit` runs once it is durable.
 */
export async function write<R>(ctx: Ctx, work: (ctx: WriteCtx) => Promise<R>): Promise<R> {
  if (ctx.tx && ctx.afterCommit) return work({ ...ctx, tx: ctx.tx, afterCommit: ctx.afterCommit });
  let afterCommit = new Set<() => void>();
  const result = await ctx.deps.db.write(scopeOf(ctx.actor), (tx) => {
    afterCommit = new Set();
    return work({ ...ctx, tx, afterCommit });
  });
  for (const effect of afterCommit) effect();
  return result;
}

/** A context for what no request asked for: a job, the command line, the demo. `worker` has the worker's rights. */
export function systemContext(deps: Deps, name: 'worker' | 'cli' | 'demo'): Ctx {
  return { actor: { type: 'system', id: name }, requestId: deps.ids.make('request'), deps };
}

/** The first row, or the given problem. */
export function firstOr<Row>(rows: readonly Row[], problem: () => ProblemError): Row {
  const row = rows[0];
  if (row === undefined) throw problem();
  return row;
}
