/**
 * What dashboards show, kept by the transaction that changes it and touched last.
 * A row is split into slots, so that one busy partner does not queue on one hot row.
 * Source: ../shared/design ARCHITECTURE "Counters and balances".
 */
import { foreignKey, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { count, currency, day, id, minor } from './columns.ts';
import { partners } from './programme.ts';

/** Leads by the day they were submitted. `converted` counts those of that day that were won, whenever. */
export const referralDays = pgTable(
  'referral_days',
  {
    partnerId: id('partner_id').notNull(),
    day: day('day').notNull(),
    source: text('source').notNull(),
    slot: integer('slot').notNull(),
    submitted: count('submitted').notNull(),
    converted: count('converted').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.partnerId, t.day, t.source, t.slot] }),
    foreignKey({ columns: [t.partnerId], foreignColumns: [partners.id], name: 'referral_days_partner' }),
  ],
);

/** Commissions by the day they were earned. */
export const earningDays = pgTable(
  'earning_days',
  {
    partnerId: id('partner_id').notNull(),
    day: day('day').notNull(),
    currency: currency().notNull(),
    source: text('source').notNull(),
    slot: integer('slot').notNull(),
    commissions: count('commissions').notNull(),
    earned: minor('earned').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.partnerId, t.day, t.currency, t.source, t.slot] }),
    foreignKey({ columns: [t.partnerId], foreignColumns: [partners.id], name: 'earning_days_partner' }),
  ],
);

/** How many referrals stand in each status now. */
export const pipelineCounts = pgTable(
  'pipeline_counts',
  {
    partnerId: id('partner_id').notNull(),
    status: text('status').notNull(),
    slot: integer('slot').notNull(),
    count: count('count').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.partnerId, t.status, t.slot] }),
    foreignKey({ columns: [t.partnerId], foreignColumns: [partners.id], name: 'pipeline_counts_partner' }),
  ],
);

/** How much stands in each commission status now, per currency. */
export const commissionBalances = pgTable(
  'commission_balances',
  {
    partnerId: id('partner_id').notNull(),
    currency: currency().notNull(),
    status: text('status').notNull(),
    slot: integer('slot').notNull(),
    amount: minor('amount').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.partnerId, t.currency, t.status, t.slot] }),
    foreignKey({ columns: [t.partnerId], foreignColumns: [partners.id], name: 'commission_balances_partner' }),
  ],
);
