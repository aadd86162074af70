import { partnerOf } from '../../platform/actor.ts';
import type { WriteCtx } from '../../platform/context.ts';
import { scopesOf } from '../../platform/permissions.ts';
import { ALL_SCOPES } from '../../platform/scopes.ts';
import { findRights } from './repository.ts';
import type { Granter } from './rules.ts';

/**
 * What the actor may grant. A session carries only what its elements need, so a person's rights are read from the person;
 * the session itself would not have got here with rights of yesterday.
 */
export async function granterOf(ctx: WriteCtx): Promise<Granter> {
  const { actor } = ctx;
  if (actor.type === 'system') return { of: 'programme', userId: null, role: null, scopes: [ALL_SCOPES] };
  const of = partnerOf(actor) === undefined ? 'programme' : 'partner';
  if (actor.type !== 'user') return { of, userId: null, role: null, scopes: actor.scopes };
  const [rights] = await ctx.tx.run(findRights(actor.userId));
  const { userId } = actor;
  if (rights) return { of, userId, role: rights.role, scopes: scopesOf(rights) };
  // Staff who look at a partner: the partner's side of the database does not show them.
  return { of: 'programme', userId, role: null, scopes: actor.scopes };
}
