/** Who may call: keys, widget sessions, the keys that sign them; limits and replays. */
import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { id, instant, oneOf, versioned } from './columns.ts';
import { partners } from './programme.ts';

export const KEY_KINDS = ['secret', 'publishable'] as const;

/** A key's secret is never stored, only its SHA-256; `partner_id` null is the programme's own (operator) key. */
export const apiKeys = pgTable(
  'api_keys',
  {
    id: id('id').primaryKey(),
    partnerId: id('partner_id'),
    kind: text('kind').$type<(typeof KEY_KINDS)[number]>().notNull(),
    name: text('name').notNull(),
    hash: text('hash').notNull().unique('api_keys_hash'),
    prefix: text('prefix').notNull(),
    scopes: text('scopes').array().notNull(),
    allowedOrigins: text('allowed_origins').array().notNull(),
    lastUsedAt: instant('last_used_at'),
    expiresAt: instant('expires_at'),
    revokedAt: instant('revoked_at'),
    /** The key or user that made it; null: the command line. */
    createdBy: id('created_by'),
    /** The key that takes its place after a rotation. */
    replacedBy: id('replaced_by'),
    ...versioned(),
  },
  (t) => [
    foreignKey({ columns: [t.partnerId], foreignColumns: [partners.id], name: 'api_keys_partner' }),
    index('api_keys_newest').on(t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('api_keys_of_partner').on(t.partnerId),
    check('api_keys_kind', oneOf('kind', KEY_KINDS)),
    check('api_keys_publishable', sql`kind = 'secret' or partner_id is not null`),
  ],
);

/** Minted by a key for a host's user, or by the sign-in for one of ours; only staff's own have no partner. */
export const widgetSessions = pgTable(
  'widget_sessions',
  {
    id: id('id').primaryKey(),
    partnerId: id('partner_id'),
    mintedBy: id('minted_by'),
    userId: id('user_id'),
    authSessionId: id('auth_session_id'),
    /** The user's at the minting: a change of rights ends the session. */
    rightsVersion: integer('rights_version'),
    subject: text('subject').notNull(),
    origin: text('origin').notNull(),
    components: text('components').array().notNull(),
    scopes: text('scopes').array().notNull(),
    ttlSeconds: integer('ttl_seconds').notNull(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
    ...versioned(),
  },
  (t) => [
    unique('widget_sessions_tenant').on(t.partnerId, t.id),
    foreignKey({ columns: [t.partnerId], foreignColumns: [partners.id], name: 'widget_sessions_partner' }),
    foreignKey({ columns: [t.mintedBy], foreignColumns: [apiKeys.id], name: 'widget_sessions_key' }),
    check(
      'widget_sessions_maker',
      sql`case when minted_by is null then num_nulls(user_id, auth_session_id, rights_version) = 0
        else user_id is null and partner_id is not null end`,
    ),
    index('widget_sessions_newest').on(t.partnerId, t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
);

/** Ed25519 key pairs; the private half is sealed with a key derived from SISO_SECRET. */
export const signingKeys = pgTable(
  'signing_keys',
  {
    id: id('id').primaryKey(),
    publicJwk: jsonb('public_jwk').$type<Record<string, string>>().notNull(),
    sealedPrivateJwk: text('sealed_private_jwk').notNull(),
    retiredAt: instant('retired_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('signing_keys_newest').on(t.createdAt.desc().nullsFirst())],
);

/** The stored answer of a POST, written by the transaction that it answers for. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    tenant: id('tenant').notNull(),
    route: text('route').notNull(),
    key: text('key').notNull(),
    requestHash: text('request_hash').notNull(),
    status: integer('status').notNull(),
    body: text('body').notNull(),
    headers: jsonb('headers').$type<Record<string, string>>().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenant, t.route, t.key] }), index('idempotency_keys_age').on(t.createdAt)],
);

/** Fixed windows of the limits that protect people; reached only through siso_take(). */
export const rateLimits = pgTable(
  'rate_limits',
  {
    bucket: text('bucket').notNull(),
    windowStart: instant('window_start').notNull(),
    taken: integer('taken').notNull(),
  },
  (t) => [primaryKey({ columns: [t.bucket, t.windowStart] })],
);
