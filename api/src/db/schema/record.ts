/**
 * What happened. Verbs append to `outbox` and `audit_log`; the relay alone drains `outbox` into `events`, in commit
 * order, and gives each event its position. `events` and `audit_log` are partitioned by month of their id.
 */
import { bigint, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';

export const AUDIENCES = ['partner', 'staff'] as const;

const eventColumns = () => ({
  id: id('id').notNull(),
  partnerId: id('partner_id'),
  type: text('type').notNull(),
  audience: text('audience').$type<(typeof AUDIENCES)[number]>().notNull(),
  actorType: text('actor_type').notNull(),
  actorId: text('actor_id'),
  subjectType: text('subject_type').notNull(),
  subjectId: text('subject_id').notNull(),
  data: jsonb('data').$type<Record<string, unknown>>().notNull(),
  occurredAt: instant('occurred_at').notNull(),
  createdAt: instant('created_at').notNull(),
});

export const outbox = pgTable('outbox', eventColumns(), (t) => [primaryKey({ columns: [t.id] })]);

export const events = pgTable(
  'events',
  { ...eventColumns(), position: bigint('position', { mode: 'number' }).notNull() },
  (t) => [
    primaryKey({ columns: [t.id] }),
    index('events_position').on(t.position),
    index('events_of_partner').on(t.partnerId, t.audience, t.position.desc().nullsFirst()),
    index('events_of_type').on(t.type, t.position.desc().nullsFirst()),
  ],
);

/** The last position given out; one row, held by the relay's transaction. */
export const eventPosition = pgTable('event_position', {
  name: text('name').primaryKey(),
  position: bigint('position', { mode: 'number' }).notNull(),
});

export const auditLog = pgTable(
  'audit_log',
  {
    id: id('id').notNull(),
    partnerId: id('partner_id'),
    actorType: text('actor_type').notNull(),
    actorId: text('actor_id'),
    action: text('action').notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: text('subject_id').notNull(),
    changes: jsonb('changes').$type<Record<string, unknown>>().notNull(),
    requestId: text('request_id').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.id] }),
    index('audit_log_of_partner').on(t.partnerId, t.id.desc().nullsFirst()),
    index('audit_log_of_actor').on(t.actorId, t.id.desc().nullsFirst()),
    index('audit_log_of_subject').on(t.subjectId, t.id.desc().nullsFirst()),
    index('audit_log_of_subject_type').on(t.subjectType, t.id.desc().nullsFirst()),
    index('audit_log_of_action').on(t.action, t.id.desc().nullsFirst()),
  ],
);
