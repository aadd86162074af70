/** Invitations on the wire. */
import { z } from '@hono/zod-openapi';
import type { invitations } from '../../db/schema/people.ts';
import { id, instant, iso, isoOrNull, listOf, openEnum, pageQuery, text } from '../../http/fields.ts';
import { ROLE_NAMES } from '../../platform/permissions.ts';
import { partnerOrNone, permissions, permissionsInput, role, signInEmail, toPermissions } from '../users/schemas.ts';
import { INVITATION_STATUSES, statusOf } from './rules.ts';

export type InvitationRow = typeof invitations.$inferSelect;
/** With the name of the person who sent it, where the reader may know it. */
export type NamedInvitationRow = InvitationRow & { inviterName: string | null };

/** The languages that mails are written in. */
export const MAIL_LOCALES = ['en', 'es', 'fr', 'de', 'ar'] as const;

export const Invitation = z
  .object({
    id: id('invitation'),
    partnerId: id('partner').nullable().openapi({ description: "null: to SISO's own staff" }),
    email: z.string(),
    name: z.string().nullable(),
    role,
    permissions,
    locale: z.string().nullable().describe('Of the mail; null: English'),
    status: openEnum(INVITATION_STATUSES),
    invitedBy: z.object({
      type: z.string().openapi({ example: 'user' }),
      id: z.string().openapi({ example: 'usr_01k9zq3m7xw5v8h2t6r4d1e0cb' }),
      name: z.string().nullable().describe("Of a person; null for keys, and for SISO's staff to a partner"),
    }),
    expiresAt: instant,
    acceptedAt: instant.nullable(),
    createdAt: instant,
    updatedAt: instant,
  })
  .openapi('Invitation');
export const InvitationList = listOf(Invitation, 'InvitationList');

export const CreateInvitation = z
  .strictObject({
    email: signInEmail,
    name: text(100).optional(),
    role: z.enum(ROLE_NAMES),
    permissions: permissionsInput.optional(),
    locale: z.enum(MAIL_LOCALES).optional().openapi({ description: 'Language of the mail; by default English' }),
    partnerId: id('partner')
      .optional()
      .openapi({ description: "For SISO: whose people they join; left out, SISO's own staff" }),
  })
  .openapi('CreateInvitation');
export type CreateInvitationInput = z.infer<typeof CreateInvitation>;

export const InvitationQuery = z.strictObject({
  ...pageQuery,
  partnerId: partnerOrNone.optional(),
  status: z.enum(INVITATION_STATUSES).optional(),
});
export type InvitationQueryInput = z.infer<typeof InvitationQuery>;

/** `now` decides whether it has expired. */
export function toInvitation(now: Date) {
  return (row: NamedInvitationRow): z.infer<typeof Invitation> => ({
    id: row.id,
    partnerId: row.partnerId,
    email: row.email,
    name: row.name,
    role: row.role,
    permissions: toPermissions(row.permissions),
    locale: row.locale,
    status: statusOf(row, now),
    invitedBy: { type: row.invitedByType, id: row.invitedById, name: row.inviterName },
    expiresAt: iso(row.expiresAt),
    acceptedAt: isoOrNull(row.acceptedAt),
    createdAt: iso(row.createdAt),
    updatedAt: iso(row.updatedAt),
  });
}
