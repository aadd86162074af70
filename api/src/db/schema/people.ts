/**
 * People: who may sign in, how they prove it, and what they did at the door. The `auth_` tables, `throttles` and the
 * writing of `sign_ins` belong to the role `siso_identity` alone.
 */
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { id, instant, oneOf, versioned } from './columns.ts';
import { partners } from './programme.ts';

export const PARTNER_ROLES = ['owner', 'admin', 'sales', 'viewer'] as const;
export const STAFF_ROLES = ['programme_admin', 'partner_manager', 'finance', 'support'] as const;
export const ROLE_NAMES = [...PARTNER_ROLES, ...STAFF_ROLES] as const;
export type Role = (typeof ROLE_NAMES)[number];

/** `{ action: [resource | '*'] }`; what it means stands in platform/permissions.ts. */
export type Permissions = Readonly<Record<string, readonly string[]>>;

/** A partner's people have a partner's roles, SISO's own those of the programme. */
const roleFits = () =>
  sql`case when partner_id is null then ${oneOf('role', STAFF_ROLES)} else ${oneOf('role', PARTNER_ROLES)} end`;

export const USER_STATUSES = ['active', 'suspended'] as const;

/** A person of a partner, or of SISO's own staff (`partner_id` null). `rights_version` grows with each change of what they may do. */
export const users = pgTable(
  'users',
  {
    id: id('id').primaryKey(),
    partnerId: id('partner_id'),
    /** Lower case; one living user per address. */
    email: text('email').notNull(),
    emailVerified: boolean('email_verified').notNull().default(false),
    name: text('name').notNull(),
    role: text('role').$type<Role>().notNull(),
    permissions: jsonb('permissions').$type<Permissions>().notNull().default({}),
    status: text('status').$type<(typeof USER_STATUSES)[number]>().notNull().default('active'),
    rightsVersion: integer('rights_version').notNull().default(1),
    twoFactorEnabled: boolean('two_factor_enabled').notNull().default(false),
    locale: text('locale'),
    lastLoginAt: instant('last_login_at'),
    removedAt: instant('removed_at'),
    ...versioned(),
  },
  (t) => [
    unique('users_tenant').on(t.partnerId, t.id),
    uniqueIndex('users_email').on(t.email).where(sql`removed_at is null`),
    foreignKey({ columns: [t.partnerId], foreignColumns: [partners.id], name: 'users_partner' }),
    index('users_newest').on(t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('users_of_partner').on(t.partnerId, t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    check('users_status', oneOf('status', USER_STATUSES)),
    check('users_role', roleFits()),
    check('users_email_form', sql`email = lower(email) and email <> ''`),
  ],
);

/** An invitation by mail; its token is kept as a SHA-256 only. */
export const invitations = pgTable(
  'invitations',
  {
    id: id('id').primaryKey(),
    partnerId: id('partner_id'),
    email: text('email').notNull(),
    name: text('name'),
    role: text('role').$type<Role>().notNull(),
    permissions: jsonb('permissions').$type<Permissions>().notNull().default({}),
    locale: text('locale'),
    tokenHash: text('token_hash').notNull().unique('invitations_token'),
    invitedByType: text('invited_by_type').notNull(),
    invitedById: id('invited_by_id').notNull(),
    expiresAt: instant('expires_at').notNull(),
    acceptedAt: instant('accepted_at'),
    revokedAt: instant('revoked_at'),
    userId: id('user_id'),
    ...versioned(),
  },
  (t) => [
    foreignKey({ columns: [t.partnerId], foreignColumns: [partners.id], name: 'invitations_partner' }),
    foreignKey({
      columns: [t.partnerId, t.userId],
      foreignColumns: [users.partnerId, users.id],
      name: 'invitations_user',
    }),
    index('invitations_newest').on(t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('invitations_of_partner').on(t.partnerId, t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    check('invitations_role', roleFits()),
  ],
);

const userId = () => id('user_id').notNull();

/** A signed-in browser. The cookie's token is kept as a SHA-256 only: a row that leaks opens nothing. */
export const authSessions = pgTable(
  'auth_sessions',
  {
    id: id('id').primaryKey(),
    userId: userId(),
    tokenHash: text('token_hash').notNull().unique('auth_sessions_token'),
    expiresAt: instant('expires_at').notNull(),
    /** The last full proof of who they are; what needs a step-up asks for one within five minutes. */
    reauthenticatedAt: instant('reauthenticated_at'),
    lastSeenAt: instant('last_seen_at').notNull(),
    address: text('address'),
    userAgent: text('user_agent'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.userId], foreignColumns: [users.id], name: 'auth_sessions_user' }).onDelete('cascade'),
    index('auth_sessions_of_user').on(t.userId),
  ],
);

/** A way in: today a password (scrypt). */
export const authAccounts = pgTable(
  'auth_accounts',
  {
    id: id('id').primaryKey(),
    userId: userId(),
    providerId: text('provider_id').notNull(),
    accountId: text('account_id').notNull(),
    password: text('password'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    unique('auth_accounts_provider').on(t.providerId, t.accountId),
    foreignKey({ columns: [t.userId], foreignColumns: [users.id], name: 'auth_accounts_user' }).onDelete('cascade'),
    index('auth_accounts_of_user').on(t.userId),
  ],
);

/** One-time proofs by mail and challenges, each bound to its purpose, its user and the address it was sent to. */
export const authVerifications = pgTable(
  'auth_verifications',
  {
    id: id('id').primaryKey(),
    userId: id('user_id'),
    purpose: text('purpose').notNull(),
    address: text('address'),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.userId], foreignColumns: [users.id], name: 'auth_verifications_user' }).onDelete(
      'cascade',
    ),
    index('auth_verifications_identifier').on(t.identifier),
    index('auth_verifications_age').on(t.expiresAt),
  ],
);

