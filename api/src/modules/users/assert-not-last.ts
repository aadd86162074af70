import { ProblemError } from '../../core/errors.ts';
import type { WriteCtx } from '../../platform/context.ts';
import type { Role } from '../../platform/permissions.ts';
import { lockActiveHolders } from './repository.ts';
import type { UserRow } from './schemas.ts';

/** The role of each side without which nobody could give rights any more. */
const KEEPS_THE_KEYS: readonly Role[] = ['owner', 'programme_admin'];

/**
 * Before somebody loses a role, or may not act on it any more: whether another active one holds it too.
 * @throws ProblemError `last_owner`
 */
export async function assertNotLast(ctx: WriteCtx, { id, partnerId, role, status }: UserRow): Promise<void> {
  if (!KEEPS_THE_KEYS.includes(role) || status !== 'active') return;
  const holders = await ctx.tx.run(lockActiveHolders(partnerId, role));
  if (holders.some((holder) => holder.id !== id)) return;
  const detail =
    partnerId === null
      ? 'This is the last programme administrator: make somebody else one first.'
      : 'This is the last owner: make somebody else an owner first.';
  throw new ProblemError('last_owner', detail);
}
