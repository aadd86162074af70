/** Projects, milestones and client payments on the wire. */
import { z } from '@hono/zod-openapi';
import { CURRENCIES, normaliseRate } from '../../core/money.ts';
import {
  type clientPayments,
  type milestones,
  PROJECT_STATUSES,
  type projects,
  RATE_ORIGINS,
} from '../../db/schema/pipeline.ts';
import { ACCRUAL_EVENTS, TIERS } from '../../db/schema/programme.ts';
import {
  day,
  externalId,
  id,
  instant,
  iso,
  isoOrNull,
  listOf,
  metadata,
  moment,
  money,
  openEnum,
  pageQuery,
  rate,
  text,
} from '../../http/fields.ts';

export type ProjectRow = typeof projects.$inferSelect;
export type MilestoneRow = typeof milestones.$inferSelect;
export type PaymentRow = typeof clientPayments.$inferSelect;

export const Project = z
  .object({
    id: id('project'),
    partnerId: id('partner'),
    referralId: id('referral'),
    name: z.string(),
    clientName: z.string(),
    value: money,
    status: openEnum(PROJECT_STATUSES),
    wonOn: day,
    collected: money,
    accrualEvent: openEnum(ACCRUAL_EVENTS),
    rates: z
      .object({
        base: rate,
        override: rate,
        baseFrom: z.enum(RATE_ORIGINS),
        overrideFrom: z.enum(RATE_ORIGINS),
        tier: openEnum(TIERS),
        planId: id('plan').nullable(),
        planVersion: z.int().nullable(),
      })
      .openapi({ description: 'Fixed on the day it was won' }),
    milestonesCompleted: z.int(),
    milestonesTotal: z.int(),
    metadata,
    createdAt: instant,
    updatedAt: instant,
  })
  .openapi('Project');
export const ProjectList = listOf(Project, 'ProjectList');

export const ProjectQuery = z.strictObject({
  ...pageQuery,
  partnerId: id('partner').optional(),
  status: z.enum(PROJECT_STATUSES).optional(),
  referralId: id('referral').optional(),
  currency: z.enum(CURRENCIES).optional(),
});
export type ProjectQueryInput = z.infer<typeof ProjectQuery>;

export const UpdateProject = z
  .strictObject({
    name: text(200).optional(),
    status: z.enum(PROJECT_STATUSES).optional(),
    metadata: metadata.optional(),
  })
  .openapi('UpdateProject');
export type UpdateProjectInput = z.infer<typeof UpdateProject>;

export const Milestone = z
  .object({
    id: id('milestone'),
    projectId: id('project'),
    partnerId: id('partner'),
    name: z.string(),
    position: z.int(),
    dueOn: day.nullable(),
    completedAt: instant.nullable(),
    createdAt: instant,
    updatedAt: instant,
  })
  .openapi('Milestone');
export const MilestoneList = listOf(Milestone, 'MilestoneList');

export const CreateMilestone = z
  .strictObject({ name: text(200), position: z.int().min(0).max(10_000).optional(), dueOn: day.nullable().optional() })
  .openapi('CreateMilestone');
export type CreateMilestoneInput = z.infer<typeof CreateMilestone>;

export const UpdateMilestone = z
  .strictObject({
    name: text(200).optional(),
    position: z.int().min(0).max(10_000).optional(),
    dueOn: day.nullable().optional(),
    completedAt: moment.nullable().optional().openapi({ description: 'When it was completed; null takes that back' }),
  })
  .openapi('UpdateMilestone');
export type UpdateMilestoneInput = z.infer<typeof UpdateMilestone>;

export const ClientPayment = z
  .object({
    id: id('payment'),
    projectId: id('project'),
    partnerId: id('partner'),
    amount: money,
    paidOn: day,
    reference: z.string().nullable(),
    externalId: z.string().nullable(),
    commissionId: id('commission')
      .nullable()
      .openapi({ description: 'What it earned; null beyond the value, or where winning earns' }),
    createdAt: instant,
  })
  .openapi('ClientPayment');
export const ClientPaymentList = listOf(ClientPayment, 'ClientPaymentList');

export const RecordPayment = z
  .strictObject({
    amount: money.refine((value) => value.amount > 0, { message: 'Must be more than nothing.', path: ['amount'] }),
    paidOn: day.optional().openapi({ description: "Default: today in the programme's zone" }),
    reference: text(200).optional(),
    externalId: externalId().optional(),
  })
  .openapi('RecordPayment');
export type RecordPaymentInput = z.infer<typeof RecordPayment>;

export function toProject(row: ProjectRow): z.infer<typeof Project> {
  const { currency } = row;
  return {
    id: row.id,
    partnerId: row.partnerId,
    referralId: row.referralId,
    name: row.name,
    clientName: row.clientName,
    value: { amount: row.value, currency },
    status: row.status,
    wonOn: row.wonOn,
    collected: { amount: row.collected, currency },
    accrualEvent: row.accrualEvent,
    rates: {
      base: normaliseRate(row.baseRate),
      override: normaliseRate(row.overrideRate),
      baseFrom: row.baseFrom,
      overrideFrom: row.overrideFrom,
      tier: row.tier,
      planId: row.planId,
      planVersion: row.planVersion,
    },
    milestonesCompleted: row.milestonesCompleted,
    milestonesTotal: row.milestonesTotal,
    metadata: row.metadata,
    createdAt: iso(row.createdAt),
    updatedAt: iso(row.updatedAt),
  };
}

export function toMilestone(row: MilestoneRow): z.infer<typeof Milestone> {
  return {
    id: row.id,
    projectId: row.projectId,
    partnerId: row.partnerId,
    name: row.name,
    position: row.position,
    dueOn: row.dueOn,
    completedAt: isoOrNull(row.completedAt),
    createdAt: iso(row.createdAt),
    updatedAt: iso(row.updatedAt),
  };
}

export function toClientPayment(row: PaymentRow): z.infer<typeof ClientPayment> {
  return {
    id: row.id,
    projectId: row.projectId,
    partnerId: row.partnerId,
    amount: { amount: row.amount, currency: row.currency },
    paidOn: row.paidOn,
    reference: row.reference,
    externalId: row.externalId,
    commissionId: row.commissionId,
    createdAt: iso(row.createdAt),
  };
}
