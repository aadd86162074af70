/**
 * Proofs of who somebody is: passwords, time-based codes, passkeys. It keeps nothing: rows, clock and every decision
 * (who is let in, how often, what is told) are the caller's, in modules/auth.
 */

/** A passkey as far as a ceremony needs it. */
export interface KnownPasskey {
  credentialId: string;
  /** COSE key, base64. */
  publicKey: string;
  counter: number;
  /** Comma-separated. */
  transports: string | null;
}

/** What a registration proved. */
export interface NewPasskey extends KnownPasskey {
  deviceType: string;
  /** Whether it is synchronised to more than one device. */
  backedUp: boolean;
  aaguid: string | null;
}

/** The first half of a ceremony: what the browser gets, and what the second half needs again; kept on the server. */
export interface Ceremony {
  /** `PublicKeyCredential…OptionsJSON` of WebAuthn Level 3. */
  options: Record<string, unknown>;
  state: string;
}

/** The browser's answer as `PublicKeyCredential.toJSON()` gives it. */
export type PasskeyResponse = Record<string, unknown> & { id: string };

export interface AuthPort {
  /** A salted scrypt hash. Costs tens of milliseconds of a processor: never inside a transaction. */
  hashPassword(password: string): Promise<string>;
  /** Whether the password fits. Without a hash it costs the same and answers no, so that nobody can tell by the time. */
  verifyPassword(hash: string | null, password: string): Promise<boolean>;

  /** A new secret for time-based codes (RFC 6238), base32. */
  createTotpSecret(): Promise<string>;
  /** The secret as an `otpauth://` URI for a QR code. */
  totpUri(secret: string, account: string): Promise<string>;
  /**
   * The time step that a code belongs to: the present one or one beside it, later than `after`. Null where it fits none
   * of them. Whoever keeps the answer and hands it in as `after` accepts no code twice.
   */
  totpStep(secret: string, code: string, at: Date, after: number | null): Promise<number | null>;

  /** Begins the making of a passkey. `existing`: those that the person's devices must not offer again. */
  beginPasskeyRegistration(
    user: { id: string; email: string; name: string },
    existing: readonly KnownPasskey[],
  ): Promise<Ceremony>;
  /** Null where the answer does not prove it, or the person was not verified by the device. */
  finishPasskeyRegistration(state: string, response: PasskeyResponse): Promise<NewPasskey | null>;
  /** Begins a sign-in; with `existing` by one of those only, else by any that the browser holds for us. */
  beginPasskeySignIn(existing: readonly KnownPasskey[]): Promise<Ceremony>;
  /** The counter to keep, or null: not proven, or the person was not verified by the device. */
  finishPasskeySignIn(state: string, response: PasskeyResponse, passkey: KnownPasskey): Promise<number | null>;
}
