import type { Enrolling } from './get-enrolling.ts';
import { newProof } from './verification.ts';
import { deleteVerificationRows } from './verification-repository.ts';
import { writeDoor } from './visit.ts';

const START_MS = 15 * 60_000;

/** A new secret for an authenticator app. Nothing changes until a code of it comes back. */
export async function startTotp(visit: Enrolling): Promise<{ secret: string; uri: string }> {
  const { deps, person } = visit;
  const secret = await deps.auth.createTotpSecret();
  const value = await deps.sealer.seal(secret);
  const { statement } = await newProof(deps, { purpose: 'totp', userId: person.id, value, ms: START_MS });
  await writeDoor(visit, person, ({ tx }) => tx.all([deleteVerificationRows(person.id, ['totp']), statement]));
  return { secret, uri: await deps.auth.totpUri(secret, person.email) };
}
