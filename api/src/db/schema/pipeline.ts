/** From a lead to a commission. Every table carries its partner, and refers to others by (partner, id). */
import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { CURRENCIES } from '../../core/money.ts';
import { currency, day, id, instant, metadata, minor, oneOf, rate, versioned } from './columns.ts';
import { ACCRUAL_EVENTS, partners, type TIERS } from './programme.ts';

export const REFERRAL_STATUSES = ['new', 'qualified', 'converted', 'lost'] as const;
export const REFERRAL_SOURCES = ['website', 'email', 'call', 'event', 'social', 'import', 'other'] as const;
export const PROJECT_STATUSES = ['active', 'on_hold', 'completed', 'cancelled'] as const;
export const COMMISSION_STATUSES = ['pending', 'payable', 'in_payout', 'paid', 'reversed'] as const;
export const RATE_ORIGINS = ['partner', 'plan'] as const;

export interface Utm {
  source: string | null;
  medium: string | null;
  campaign: string | null;
  term: string | null;
  content: string | null;
}

export const referrals = pgTable(
  'referrals',
  {
    id: id('id').primaryKey(),
    partnerId: id('partner_id').notNull(),
    status: text('status').$type<(typeof REFERRAL_STATUSES)[number]>().notNull(),
    clientName: text('client_name').notNull(),
    clientEmail: text('client_email'),
    clientPhone: text('client_phone'),
    clientCompany: text('client_company'),
    projectDescription: text('project_description'),
    estimatedAmount: minor('estimated_amount'),
    estimatedCurrency: currency('estimated_currency'),
    source: text('source').$type<(typeof REFERRAL_SOURCES)[number]>().notNull(),
    externalId: text('external_id'),
    utm: jsonb('utm').$type<Utm | null>(),
    pageUrl: text('page_url'),
    referrerUrl: text('referrer_url'),
    lostReason: text('lost_reason'),
    projectId: id('project_id'),
    submittedAt: instant('submitted_at').notNull(),
    submittedOn: day('submitted_on').notNull(),
    qualifiedAt: instant('qualified_at'),
    convertedAt: instant('converted_at'),
    lostAt: instant('lost_at'),
    archivedAt: instant('archived_at'),
    metadata: metadata(),
    ...versioned(),
  },
  (t) => [
    unique('referrals_tenant').on(t.partnerId, t.id),
    unique('referrals_external_id').on(t.partnerId, t.externalId),
    foreignKey({ columns: [t.partnerId], foreignColumns: [partners.id], name: 'referrals_partner' }),
    index('referrals_newest').on(t.partnerId, t.submittedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('referrals_by_status').on(t.partnerId, t.status, t.submittedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('referrals_by_source').on(t.partnerId, t.source, t.submittedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('referrals_all_newest').on(t.submittedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    check('referrals_status', oneOf('status', REFERRAL_STATUSES)),
    check('referrals_source', oneOf('source', REFERRAL_SOURCES)),
    check('referrals_estimate', sql`(estimated_amount is null) = (estimated_currency is null)`),
    check('referrals_converted', sql`(status = 'converted') = (project_id is not null)`),
  ],
);

export const referralStatusChanges = pgTable(
  'referral_status_changes',
  {
    id: id('id').primaryKey(),
    partnerId: id('partner_id').notNull(),
    referralId: id('referral_id').notNull(),
    fromStatus: text('from_status').$type<(typeof REFERRAL_STATUSES)[number]>(),
    toStatus: text('to_status').$type<(typeof REFERRAL_STATUSES)[number]>().notNull(),
    reason: text('reason'),
    actorType: text('actor_type').notNull(),
    occurredAt: instant('occurred_at').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    unique('referral_status_changes_tenant').on(t.partnerId, t.id),
    foreignKey({
      columns: [t.partnerId, t.referralId],
      foreignColumns: [referrals.partnerId, referrals.id],
      name: 'referral_status_changes_referral',
    }),
    index('referral_status_changes_of').on(t.partnerId, t.referralId, t.id),
  ],
);

/** A won referral. Rates, tier, plan and accrual event are those of the day it was won, and never change. */
export const projects = pgTable(
  'projects',
  {
    id: id('id').primaryKey(),
    partnerId: id('partner_id').notNull(),
    referralId: id('referral_id').notNull(),
    name: text('name').notNull(),
    clientName: text('client_name').notNull(),
    source: text('source').$type<(typeof REFERRAL_SOURCES)[number]>().notNull(),
    status: text('status').$type<(typeof PROJECT_STATUSES)[number]>().notNull(),
    currency: currency().notNull(),
    value: minor('value').notNull(),
    collected: minor('collected').notNull(),
    earnedBase: minor('earned_base').notNull(),
    earnedOverride: minor('earned_override').notNull(),
    wonOn: day('won_on').notNull(),
    accrualEvent: text('accrual_event').$type<(typeof ACCRUAL_EVENTS)[number]>().notNull(),
    tier: text('tier').$type<(typeof TIERS)[number]>().notNull(),
    baseRate: rate('base_rate').notNull(),
    overrideRate: rate('override_rate').notNull(),
    baseFrom: text('base_from').$type<(typeof RATE_ORIGINS)[number]>().notNull(),
    overrideFrom: text('override_from').$type<(typeof RATE_ORIGINS)[number]>().notNull(),
    planId: id('plan_id'),
    planVersion: integer('plan_version'),
    milestonesTotal: integer('milestones_total').notNull(),
    milestonesCompleted: integer('milestones_completed').notNull(),
    metadata: metadata(),
    ...versioned(),
  },
  (t) => [
    unique('projects_tenant').on(t.partnerId, t.id),
    unique('projects_referral').on(t.partnerId, t.referralId),
    foreignKey({
      columns: [t.partnerId, t.referralId],
      foreignColumns: [referrals.partnerId, referrals.id],
      name: 'projects_referral_of_partner',
    }),
    index('projects_newest').on(t.partnerId, t.wonOn.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('projects_by_source').on(t.partnerId, t.source, t.id),
    index('projects_all_newest').on(t.wonOn.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('projects_of_referral').on(t.referralId),
    check('projects_status', oneOf('status', PROJECT_STATUSES)),
    check('projects_currency', oneOf('currency', CURRENCIES)),
    check('projects_value', sql`value >= 0 and collected >= 0`),
    check('projects_milestones', sql`milestones_completed between 0 and milestones_total`),
  ],
);

export const milestones = pgTable(
  'milestones',
  {
    id: id('id').primaryKey(),
    partnerId: id('partner_id').notNull(),
    projectId: id('project_id').notNull(),
    name: text('name').notNull(),
    position: integer('position').notNull(),
    dueOn: day('due_on'),
    completedAt: instant('completed_at'),
    ...versioned(),
  },
  (t) => [
    unique('milestones_tenant').on(t.partnerId, t.id),
    foreignKey({
      columns: [t.partnerId, t.projectId],
      foreignColumns: [projects.partnerId, projects.id],
      name: 'milestones_project',
    }),
    index('milestones_of').on(t.partnerId, t.projectId, t.position, t.id),
  ],
);

/** Money that SISO collected from the client. `paid_on` is a day in the programme's zone. */
export const clientPayments = pgTable(
  'client_payments',
  {
    id: id('id').primaryKey(),
    partnerId: id('partner_id').notNull(),
    projectId: id('project_id').notNull(),
    currency: currency().notNull(),
    amount: minor('amount').notNull(),
    paidOn: day('paid_on').notNull(),
    reference: text('reference'),
    externalId: text('external_id'),
    commissionId: id('commission_id'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    unique('client_payments_tenant').on(t.partnerId, t.id),
    unique('client_payments_external_id').on(t.partnerId, t.externalId),
    foreignKey({
      columns: [t.partnerId, t.projectId],
      foreignColumns: [projects.partnerId, projects.id],
      name: 'client_payments_project',
    }),
    index('client_payments_of').on(t.partnerId, t.projectId, t.paidOn.desc().nullsFirst(), t.id.desc().nullsFirst()),
    check('client_payments_amount', sql`amount > 0`),
  ],
);

/** The inputs of a commission's calculation, kept so that it can be replayed to the cent. */
export interface CommissionInputs {
  projectValue: number;
  collectedBefore: number;
  collectedAfter: number;
  earnedBaseBefore: number;
  earnedOverrideBefore: number;
  baseRate: string;
  overrideRate: string;
  baseFrom: 'partner' | 'plan';
  overrideFrom: 'partner' | 'plan';
  tier: string;
  wonOn: string;
}

export const commissions = pgTable(
  'commissions',
  {
    id: id('id').primaryKey(),
    partnerId: id('partner_id').notNull(),
    projectId: id('project_id').notNull(),
    referralId: id('referral_id').notNull(),
    clientName: text('client_name').notNull(),
    status: text('status').$type<(typeof COMMISSION_STATUSES)[number]>().notNull(),
    earningType: text('earning_type').$type<(typeof ACCRUAL_EVENTS)[number]>().notNull(),
    earningId: id('earning_id').notNull(),
    currency: currency().notNull(),
    base: minor('base').notNull(),
    override: minor('override').notNull(),
    total: minor('total').notNull(),
    earnedOn: day('earned_on').notNull(),
    payableOn: day('payable_on').notNull(),
    paidOn: day('paid_on'),
    paymentReference: text('payment_reference'),
    planId: id('plan_id'),
    planVersion: integer('plan_version'),
    inputs: jsonb('inputs').$type<CommissionInputs>().notNull(),
    ...versioned(),
  },
  (t) => [
    unique('commissions_tenant').on(t.partnerId, t.id),
    unique('commissions_earning').on(t.partnerId, t.projectId, t.earningType, t.earningId),
    foreignKey({
      columns: [t.partnerId, t.projectId],
      foreignColumns: [projects.partnerId, projects.id],
      name: 'commissions_project',
    }),
    index('commissions_newest').on(t.partnerId, t.earnedOn.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('commissions_by_status').on(t.partnerId, t.status, t.earnedOn.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('commissions_all_newest').on(t.earnedOn.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('commissions_all_by_status').on(t.status, t.earnedOn.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('commissions_of_project').on(t.projectId, t.earnedOn.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('commissions_of_referral').on(t.referralId, t.earnedOn.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('commissions_due').on(t.payableOn).where(sql`status = 'pending'`),
    check('commissions_status', oneOf('status', COMMISSION_STATUSES)),
    check('commissions_currency', oneOf('currency', CURRENCIES)),
    check('commissions_total', sql`total = base + override`),
    check('commissions_earning_type', oneOf('earning_type', ACCRUAL_EVENTS)),
  ],
);
