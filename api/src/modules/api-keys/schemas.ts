/** API keys on the wire. */
import { z } from '@hono/zod-openapi';
import { isInstant } from '../../core/dates.ts';
import { type apiKeys, KEY_KINDS } from '../../db/schema/access.ts';
import { id, instant, iso, isoOrNull, listOf, openEnum, pageQuery, text } from '../../http/fields.ts';
import { ALL_SCOPES, SCOPES } from '../../platform/scopes.ts';
import { isOrigin } from './rules.ts';

export type ApiKeyRow = typeof apiKeys.$inferSelect;

export const origin = z
  .string()
  .max(300)
  .refine(
    isOrigin,
    'An exact origin: scheme, host and port, https (http only for loopback), no path or trailing slash.',
  )
  .openapi({ example: 'https://partner.example' });

export const ApiKey = z
  .object({
    id: id('apiKey'),
    kind: openEnum(KEY_KINDS),
    partnerId: id('partner').nullable().openapi({ description: "null: the programme's own (operator) key" }),
    name: z.string(),
    scopes: z.array(z.string()),
    allowedOrigins: z.array(z.string()),
    prefix: z.string(),
    lastUsedAt: instant.nullable(),
    expiresAt: instant.nullable(),
    revokedAt: instant.nullable(),
    createdBy: z.string().nullable().openapi({
      example: 'usr_01k9zq3m7xw5v8h2t6r4d1e0cb',
      description: 'The person or key that made it; null: the command line, or before this was kept',
    }),
    replacedBy: id('apiKey').nullable().openapi({ description: 'The key that took its place by a rotation' }),
    createdAt: instant,
    updatedAt: instant,
  })
  .openapi('ApiKey');
export const ApiKeyList = listOf(ApiKey, 'ApiKeyList');
export const CreatedApiKey = ApiKey.extend({
  key: z.string().optional().openapi({ description: 'Shown once; a replayed answer leaves it out' }),
}).openapi('CreatedApiKey');

const origins = z.array(origin).max(50);

export const CreateApiKey = z
  .strictObject({
    kind: z.enum(KEY_KINDS),
    name: text(100),
    partnerId: id('partner')
      .optional()
      .openapi({ description: "For SISO: left out, an operator key. A partner's people make their own partner's" }),
    scopes: z
      .array(z.enum([...SCOPES, ALL_SCOPES]))
      .min(1)
      .max(SCOPES.length + 1)
      .optional(),
    allowedOrigins: origins.optional().openapi({ description: 'Publishable keys: exactly these origins may use it' }),
    expiresAt: z
      .string()
      .refine(isInstant, 'An RFC 3339 instant.')
      .optional()
      .openapi({ format: 'date-time', example: '2027-03-31T00:00:00.000Z' }),
  })
  .openapi('CreateApiKey');
export type CreateApiKeyInput = z.infer<typeof CreateApiKey>;

export const UpdateApiKey = z
  .strictObject({ name: text(100).optional(), allowedOrigins: origins.min(1).optional() })
  .openapi('UpdateApiKey');
export type UpdateApiKeyInput = z.infer<typeof UpdateApiKey>;

/** How long a rotated key may serve beside the one that takes its place. */
export const MOST_OVERLAP_HOURS = 168;

export const RotateApiKey = z
  .strictObject({
    overlapHours: z
      .int('A whole number of hours.')
      .min(0)
      .max(MOST_OVERLAP_HOURS)
      .optional()
      .openapi({ description: 'For so long the old key still serves. Default: 24' }),
  })
  .openapi('RotateApiKey');
export type RotateApiKeyInput = z.infer<typeof RotateApiKey>;

export const ApiKeyQuery = z.strictObject({
  ...pageQuery,
  partnerId: id('partner').optional(),
  kind: z.enum(KEY_KINDS).optional(),
});
export type ApiKeyQueryInput = z.infer<typeof ApiKeyQuery>;

export function toApiKey(row: ApiKeyRow): z.infer<typeof ApiKey> {
  return {
    id: row.id,
    kind: row.kind,
    partnerId: row.partnerId,
    name: row.name,
    scopes: row.scopes,
    allowedOrigins: row.allowedOrigins,
    prefix: row.prefix,
    lastUsedAt: isoOrNull(row.lastUsedAt),
    expiresAt: isoOrNull(row.expiresAt),
    revokedAt: isoOrNull(row.revokedAt),
    createdBy: row.createdBy,
    replacedBy: row.replacedBy,
    createdAt: iso(row.createdAt),
    updatedAt: iso(row.updatedAt),
  };
}
