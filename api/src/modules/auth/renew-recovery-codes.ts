import { ProblemError } from '../../core/errors.ts';
import { factorChanged } from './change-factor.ts';
import { lockTwoFactorRow, updateTwoFactorRow } from './factor-repository.ts';
import { newRecoveryCodes } from './recovery-codes.ts';
import { assertSteppedUp } from './rules.ts';
import { type SignedIn, writeDoor } from './visit.ts';

/**
 * New recovery codes; those before are void.
 * @throws ProblemError `step_up_required`, `invalid_transition` where time-based codes are not switched on
 */
export async function renewRecoveryCodes(visit: SignedIn): Promise<{ recoveryCodes: string[] }> {
  const { deps, person, session } = visit;
  const now = deps.clock.now();
  assertSteppedUp(session, now);
  const { codes, kept } = await newRecoveryCodes(deps, person.id);
  await writeDoor(visit, person, async (inner) => {
    const [row] = await inner.tx.run(lockTwoFactorRow(person.id));
    if (!row)
      throw new ProblemError('invalid_transition', 'Recovery codes go with time-based codes. Switch those on first.');
    await inner.tx.all([
      updateTwoFactorRow(row, { backupCodes: kept, updatedAt: now }),
      ...(await factorChanged(inner, visit, person, { change: 'recovery_codes_made', left: true })),
    ]);
  });
  return { recoveryCodes: codes };
}
