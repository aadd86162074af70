import type { PasskeyCreationOptions, PasskeyRequestOptions } from './auth-types.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (char) => char.charCodeAt(0));
const textOf = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

type Described = { id: string; type: string; transports?: string[] };
const described = (list: readonly Described[] = []) =>
  list.map((one) => ({ ...one, id: bytesOf(one.id) })) as PublicKeyCredentialDescriptor[];

/** For browsers before WebAuthn Level 3. */
function creationOf(options: PasskeyCreationOptions): PublicKeyCredentialCreationOptions {
  const { challenge, user, excludeCredentials } = options;
  return {
    ...options,
    challenge: bytesOf(challenge),
    user: { ...user, id: bytesOf(user.id) },
    excludeCredentials: described(excludeCredentials),
  } as PublicKeyCredentialCreationOptions;
}

/** For browsers before WebAuthn Level 3. */
function requestOf(options: PasskeyRequestOptions): PublicKeyCredentialRequestOptions {
  const { challenge, allowCredentials } = options;
  return {
    ...options,
    challenge: bytesOf(challenge),
    allowCredentials: described(allowCredentials),
  } as PublicKeyCredentialRequestOptions;
}

/** For browsers before WebAuthn Level 3, and for password managers whose objects lack `toJSON`. */
function jsonOf(credential: PublicKeyCredential): PublicKeyCredentialJSON {
  const { id, rawId, type, authenticatorAttachment } = credential;
  const response: Record<string, unknown> = {};
  for (const name of ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'] as const) {
    const value: unknown = Reflect.get(credential.response, name);
    if (value instanceof ArrayBuffer) response[name] = textOf(value);
  }
  if ('getTransports' in credential.response) {
    response.transports = (credential.response as AuthenticatorAttestationResponse).getTransports();
  }
  return {
    id,
    rawId: textOf(rawId),
    type,
    response,
    authenticatorAttachment: authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
  };
}

async function finished(asked: Promise<Credential | null>): Promise<PublicKeyCredentialJSON> {
  const credential = (await asked) as PublicKeyCredential | null;
  if (!credential) throw new DOMException('No passkey was given', 'NotAllowedError');
  return 'toJSON' in credential ? credential.toJSON() : jsonOf(credential);
}

/** Whether this browser knows passkeys at all; it does so on secure pages only. */
export const canUsePasskeys = (): boolean => typeof PublicKeyCredential === 'function' && !!navigator.credentials;

/** Whether this browser offers passkeys among what it fills into a field (`autocomplete="username webauthn"`). */
export const offersPasskeysInFields = async (): Promise<boolean> =>
  canUsePasskeys() && !!(await PublicKeyCredential.isConditionalMediationAvailable?.().catch(() => false));

/**
 * Asks the person for a new passkey and gives what the API wants of it. Rejects with the browser's `DOMException`: `NotAllowedError` when
 * the person declined or waited too long, `InvalidStateError` when the device has one already.
 */
export async function makePasskey(options: PasskeyCreationOptions): Promise<PublicKeyCredentialJSON> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON?.(options) ?? creationOf(options);
  return finished(navigator.credentials.create({ publicKey }));
}

/**
 * Asks for a passkey that is there and gives what the API wants of it. With `inFields` the browser offers it among what it fills in, and
 * the promise waits until the person chooses it or `signal` aborts.
 */
export async function askForPasskey(
  options: PasskeyRequestOptions,
  { inFields = false, signal }: { inFields?: boolean; signal?: AbortSignal } = {},
): Promise<PublicKeyCredentialJSON> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON?.(options) ?? requestOf(options);
  return finished(navigator.credentials.get({ publicKey, signal, mediation: inFields ? 'conditional' : 'optional' }));
}
