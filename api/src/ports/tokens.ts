/** Signed tokens of widget sessions (JWT, EdDSA). */

export interface SessionClaims {
  sessionId: string;
  /** null: SISO's own staff. */
  partnerId: string | null;
  /** The host's own user id; with `user` one of ours. */
  subject: string;
  /** Present where the session is of a person who signed in with us. */
  user?: {
    /** Unix seconds until which a fresh proof of identity holds; 0: there is none. */
    steppedUpUntil: number;
  };
  origin: string;
  components: readonly string[];
  scopes: readonly string[];
  /** Unix seconds. */
  expiresAt: number;
}

export interface Tokens {
  /** Signs with the signing key in force. */
  sign(claims: SessionClaims): Promise<string>;
  /**
   * The claims of a token of ours, or undefined for what is none.
   * @throws ProblemError `token_expired`
   */
  verify(token: string): Promise<SessionClaims | undefined>;
  /** A new Ed25519 key pair as JWKs. */
  generateKey(): Promise<{ publicJwk: Record<string, string>; privateJwk: Record<string, string> }>;
}
