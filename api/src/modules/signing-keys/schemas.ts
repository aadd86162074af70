/** Signing keys on the wire; their private halves never leave the database unsealed. */
import { z } from '@hono/zod-openapi';
import type { signingKeys } from '../../db/schema/access.ts';
import { id, instant, iso, isoOrNull, listOf, pageQuery } from '../../http/fields.ts';

export type SigningKeyRow = typeof signingKeys.$inferSelect;

export const SigningKey = z
  .object({
    id: id('signingKey').openapi({ description: 'The `kid` of the tokens that it signs' }),
    retiredAt: instant.nullable().openapi({ description: 'Its tokens stay valid until they expire' }),
    createdAt: instant,
  })
  .openapi('SigningKey');
export const SigningKeyList = listOf(SigningKey, 'SigningKeyList');
export const SigningKeyQuery = z.strictObject(pageQuery);

export const JwkSet = z
  .object({
    keys: z.array(
      z.object({ kty: z.string(), crv: z.string(), x: z.string(), kid: z.string(), alg: z.string(), use: z.string() }),
    ),
  })
  .openapi('JwkSet');

export function toSigningKey(row: SigningKeyRow): z.infer<typeof SigningKey> {
  return { id: row.id, retiredAt: isoOrNull(row.retiredAt), createdAt: iso(row.createdAt) };
}

export function toJwk({ id: kid, jwk }: { id: string; jwk: Record<string, string> }) {
  return { kty: jwk.kty ?? '', crv: jwk.crv ?? '', x: jwk.x ?? '', kid, alg: 'EdDSA', use: 'sig' };
}
