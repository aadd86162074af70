/** Signed tokens of widget sessions (JWT, EdDSA). */

export interface SessionClaims {
  sessionId: string;
  partnerId: string;
  /** The host's own user id. */
  subject: string;
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
