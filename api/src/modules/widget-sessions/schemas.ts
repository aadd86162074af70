/** Widget sessions on the wire. */
import { z } from '@hono/zod-openapi';
import type { widgetSessions } from '../../db/schema/access.ts';
import { id, instant, iso, isoOrNull, listOf, pageQuery, text } from '../../http/fields.ts';
import { COMPONENTS, type Component, SCOPES } from '../../platform/scopes.ts';
import { origin } from '../api-keys/schemas.ts';
import { MOST_SECONDS } from './rules.ts';

export type WidgetSessionRow = typeof widgetSessions.$inferSelect;

export const WidgetSession = z
  .object({
    id: id('widgetSession'),
    partnerId: id('partner').nullable().openapi({ description: "null: of SISO's own staff" }),
    userId: id('user').nullable().openapi({ description: 'Who signed in; null: a session that a key minted' }),
    subject: z.string(),
    origin: z.string(),
    components: z.array(z.string()),
    scopes: z.array(z.string()),
    expiresAt: instant,
    revokedAt: instant.nullable(),
    createdAt: instant,
  })
  .openapi('WidgetSession');
export const WidgetSessionList = listOf(WidgetSession, 'WidgetSessionList');
export const MintedWidgetSession = WidgetSession.extend({
  token: z.string().optional().openapi({ description: 'For the page; a replayed answer leaves it out' }),
}).openapi('MintedWidgetSession');

export const CreateWidgetSession = z
  .strictObject({
    partnerId: id('partner').optional().openapi({ description: 'Needed with an operator key' }),
    subject: text(200).openapi({ description: "The host's own id of the signed-in user" }),
    origin: origin.openapi({ description: 'The origin of the page; the token works from nowhere else' }),
    components: z
      .array(z.enum(COMPONENTS as [Component, ...Component[]]))
      .min(1)
      .optional(),
    scopes: z.array(z.enum(SCOPES)).min(1).optional(),
    ttlSeconds: z
      .int()
      .min(30)
      .max(MOST_SECONDS)
      .optional()
      .openapi({ description: `Default: ${MOST_SECONDS}` }),
  })
  .openapi('CreateWidgetSession');
export type CreateWidgetSessionInput = z.infer<typeof CreateWidgetSession>;

export const WidgetSessionQuery = z.strictObject({ ...pageQuery, partnerId: id('partner').optional() });
export type WidgetSessionQueryInput = z.infer<typeof WidgetSessionQuery>;

export function toWidgetSession(row: WidgetSessionRow): z.infer<typeof WidgetSession> {
  return {
    id: row.id,
    partnerId: row.partnerId,
    userId: row.userId,
    subject: row.subject,
    origin: row.origin,
    components: row.components,
    scopes: row.scopes,
    expiresAt: iso(row.expiresAt),
    revokedAt: isoOrNull(row.revokedAt),
    createdAt: iso(row.createdAt),
  };
}

export const toMintedWidgetSession = (row: WidgetSessionRow & { token: string }) => ({
  ...toWidgetSession(row),
  token: row.token,
});
