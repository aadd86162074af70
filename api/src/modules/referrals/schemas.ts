/** Referrals on the wire. */
import { z } from '@hono/zod-openapi';
import type { Cell } from '../../core/csv.ts';
import { type Currency, decimalText } from '../../core/money.ts';
import { REFERRAL_SOURCES, REFERRAL_STATUSES, type referrals } from '../../db/schema/pipeline.ts';
import {
  day,
  email,
  externalId,
  id,
  instant,
  iso,
  isoOrNull,
  listOf,
  metadata,
  moment,
  money,
  nullableMoney,
  openEnum,
  pageQuery,
  phone,
  text,
  url,
} from '../../http/fields.ts';

export type ReferralRow = typeof referrals.$inferSelect;

const utmPart = text(200).nullable().default(null);
const utm = z
  .strictObject({ source: utmPart, medium: utmPart, campaign: utmPart, term: utmPart, content: utmPart })
  .openapi('Utm', {
    example: { source: 'newsletter', medium: 'email', campaign: 'spring', term: null, content: null },
  });

export const Referral = z
  .object({
    id: id('referral'),
    partnerId: id('partner'),
    status: openEnum(REFERRAL_STATUSES),
    clientName: z.string(),
    clientEmail: z.string().nullable(),
    clientPhone: z.string().nullable(),
    clientCompany: z.string().nullable(),
    projectDescription: z.string().nullable(),
    estimatedValue: nullableMoney,
    source: openEnum(REFERRAL_SOURCES),
    externalId: z.string().nullable(),
    utm: z.lazy(() => utm).nullable(),
    pageUrl: z.string().nullable(),
    referrerUrl: z.string().nullable(),
    lostReason: z.string().nullable(),
    projectId: id('project').nullable(),
    submittedAt: instant,
    qualifiedAt: instant.nullable(),
    convertedAt: instant.nullable(),
    lostAt: instant.nullable(),
    archivedAt: instant.nullable(),
    metadata,
    createdAt: instant,
    updatedAt: instant,
  })
  .openapi('Referral');
export const ReferralList = listOf(Referral, 'ReferralList');

const client = {
  clientName: text(200),
  clientEmail: email().nullable().optional(),
  clientPhone: phone().nullable().optional(),
  clientCompany: text(200).nullable().optional(),
  projectDescription: text(5000).nullable().optional(),
  estimatedValue: nullableMoney.optional(),
};

export const CreateReferral = z
  .strictObject({
    ...client,
    partnerId: id('partner')
      .optional()
      .openapi({ description: 'Needed with an operator key; otherwise your own or left out' }),
    source: z.enum(REFERRAL_SOURCES).optional(),
    utm: z
      .lazy(() => utm)
      .nullable()
      .optional(),
    pageUrl: url().nullable().optional(),
    referrerUrl: url().nullable().optional(),
    externalId: externalId().optional().openapi({ description: 'Secret or operator key only' }),
    metadata: metadata.optional().openapi({ description: 'Secret or operator key only' }),
    submittedAt: moment.optional().openapi({ description: 'Operator key only' }),
  })
  .openapi('CreateReferral');
export type CreateReferralInput = z.infer<typeof CreateReferral>;

export const UpdateReferral = z
  .strictObject({
    ...client,
    clientName: client.clientName.optional(),
    externalId: externalId().nullable().optional(),
    metadata: metadata.optional(),
  })
  .openapi('UpdateReferral');
export type UpdateReferralInput = z.infer<typeof UpdateReferral>;

const filters = {
  partnerId: id('partner').optional(),
  status: z
    .enum([...REFERRAL_STATUSES, 'active'])
    .optional()
    .openapi({ description: '`active`: new or qualified' }),
  source: z.enum(REFERRAL_SOURCES).optional(),
  externalId: externalId().optional(),
  submittedFrom: day.optional().openapi({ description: "First day of submission, in the programme's zone" }),
  submittedTo: day.optional().openapi({ description: "Last day of submission, in the programme's zone" }),
  archived: z
    .enum(['true', 'false', 'any'])
    .default('false')
    .openapi({ description: 'Whether to list the archived ones; `any` lists both, as the dashboard counts them' }),
};

export const ReferralQuery = z.strictObject({ ...pageQuery, ...filters });
export type ReferralQueryInput = z.infer<typeof ReferralQuery>;

