/** Passkeys' challenges: kept on the server, found again by what the browser signed, good once. */
import type { Deps } from '../../deps.ts';
import type { WriteCtx } from '../../platform/context.ts';
import type { Ceremony, KnownPasskey, PasskeyResponse } from '../../ports/auth.ts';
import type { PasskeyRow } from './factor-repository.ts';
import { CHALLENGE_MS } from './rules.ts';
import { newProof, takeProof } from './verification.ts';
import type { VerificationRow } from './verification-repository.ts';

export type CeremonyPurpose = 'passkey_sign_in' | 'passkey_registration';

/** The statement that keeps a ceremony; `userId` null: whoever has a passkey of ours. */
export async function keepCeremony(
  deps: Deps,
  { options, state }: Ceremony,
  { purpose, userId, address }: { purpose: CeremonyPurpose; userId: string | null; address?: string },
) {
  const token = String(options.challenge);
  const proof = {
    purpose,
    userId,
    value: state,
    token,
    ms: CHALLENGE_MS,
    ...(address === undefined ? {} : { address }),
  };
  return (await newProof(deps, proof)).statement;
}

/** The challenge that an answer was made for, or undefined for what is no answer. */
function challengeOf(response: PasskeyResponse): string | undefined {
  const { clientDataJSON } = (response.response ?? {}) as { clientDataJSON?: unknown };
  if (typeof clientDataJSON !== 'string') return undefined;
  try {
    const { challenge } = JSON.parse(atob(clientDataJSON.replaceAll('-', '+').replaceAll('_', '/'))) as {
      challenge?: unknown;
    };
    return typeof challenge === 'string' ? challenge : undefined;
  } catch {
    return undefined;
  }
}

/** Takes the ceremony that an answer belongs to, whatever then comes of it. */
export async function takeCeremony(
  inner: WriteCtx,
  purpose: CeremonyPurpose,
  response: PasskeyResponse,
): Promise<VerificationRow | undefined> {
  const challenge = challengeOf(response);
  return challenge === undefined ? undefined : takeProof(inner, purpose, challenge);
}

export const known = ({ credentialId, publicKey, counter, transports }: PasskeyRow): KnownPasskey => ({
  credentialId,
  publicKey,
  counter,
  transports,
});
