/** The Tokens port on `jose`: EdDSA, `kid`, an explicit `typ`, issuer and audience. RFC 7519, RFC 8725. */
import { decodeProtectedHeader, errors, exportJWK, generateKeyPair, importJWK, jwtVerify, SignJWT } from 'jose';
import { ProblemError } from '../../core/errors.ts';
import { sql } from '../../db/statement.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Db } from '../../ports/db.ts';
import type { Hash } from '../../ports/hash.ts';
import type { Sealer } from '../../ports/sealer.ts';
import type { SessionClaims, Tokens } from '../../ports/tokens.ts';

const ALGORITHM = 'EdDSA';
const TYPE = 'siso-widget+jwt';
const AUDIENCE = 'siso-partner-api';
const SIGNER_MS = 60_000;
const REFETCH_MS = 2_000;
const MOST_VERIFIED = 20_000;

type Jwk = Record<string, string>;
type Key = Awaited<ReturnType<typeof importJWK>>;

/** All memories here may vanish: they hold public keys, the opened signing key, and what has been verified. */
export function createTokens({
  db,
  sealer,
  clock,
  hash,
  issuer,
  shareLookups = true,
}: {
  db: Db;
  sealer: Sealer;
  clock: Clock;
  hash: Hash;
  issuer: string;
  /** Whether requests may wait for each other's look-ups: not where a request that is cut off never ends its own. */
  shareLookups?: boolean;
}): Tokens {
  let signer: { kid: string; key: Key; until: number } | undefined;
  let publicKeys = new Map<string, Key>();
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let fetching: Promise<void> | undefined;
  const verified = new Map<string, SessionClaims>();

  async function currentSigner() {
    const now = clock.now().getTime();
    if (signer && signer.until > now) return signer;
    const [row] = await db.lookup(
      sql<{ id: string; sealed: string }>`select id, sealed_private_jwk as sealed from siso_sealed_key()`,
    );
    if (!row)
      throw new ProblemError('unavailable', 'There is no signing key yet. Run the migrations, then start again.');
    signer = {
      kid: row.id,
      key: await importJWK(JSON.parse(await sealer.open(row.sealed)), ALGORITHM),
      until: now + SIGNER_MS,
    };
    return signer;
  }

  async function fetchPublicKeys(): Promise<void> {
    try {
      const rows = await db.lookup(sql<{ id: string; jwk: Jwk }>`select id, public_jwk as jwk from siso_public_keys()`);
      const imported = rows.map(async ({ id, jwk }) => [id, await importJWK(jwk, ALGORITHM)] as const);
      publicKeys = new Map(await Promise.all(imported));
    } finally {
      fetchedAt = clock.now().getTime();
      fetching = undefined;
    }
  }

  /** Requests that meet an unknown `kid` at the same time wait for one look-up; made-up ones cannot cause many. */
  async function publicKey(kid: string): Promise<Key | undefined> {
    if (publicKeys.has(kid)) return publicKeys.get(kid);
    if (Math.abs(clock.now().getTime() - fetchedAt) > REFETCH_MS) {
      if (shareLookups) {
        fetching ??= fetchPublicKeys();
        await fetching;
      } else await fetchPublicKeys();
    }
    return publicKeys.get(kid);
  }

  async function check(token: string): Promise<SessionClaims | undefined> {
    try {
      const { kid } = decodeProtectedHeader(token);
      const key = kid === undefined ? undefined : await publicKey(kid);
      if (!key) return undefined;
      const options = { algorithms: [ALGORITHM], typ: TYPE, issuer, audience: AUDIENCE, currentDate: clock.now() };
      const { payload } = await jwtVerify(token, key, options);
      const { sid, partner, sub, origin, components, scopes, exp, stepped } = payload as Record<string, unknown>;
      return {
        sessionId: String(sid),
        partnerId: partner === null ? null : String(partner),
        subject: String(sub),
        origin: String(origin),
        components: components as string[],
        scopes: scopes as string[],
        expiresAt: Number(exp),
        ...(stepped === undefined ? {} : { user: { steppedUpUntil: Number(stepped) } }),
      };
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw expired();
      if (error instanceof errors.JOSEError || error instanceof TypeError) return undefined;
      throw error;
    }
  }

  return {
    async sign(claims) {
      const { kid, key } = await currentSigner();
      const { sessionId: sid, partnerId: partner, origin, components, scopes, user } = claims;
      const stepped = user && { stepped: user.steppedUpUntil };
      return new SignJWT({ sid, partner, origin, components: [...components], scopes: [...scopes], ...stepped })
        .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid })
        .setIssuer(issuer)
        .setAudience(AUDIENCE)
        .setSubject(claims.subject)
        .setIssuedAt(clock.now())
        .setExpirationTime(claims.expiresAt)
        .sign(key);
    },

    async verify(token) {
      const fingerprint = await hash.sha256(token);
      const known = verified.get(fingerprint);
      if (known) {
        if (known.expiresAt * 1000 > clock.now().getTime()) return known;
        verified.delete(fingerprint);
        throw expired();
      }
      const claims = await check(token);
      if (!claims) return undefined;
      if (verified.size >= MOST_VERIFIED) verified.clear();
      verified.set(fingerprint, claims);
      return claims;
    },

    async generateKey() {
      const { publicKey: open, privateKey } = await generateKeyPair(ALGORITHM, { crv: 'Ed25519', extractable: true });
      return { publicJwk: (await exportJWK(open)) as Jwk, privateJwk: (await exportJWK(privateKey)) as Jwk };
    },
  };
}

function expired(): ProblemError {
  return new ProblemError('token_expired', 'The widget session token has expired; fetch a new one.', {
    headers: { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="expired"' },
  });
}
