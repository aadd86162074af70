/** Past instants that only the programme may give. */
import { isDay, startOfDay } from '../core/dates.ts';
import { invalidField, ProblemError } from '../core/errors.ts';
import { isProgramme } from './actor.ts';
import type { Ctx } from './context.ts';

/**
 * The instant that the caller gave (RFC 3339, or a day: its start in `zone`), or now.
 * @throws ProblemError `programme_only` for a partner's caller, `validation_failed` for the future.
 */
export function momentOr(ctx: Ctx, given: string | undefined, zone: string, pointer: string): Date {
  const now = ctx.deps.clock.now();
  if (given === undefined) return now;
  if (!isProgramme(ctx)) throw new ProblemError('programme_only', 'Only an operator key may give past dates.');
  const instant = isDay(given) ? startOfDay(given, zone) : new Date(given);
  if (instant > now) throw invalidField(pointer, 'Must not lie in the future.');
  return instant;
}
