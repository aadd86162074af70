import { ProblemError } from '../../core/errors.ts';
import type { PasskeyResponse } from '../../ports/auth.ts';
import { updatePasskeyRow } from './factor-repository.ts';
import { provePasskey } from './prove-passkey.ts';
import { looksLikeRecoveryCode } from './recovery-codes.ts';
import { findPersonById, touchSessionRow } from './repository.ts';
import { type Logged, logged } from './sign-in-log.ts';
import { takeCode } from './take-code.ts';
import { charge, factorAttempt, settled } from './throttle.ts';
import { type SignedIn, writeDoor } from './visit.ts';

export type StepUpProof = { password: string } | { code: string } | { passkey: PasskeyResponse };

/**
 * Proves anew who is signed in; what asks for that goes through for five minutes.
 * @throws ProblemError `invalid_credentials` (password), `second_factor_invalid`, `rate_limited`
 */
export async function stepUp(visit: SignedIn, proof: StepUpProof): Promise<SignedIn> {
  const now = visit.deps.clock.now();
  const attempt = factorAttempt(visit, visit.person.id);
  const [person = visit.person] = await charge(visit, attempt, findPersonById(visit.person.id));
  const factor: Logged['factor'] =
    'password' in proof ? 'password' : 'passkey' in proof ? 'passkey' : methodOf(proof.code);
  const fits = 'password' in proof && (await visit.deps.auth.verifyPassword(person.passwordHash, proof.password));
  const { shown } = 'passkey' in proof ? await provePasskey(visit, proof.passkey, person.id) : {};
  const proven = await writeDoor(visit, person, async (inner) => {
    const right =
      fits ||
      shown !== undefined ||
      ('code' in proof && (await takeCode(inner, person.id, methodOf(proof.code), proof.code)));
    const outcome = right ? 'success' : 'failure';
    await inner.tx.all([
      logged(visit, person, { outcome, factor, reason: 'step_up' }),
      ...(right
        ? [...settled(attempt), touchSessionRow(visit.session.id, { reauthenticatedAt: now, updatedAt: now })]
        : []),
      ...(shown ? [updatePasskeyRow(shown.row.id, person.id, { counter: shown.counter, lastUsedAt: now })] : []),
    ]);
    return right;
  });
  if (proven) return { ...visit, person, session: { ...visit.session, reauthenticatedAt: now } };
  if ('password' in proof) throw new ProblemError('invalid_credentials', 'The password is not right.');
  throw new ProblemError('second_factor_invalid', 'That did not prove it. Try again.');
}

const methodOf = (code: string) => (looksLikeRecoveryCode(code) ? 'recovery_code' : 'totp');
