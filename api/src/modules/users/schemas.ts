/** The people who sign in, on the wire. */
import { z } from '@hono/zod-openapi';
import { USER_STATUSES, type users } from '../../db/schema/people.ts';
import { id, instant, iso, isoOrNull, listOf, openEnum, pageQuery, text } from '../../http/fields.ts';
import { type Permissions, ROLE_NAMES } from '../../platform/permissions.ts';
import { ACTIONS, RESOURCES } from './rules.ts';

export type UserRow = typeof users.$inferSelect;

/** An address as it is kept: addresses that differ in case alone are one. */
export const signInEmail = text(254).toLowerCase().pipe(z.email('Not an email address, like name@example.com.'));

export const role = openEnum(ROLE_NAMES);

const granted = z
  .array(z.enum([...RESOURCES, '*'], 'Not a resource that rights are granted on.'))
  .max(RESOURCES.length + 1)
  .optional();

/** What is granted beside a role. */
export const permissionsInput = z
  .strictObject({ read: granted, write: granted, submit: granted })
  .openapi('PermissionsInput', {
    example: { read: ['audit'] },
    description: `Actions (${ACTIONS.join(', ')}) and the resources that each is granted on; \`*\` is all. On top of the role`,
  });

export const permissions = z
  .record(z.string(), z.array(z.string()))
  .openapi('Permissions', { example: { read: ['audit'] }, description: 'What is granted on top of the role' });

export const User = z
  .object({
    id: id('user'),
    partnerId: id('partner').nullable().openapi({ description: "null: one of SISO's own staff" }),
    email: z.string(),
    name: z.string(),
    role,
    permissions,
    status: openEnum(USER_STATUSES),
    mfaEnabled: z.boolean().describe('Whether a second factor is set up'),
    locale: z.string().nullable(),
    lastLoginAt: instant.nullable(),
    createdAt: instant,
    updatedAt: instant,
  })
  .openapi('User');
export const UserList = listOf(User, 'UserList');

export const UpdateUser = z
  .strictObject({
    name: text(100).optional(),
    role: z.enum(ROLE_NAMES).optional(),
    permissions: permissionsInput.optional(),
  })
  .openapi('UpdateUser');
export type UpdateUserInput = z.infer<typeof UpdateUser>;

/** A partner, or `none` for SISO's own people. */
export const partnerOrNone = z
  .union([id('partner'), z.literal('none')])
  .openapi({ type: 'string', description: "A partner's id, or `none` for SISO's own people" });

export const UserQuery = z.strictObject({
  ...pageQuery,
  partnerId: partnerOrNone.optional(),
  role: z.enum(ROLE_NAMES).optional(),
  status: z.enum(USER_STATUSES).optional(),
});
export type UserQueryInput = z.infer<typeof UserQuery>;

/** Copies the lists, so that nobody changes the row through them. */
export function toPermissions(granted: Permissions): z.infer<typeof permissions> {
  return Object.fromEntries(Object.entries(granted).map(([action, resources]) => [action, [...resources]]));
}

export function toUser(row: UserRow): z.infer<typeof User> {
  return {
    id: row.id,
    partnerId: row.partnerId,
    email: row.email,
    name: row.name,
    role: row.role,
    permissions: toPermissions(row.permissions),
    status: row.status,
    mfaEnabled: row.twoFactorEnabled,
    locale: row.locale,
    lastLoginAt: isoOrNull(row.lastLoginAt),
    createdAt: iso(row.createdAt),
    updatedAt: iso(row.updatedAt),
  };
}
