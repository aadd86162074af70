/** Who acts, and what they may do. The scope check is the first line of every verb. */
import { notFound, ProblemError } from '../core/errors.ts';
import type { Ctx } from './context.ts';
import { ALL_SCOPES, covers, type Scope } from './scopes.ts';

export type Actor =
  | { type: 'operator_key'; id: string; scopes: readonly string[] }
  | { type: 'secret_key'; id: string; partnerId: string; scopes: readonly string[] }
  | { type: 'publishable_key'; id: string; partnerId: string; scopes: readonly string[] }
  | {
      type: 'widget_session';
      id: string;
      partnerId: string;
      subject: string;
      scopes: readonly string[];
      components: readonly string[];
      /** Unix seconds; a stream ends then. */
      expiresAt: number;
    }
  | {
      /** A signed-in person, by a widget session that the sign-in minted. */
      type: 'user';
      /** The widget session's. */
      id: string;
      userId: string;
      /** null: SISO's own staff, acting for the programme. */
      partnerId: string | null;
      scopes: readonly string[];
      components: readonly string[];
      /** Unix seconds; a stream ends then. */
      expiresAt: number;
      /** Unix seconds until which a fresh proof of identity holds; 0: there is none. */
      steppedUpUntil: number;
    }
  | { type: 'system'; id: string };

/** The partner that the actor belongs to; undefined for the programme and the system. */
export function partnerOf(actor: Actor): string | undefined {
  return ('partnerId' in actor ? actor.partnerId : undefined) ?? undefined;
}

/** Who stands behind it: for a session the host's own user or ours, else the key or the part of the system itself. */
export function personOf(actor: Actor): string {
  if (actor.type === 'widget_session') return actor.subject;
  return actor.type === 'user' ? actor.userId : actor.id;
}

/** @throws ProblemError `missing_scope` unless one of the scopes was granted. */
export function requireScope(ctx: Ctx, ...anyOf: readonly Scope[]): void {
  const { actor } = ctx;
  if (actor.type === 'system' || anyOf.some((scope) => covers(actor.scopes, scope))) return;
  throw new ProblemError('missing_scope', `This needs the scope ${anyOf.join(' or ')}.`);
}

/**
 * For what an unattended screen must not be enough for. Keys are not asked: they lie on servers.
 * @throws ProblemError `step_up_required` for a person without a proof of identity within the last five minutes.
 */
export function requireStepUp({ actor, deps }: Ctx): void {
  if (actor.type !== 'user' || actor.steppedUpUntil * 1000 > deps.clock.now().getTime()) return;
  throw new ProblemError('step_up_required', 'Confirm with your password, code or passkey that it is you.');
}

/** @throws ProblemError `programme_only` for a partner's own key or session. */
export function requireProgramme(ctx: Ctx): void {
  if (partnerOf(ctx.actor) !== undefined) {
    throw new ProblemError('programme_only', 'Only an operator key of the programme may do this.');
  }
}

/** Whether the actor is of the programme: SISO itself, not a partner. */
export function isProgramme(ctx: Ctx): boolean {
  return partnerOf(ctx.actor) === undefined;
}

/**
 * The partner that a request is about: a partner's own, or the one that the programme names.
 * @throws ProblemError `not_found` for another partner's, `validation_failed` where the programme names none.
 */
export function targetPartner(ctx: Ctx, named: string | undefined, place: 'body' | 'query' = 'body'): string {
  const own = partnerOf(ctx.actor);
  if (own !== undefined) {
    if (named !== undefined && named !== own) throw notFound('partner');
    return own;
  }
  if (named === undefined) {
    const detail = 'Name the partner: an operator key acts for all of them.';
    throw new ProblemError('validation_failed', detail, { places: [{ in: place, pointer: '/partnerId', detail }] });
  }
  return named;
}

export { ALL_SCOPES };