/** The second factor: a TOTP secret (sealed) and recovery codes (hashed, each good once). */
export const authTwoFactors = pgTable(
  'auth_two_factors',
  {
    id: id('id').primaryKey(),
    userId: userId().unique('auth_two_factors_user_once'),
    secret: text('secret').notNull(),
    backupCodes: text('backup_codes').notNull(),
    confirmedAt: instant('confirmed_at'),
    /** The last time step that was accepted: a code works once. */
    lastStep: bigint('last_step', { mode: 'number' }),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.userId], foreignColumns: [users.id], name: 'auth_two_factors_user' }).onDelete('cascade'),
  ],
);

export const authPasskeys = pgTable(
  'auth_passkeys',
  {
    id: id('id').primaryKey(),
    userId: userId(),
    name: text('name').notNull(),
    credentialId: text('credential_id').notNull().unique('auth_passkeys_credential'),
    publicKey: text('public_key').notNull(),
    counter: bigint('counter', { mode: 'number' }).notNull(),
    deviceType: text('device_type').notNull(),
    backedUp: boolean('backed_up').notNull(),
    transports: text('transports'),
    aaguid: text('aaguid'),
    lastUsedAt: instant('last_used_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.userId], foreignColumns: [users.id], name: 'auth_passkeys_user' }).onDelete('cascade'),
    index('auth_passkeys_of_user').on(t.userId),
  ],
);

/** A remembered device: it spares the code, never the password. */
export const authDevices = pgTable(
  'auth_devices',
  {
    id: id('id').primaryKey(),
    userId: userId(),
    tokenHash: text('token_hash').notNull().unique('auth_devices_token'),
    userAgent: text('user_agent'),
    expiresAt: instant('expires_at').notNull(),
    lastUsedAt: instant('last_used_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.userId], foreignColumns: [users.id], name: 'auth_devices_user' }).onDelete('cascade'),
    index('auth_devices_of_user').on(t.userId),
  ],
);

export const SIGN_IN_OUTCOMES = ['success', 'challenge', 'failure'] as const;
export const SIGN_IN_FACTORS = [
  'password',
  'totp',
  'recovery_code',
  'passkey',
  'device',
  'invitation',
  'reset',
] as const;

/** The log of the door; partitioned by month of its id. What was typed is kept only where it matched a user. */
export const signIns = pgTable(
  'sign_ins',
  {
    id: id('id').notNull(),
    partnerId: id('partner_id'),
    userId: id('user_id'),
    email: text('email'),
    outcome: text('outcome').$type<(typeof SIGN_IN_OUTCOMES)[number]>().notNull(),
    factor: text('factor').$type<(typeof SIGN_IN_FACTORS)[number]>().notNull(),
    reason: text('reason'),
    browser: text('browser'),
    os: text('os'),
    newDevice: boolean('new_device').notNull(),
    address: text('address'),
    occurredAt: instant('occurred_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.id] }),
    index('sign_ins_of_partner').on(t.partnerId, t.id.desc().nullsFirst()),
    index('sign_ins_of_user').on(t.userId, t.id.desc().nullsFirst()),
    index('sign_ins_of_outcome').on(t.outcome, t.id.desc().nullsFirst()),
    check('sign_ins_outcome', oneOf('outcome', SIGN_IN_OUTCOMES)),
    check('sign_ins_factor', oneOf('factor', SIGN_IN_FACTORS)),
  ],
);

/** Failed attempts per account and per address, and until when the next one waits. */
export const throttles = pgTable(
  'throttles',
  {
    bucket: text('bucket').primaryKey(),
    failures: integer('failures').notNull(),
    blockedUntil: instant('blocked_until'),
    lastAt: instant('last_at').notNull(),
  },
  (t) => [index('throttles_age').on(t.lastAt)],
);

export const MAIL_STATUSES = ['queued', 'sent', 'failed'] as const;

/** Mail that waits to leave. What it carries is sealed, for there are links in it, and wiped once it has left. */
export const mails = pgTable(
  'mails',
  {
    id: id('id').primaryKey(),
    partnerId: id('partner_id'),
    recipient: text('recipient').notNull(),
    kind: text('kind').notNull(),
    locale: text('locale').notNull(),
    sealedData: text('sealed_data'),
    status: text('status').$type<(typeof MAIL_STATUSES)[number]>().notNull().default('queued'),
    attempts: integer('attempts').notNull().default(0),
    /** Hand-overs of which nobody knows what became: the process or the provider went silent. */
    unanswered: integer('unanswered').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at').notNull(),
    sentAt: instant('sent_at'),
    lastError: text('last_error'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    index('mails_due').on(t.nextAttemptAt).where(sql`status = 'queued'`),
    check('mails_status', oneOf('status', MAIL_STATUSES)),
  ],
);
