/** The programme, its plans, its partners. */
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { CURRENCIES } from '../../core/money.ts';
import { currency, day, id, instant, metadata, oneOf, rate, versioned } from './columns.ts';

export const ACCRUAL_EVENTS = ['client_payment_collected', 'project_won'] as const;
export const TIERS = ['bronze', 'silver', 'gold'] as const;
export const PARTNER_STATUSES = ['active', 'inactive', 'suspended'] as const;

/** One row: the programme that this installation runs. */
export const programme = pgTable(
  'programme',
  {
    id: id('id').primaryKey(),
    singleton: boolean('singleton').notNull().default(true).unique(),
    name: text('name').notNull(),
    timeZone: text('time_zone').notNull(),
    defaultCurrency: currency('default_currency').notNull(),
    accrualEvent: text('accrual_event').$type<(typeof ACCRUAL_EVENTS)[number]>().notNull(),
    holdDays: integer('hold_days').notNull(),
    ...versioned(),
  },
  () => [
    check('programme_singleton', sql`singleton`),
    check('programme_currency', oneOf('default_currency', CURRENCIES)),
    check('programme_accrual', oneOf('accrual_event', ACCRUAL_EVENTS)),
    check('programme_hold', sql`hold_days between 0 and 365`),
  ],
);

/** Immutable versions of the rules, per tier. */
export const plans = pgTable(
  'plans',
  {
    id: id('id').primaryKey(),
    tier: text('tier').$type<(typeof TIERS)[number]>().notNull(),
    planVersion: integer('plan_version').notNull(),
    name: text('name'),
    baseRate: rate('base_rate').notNull(),
    overrideRate: rate('override_rate').notNull(),
    validFrom: day('valid_from').notNull(),
    archivedAt: instant('archived_at'),
    ...versioned(),
  },
  (t) => [
    unique('plans_tier_version').on(t.tier, t.planVersion),
    uniqueIndex('plans_tier_start').on(t.tier, t.validFrom).where(sql`archived_at is null`),
    check('plans_tier', oneOf('tier', TIERS)),
    check('plans_rates', sql`base_rate between 0 and 1 and override_rate between 0 and 1`),
  ],
);

export interface Brand {
  logoUrl: string | null;
  color: string | null;
  radius: number | null;
  font: string | null;
}

export const partners = pgTable(
  'partners',
  {
    id: id('id').primaryKey(),
    companyName: text('company_name').notNull(),
    contactEmail: text('contact_email'),
    contactPhone: text('contact_phone'),
    currency: currency().notNull(),
    tier: text('tier').$type<(typeof TIERS)[number]>().notNull(),
    status: text('status').$type<(typeof PARTNER_STATUSES)[number]>().notNull(),
    commissionRate: rate('commission_rate'),
    overrideRate: rate('override_rate'),
    brand: jsonb('brand').$type<Brand>().notNull(),
    externalId: text('external_id').unique('partners_external_id'),
    metadata: metadata(),
    archivedAt: instant('archived_at'),
    ...versioned(),
  },
  (t) => [
    index('partners_newest').on(t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('partners_company_name').on(t.companyName),
    check('partners_currency', oneOf('currency', CURRENCIES)),
    check('partners_tier', oneOf('tier', TIERS)),
    check('partners_status', oneOf('status', PARTNER_STATUSES)),
    check('partners_rates', sql`commission_rate between 0 and 1 and override_rate between 0 and 1`),
  ],
);

/** What a partner's terms were from a day on, so that a deal won on an earlier day keeps that day's terms. */
export const partnerTerms = pgTable(
  'partner_terms',
  {
    id: id('id').primaryKey(),
    partnerId: id('partner_id').notNull(),
    validFrom: day('valid_from').notNull(),
    tier: text('tier').$type<(typeof TIERS)[number]>().notNull(),
    commissionRate: rate('commission_rate'),
    overrideRate: rate('override_rate'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    unique('partner_terms_day').on(t.partnerId, t.validFrom),
    foreignKey({ columns: [t.partnerId], foreignColumns: [partners.id], name: 'partner_terms_partner' }),
  ],
);