export const ReferralExportQuery = z.strictObject(filters);
export type ReferralExportInput = z.infer<typeof ReferralExportQuery>;

export const QualifyReferral = z.strictObject({ qualifiedAt: moment.optional() }).openapi('QualifyReferral');
export const LoseReferral = z
  .strictObject({ reason: text(500).optional(), lostAt: moment.optional() })
  .openapi('LoseReferral');
export type LoseReferralInput = z.infer<typeof LoseReferral>;
export const ConvertReferral = z
  .strictObject({
    value: money,
    projectName: text(200).optional(),
    convertedAt: moment.optional(),
  })
  .openapi('ConvertReferral');
export type ConvertReferralInput = z.infer<typeof ConvertReferral>;

export const StatusChange = z
  .object({
    id: id('statusChange'),
    referralId: id('referral'),
    fromStatus: openEnum(REFERRAL_STATUSES).nullable(),
    toStatus: openEnum(REFERRAL_STATUSES),
    reason: z.string().nullable(),
    actorType: z.string(),
    occurredAt: instant,
    createdAt: instant,
  })
  .openapi('StatusChange');
export const StatusChangeList = listOf(StatusChange, 'StatusChangeList');

export function toReferral(row: ReferralRow): z.infer<typeof Referral> {
  return {
    id: row.id,
    partnerId: row.partnerId,
    status: row.status,
    clientName: row.clientName,
    clientEmail: row.clientEmail,
    clientPhone: row.clientPhone,
    clientCompany: row.clientCompany,
    projectDescription: row.projectDescription,
    estimatedValue:
      row.estimatedAmount === null
        ? null
        : { amount: row.estimatedAmount, currency: row.estimatedCurrency as Currency },
    source: row.source,
    externalId: row.externalId,
    utm: row.utm,
    pageUrl: row.pageUrl,
    referrerUrl: row.referrerUrl,
    lostReason: row.lostReason,
    projectId: row.projectId,
    submittedAt: iso(row.submittedAt),
    qualifiedAt: isoOrNull(row.qualifiedAt),
    convertedAt: isoOrNull(row.convertedAt),
    lostAt: isoOrNull(row.lostAt),
    archivedAt: isoOrNull(row.archivedAt),
    metadata: row.metadata,
    createdAt: iso(row.createdAt),
    updatedAt: iso(row.updatedAt),
  };
}

export function toStatusChange(row: StatusChangeRow): z.infer<typeof StatusChange> {
  return {
    id: row.id,
    referralId: row.referralId,
    fromStatus: row.fromStatus,
    toStatus: row.toStatus,
    reason: row.reason,
    actorType: row.actorType,
    occurredAt: iso(row.occurredAt),
    createdAt: iso(row.createdAt),
  };
}
export type StatusChangeRow = typeof import('../../db/schema/pipeline.ts').referralStatusChanges.$inferSelect;

/** The columns of the CSV file, in its order. Amounts are plain decimals in the currency of their row, instants RFC 3339. */
export const CSV_COLUMNS: Readonly<Record<string, (row: ReferralRow) => Cell>> = {
  referral_id: (row) => ({ plain: row.id }),
  partner_id: (row) => ({ plain: row.partnerId }),
  external_id: (row) => ({ text: row.externalId }),
  status: (row) => ({ plain: row.status }),
  client: (row) => ({ text: row.clientName }),
  email: (row) => ({ text: row.clientEmail }),
  phone: (row) => ({ text: row.clientPhone }),
  company: (row) => ({ text: row.clientCompany }),
  estimated_value: (row) => ({
    plain: row.estimatedAmount === null ? null : decimalText(row.estimatedAmount),
  }),
  currency: (row) => ({ plain: row.estimatedCurrency }),
  source: (row) => ({ plain: row.source }),
  campaign: (row) => ({ text: row.utm?.campaign ?? null }),
  submitted_at: (row) => ({ plain: iso(row.submittedAt) }),
  qualified_at: (row) => ({ plain: isoOrNull(row.qualifiedAt) }),
  converted_at: (row) => ({ plain: isoOrNull(row.convertedAt) }),
  lost_at: (row) => ({ plain: isoOrNull(row.lostAt) }),
  lost_reason: (row) => ({ text: row.lostReason }),
  project_id: (row) => ({ plain: row.projectId }),
};
