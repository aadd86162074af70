import { ProblemError } from '../../core/errors.ts';
import { factorChanged } from './change-factor.ts';
import { upsertTwoFactorRow } from './factor-repository.ts';
import { finishEnrolment } from './finish-enrolment.ts';
import type { Enrolling } from './get-enrolling.ts';
import type { Opened } from './open-session.ts';
import { newRecoveryCodes } from './recovery-codes.ts';
import { holdPerson } from './repository.ts';
import { logged } from './sign-in-log.ts';
import { charge, factorAttempt, settled } from './throttle.ts';
import { deleteVerificationRows, findVerificationOfUser } from './verification-repository.ts';
import { writeDoor } from './visit.ts';

/**
 * Switches time-based codes on, by a first one of the secret that was started, and lets in whose role waited for it.
 * The recovery codes are told here and never again.
 * @throws ProblemError `invalid_transition` (nothing was started), `second_factor_invalid`, `rate_limited`
 */
export async function confirmTotp(
  visit: Enrolling,
  code: string,
): Promise<{ recoveryCodes: string[]; opened: Opened | undefined }> {
  const { deps, person } = visit;
  const now = deps.clock.now();
  const attempt = factorAttempt(visit, person.id);
  const [started] = await charge(visit, attempt, findVerificationOfUser('totp', person.id, now));
  if (!started) throw new ProblemError('invalid_transition', 'That was too long ago. Begin the set-up anew.');
  const secret = await deps.sealer.open(started.value);
  const lastStep = await deps.auth.totpStep(secret, code.replace(/\s/g, ''), now, null);
  if (lastStep === null) {
    const row = logged(visit, person, { outcome: 'failure', factor: 'totp', reason: 'enrolment' });
    await writeDoor(visit, person, ({ tx }) => tx.run(row));
    throw new ProblemError('second_factor_invalid', 'The code is not right. Is the clock of the device?');
  }
  const { codes, kept } = await newRecoveryCodes(deps, person.id);
  const row = {
    id: deps.ids.make('twoFactor'),
    userId: person.id,
    secret: started.value,
    backupCodes: kept,
    confirmedAt: now,
    lastStep,
    createdAt: now,
    updatedAt: now,
  };
  const opened = await writeDoor(visit, person, async (inner) => {
    await inner.tx.all([
      holdPerson(person.id),
      upsertTwoFactorRow(row),
      deleteVerificationRows(person.id, ['totp']),
      ...settled(attempt),
      ...(await factorChanged(inner, visit, person, { change: 'totp_enabled', left: true })),
    ]);
    return finishEnrolment(inner, visit, 'totp');
  });
  return { recoveryCodes: codes, opened };
}
