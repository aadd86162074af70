/** The audit log on the wire. */
import { z } from '@hono/zod-openapi';
import type { Cell } from '../../core/csv.ts';
import type { auditLog } from '../../db/schema/record.ts';
import { day, id, instant, iso, listOf, pageQuery, text } from '../../http/fields.ts';

/** A row with the name of who acted, where the reader may know it. */
export type AuditEntryRow = typeof auditLog.$inferSelect & { actorName: string | null };

export const AuditEntry = z
  .object({
    id: id('audit'),
    partnerId: id('partner').nullable().openapi({ description: 'null: it concerns the programme itself' }),
    actor: z.object({
      type: z
        .string()
        .openapi({ description: 'Open: user, operator_key, secret_key, publishable_key, widget_session, system' }),
      id: z
        .string()
        .nullable()
        .openapi({ description: "A person's or a key's id; for a host's session the host's own user id" }),
      name: z.string().nullable().openapi({ description: 'null: not known, or not yours to know' }),
    }),
    action: z.string().openapi({ description: 'noun.verb; more may be added', example: 'referral.create' }),
    subject: z.object({ type: z.string(), id: z.string() }),
    changes: z.record(z.string(), z.any()).openapi({ description: 'What changed; depends on the action' }),
    requestId: z.string(),
    createdAt: instant,
  })
  .openapi('AuditEntry');
export const AuditEntryList = listOf(AuditEntry, 'AuditEntryList');

const word = /^[a-z][a-z_]*$/;
const filters = {
  partnerId: z
    .union([id('partner'), z.literal('none')])
    .optional()
    .openapi({ type: 'string', description: "A partner's id, or `none` for what concerns the programme itself" }),
  actorId: text(200).optional().openapi({ example: 'usr_01k9zq3m7xw5v8h2t6r4d1e0cb' }),
  action: z
    .string()
    .max(60)
    .regex(/^[a-z_]+\.[a-z_]+$/, 'An action like referral.create.')
    .optional()
    .openapi({ example: 'referral.create' }),
  subjectType: z.string().max(60).regex(word, 'A noun like referral.').optional().openapi({ example: 'referral' }),
  subjectId: text(200).optional().openapi({ example: 'ref_01k9zq3m7xw5v8h2t6r4d1e0cb' }),
  from: day.optional().openapi({ description: "First day, in the programme's zone" }),
  to: day.optional().openapi({ description: "Last day, in the programme's zone" }),
};

export const AuditQuery = z.strictObject({ ...pageQuery, ...filters });
export type AuditQueryInput = z.infer<typeof AuditQuery>;
export const AuditExportQuery = z.strictObject(filters);
export type AuditExportInput = z.infer<typeof AuditExportQuery>;

export const CSV_COLUMNS: Readonly<Record<string, (row: AuditEntryRow) => Cell>> = {
  entry_id: (row) => ({ plain: row.id }),
  created_at: (row) => ({ plain: iso(row.createdAt) }),
  actor_type: (row) => ({ plain: row.actorType }),
  actor_id: (row) => ({ text: row.actorId }),
  actor_name: (row) => ({ text: row.actorName }),
  action: (row) => ({ plain: row.action }),
  subject_type: (row) => ({ plain: row.subjectType }),
  subject_id: (row) => ({ plain: row.subjectId }),
  changes: (row) => ({ text: JSON.stringify(row.changes) }),
  partner_id: (row) => ({ plain: row.partnerId }),
  request_id: (row) => ({ text: row.requestId }),
};

export function toAuditEntry(row: AuditEntryRow): z.infer<typeof AuditEntry> {
  return {
    id: row.id,
    partnerId: row.partnerId,
    actor: { type: row.actorType, id: row.actorId, name: row.actorName },
    action: row.action,
    subject: { type: row.subjectType, id: row.subjectId },
    changes: row.changes,
    requestId: row.requestId,
    createdAt: iso(row.createdAt),
  };
}
