/** Events on the wire: one envelope for the activity feed, the dashboard, the live stream and, later, webhooks. */
import { z } from '@hono/zod-openapi';
import { AUDIENCES, type events } from '../../db/schema/record.ts';
import { id, instant, iso, listOf, openEnum, pageQuery } from '../../http/fields.ts';

export type EventRow = typeof events.$inferSelect;

export const Event = z
  .object({
    id: id('event'),
    type: z.string().openapi({ description: 'noun.past_tense; more may be added', example: 'referral.created' }),
    partnerId: id('partner').nullable().openapi({ description: 'null: it concerns the programme itself' }),
    occurredAt: instant.openapi({ description: 'When it happened; may lie long before createdAt' }),
    createdAt: instant,
    audience: openEnum(AUDIENCES),
    actor: z.object({ type: z.string(), id: z.string().nullable() }),
    subject: z.object({ type: z.string(), id: z.string() }),
    data: z.record(z.string(), z.any()).openapi({ description: 'Depends on the type' }),
  })
  .openapi('Event');
export const EventList = listOf(Event, 'EventList');

export const EventQuery = z.strictObject({
  ...pageQuery,
  partnerId: id('partner').optional(),
  type: z
    .string()
    .max(60)
    .regex(/^[a-z_]+\.[a-z_]+$/, 'A type like referral.created.')
    .optional()
    .openapi({ example: 'commission.accrued' }),
});
export type EventQueryInput = z.infer<typeof EventQuery>;

export const EXAMPLE_EVENT = {
  id: 'evt_01k9zq3m7xw5v8h2t6r4d1e0cb',
  type: 'commission.accrued',
  partnerId: 'ptr_01k9zq3m7xw5v8h2t6r4d1e0cb',
  occurredAt: '2026-03-31T14:05:09.120Z',
  createdAt: '2026-03-31T14:05:09.120Z',
  audience: 'partner' as const,
  actor: { type: 'operator_key', id: 'key_01k9zq3m7xw5v8h2t6r4d1e0cb' },
  subject: { type: 'commission', id: 'com_01k9zq3m7xw5v8h2t6r4d1e0cb' },
  data: {
    projectId: 'prj_01k9zq3m7xw5v8h2t6r4d1e0cb',
    clientName: 'Ada Byron',
    total: { amount: 156250, currency: 'USD' },
  },
};

/** The envelope. An event's position stays inside: it would tell a partner how much happens at others. */
export function toEvent(row: EventRow): z.infer<typeof Event> {
  return {
    id: row.id,
    type: row.type,
    partnerId: row.partnerId,
    occurredAt: iso(row.occurredAt),
    createdAt: iso(row.createdAt),
    audience: row.audience,
    actor: { type: row.actorType, id: row.actorId },
    subject: { type: row.subjectType, id: row.subjectId },
    data: row.data,
  };
}

/** The envelope as JSON text, for whoever hands it on as it is. */
export function encodeEvent(row: EventRow): string {
  return JSON.stringify(toEvent(row));
}
