import { requireProgramme, requireScope } from '../../platform/actor.ts';
import { type Ctx, write } from '../../platform/context.ts';
import { currentSigningKeyRow, lockSigningKeys } from './repository.ts';
import { rotateSigningKey } from './rotate-signing-key.ts';

const DAY_MS = 86_400_000;

/**
 * Makes the first signing key, and a new one where the present one is older than `maxAgeDays`. Answers whether it did.
 * @throws ProblemError `programme_only`, `missing_scope`
 */
export async function ensureSigningKey(ctx: Ctx, maxAgeDays: number): Promise<boolean> {
  requireProgramme(ctx);
  requireScope(ctx, 'signing-keys:write');
  return write(ctx, async (inner) => {
    const [, [current]] = await inner.tx.all([lockSigningKeys(), currentSigningKeyRow()]);
    const oldest = ctx.deps.clock.now().getTime() - maxAgeDays * DAY_MS;
    if (current && current.createdAt.getTime() > oldest) return false;
    await rotateSigningKey(inner);
    return true;
  });
}
