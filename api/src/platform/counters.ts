/**
 * The statements that keep the dashboards' counters; each verb sends them last in its own transaction, and in one
 * order: earnings, balances, pipeline, referral days, and within a table by status. Two transactions that took the same
 * rows in different orders would wait for each other until the database breaks the ring, a second later.
 * ../shared/design ARCHITECTURE "Counters and balances".
 */
import type { Day } from '../core/dates.ts';
import type { Currency } from '../core/money.ts';
import { type Statement, sql } from '../db/statement.ts';

const SLOTS = 4;

/** Spreads one partner's writers over a few rows of the same counter; any row will do, for readers sum them. */
function slotOf(id: string): number {
  return id.charCodeAt(id.length - 1) % SLOTS;
}

/** Leads submitted on `day`, and how many of them were won. `id` is the referral's. */
export function countReferrals(at: {
  id: string;
  partnerId: string;
  day: Day;
  source: string;
  submitted: number;
  converted: number;
}): Statement {
  return sql`insert into referral_days as c (partner_id, day, source, slot, submitted, converted)
    values (${at.partnerId}, ${at.day}, ${at.source}, ${slotOf(at.id)}, ${at.submitted}, ${at.converted})
    on conflict (partner_id, day, source, slot) do update
      set submitted = c.submitted + excluded.submitted, converted = c.converted + excluded.converted`;
}

/** Referrals standing in `status` now. */
export function countPipeline(at: { id: string; partnerId: string; status: string; delta: number }): Statement {
  return sql`insert into pipeline_counts as c (partner_id, status, slot, count)
    values (${at.partnerId}, ${at.status}, ${slotOf(at.id)}, ${at.delta})
    on conflict (partner_id, status, slot) do update set count = c.count + excluded.count`;
}

/** A referral that moves from one status to another; in the order that all keep. */
export function movePipeline(at: { id: string; partnerId: string; from: string; to: string }): Statement[] {
  const { id, partnerId, from, to } = at;
  return [from, to].sort().map((status) => countPipeline({ id, partnerId, status, delta: status === to ? 1 : -1 }));
}

/** Commission earned on `day`, in minor units. `id` is the commission's. */
export function countEarning(at: {
  id: string;
  partnerId: string;
  day: Day;
  currency: Currency;
  source: string;
  earned: number;
}): Statement {
  return sql`insert into earning_days as c (partner_id, day, currency, source, slot, commissions, earned)
    values (${at.partnerId}, ${at.day}, ${at.currency}, ${at.source}, ${slotOf(at.id)}, 1, ${at.earned})
    on conflict (partner_id, day, currency, source, slot) do update
      set commissions = c.commissions + 1, earned = c.earned + excluded.earned`;
}

/** Commission standing in `status` now, in minor units. */
export function countBalance(at: {
  id: string;
  partnerId: string;
  currency: Currency;
  status: string;
  delta: number;
}): Statement {
  return sql`insert into commission_balances as c (partner_id, currency, status, slot, amount)
    values (${at.partnerId}, ${at.currency}, ${at.status}, ${slotOf(at.id)}, ${at.delta})
    on conflict (partner_id, currency, status, slot) do update set amount = c.amount + excluded.amount`;
}

/** Commission that moves from one status to another; in the order that all keep. */
export function moveBalance(at: {
  id: string;
  partnerId: string;
  currency: Currency;
  from: string;
  to: string;
  amount: number;
}): Statement[] {
  const { id, partnerId, currency, from, to, amount } = at;
  return [from, to]
    .sort()
    .map((status) => countBalance({ id, partnerId, currency, status, delta: status === to ? amount : -amount }));
}
