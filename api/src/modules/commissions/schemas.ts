/** Commissions on the wire. */
import { z } from '@hono/zod-openapi';
import type { Cell } from '../../core/csv.ts';
import { CURRENCIES, type Currency, decimalText, normaliseRate } from '../../core/money.ts';
import { COMMISSION_STATUSES, type commissions, RATE_ORIGINS, REFERRAL_SOURCES } from '../../db/schema/pipeline.ts';
import { ACCRUAL_EVENTS, TIERS } from '../../db/schema/programme.ts';
import {
  day,
  id,
  instant,
  iso,
  listOf,
  money,
  openEnum,
  pageQuery,
  rate,
  signedMoney,
  text,
} from '../../http/fields.ts';
import { calculateCommission } from './rules.ts';

export type CommissionRow = typeof commissions.$inferSelect;

export const Commission = z
  .object({
    id: id('commission'),
    partnerId: id('partner'),
    projectId: id('project'),
    referralId: id('referral'),
    clientName: z.string(),
    status: openEnum(COMMISSION_STATUSES),
    earningEvent: z.object({ type: openEnum(ACCRUAL_EVENTS), id: z.string() }),
    earnedOn: day,
    payableOn: day,
    paidOn: day.nullable(),
    paymentReference: z.string().nullable(),
    base: signedMoney,
    override: signedMoney,
    total: signedMoney,
    planId: id('plan').nullable(),
    planVersion: z.int().nullable(),
    createdAt: instant,
    updatedAt: instant,
  })
  .openapi('Commission');
export const CommissionList = listOf(Commission, 'CommissionList');

const filters = {
  partnerId: id('partner').optional(),
  projectId: id('project').optional(),
  referralId: id('referral').optional(),
  status: z
    .enum([...COMMISSION_STATUSES, 'due'])
    .optional()
    .openapi({ description: '`due`: payable or in_payout, as the dashboard counts what is payable' }),
  source: z.enum(REFERRAL_SOURCES).optional().openapi({ description: "The referral's" }),
  currency: z.enum(CURRENCIES).optional(),
  earnedFrom: day.optional(),
  earnedTo: day.optional(),
};

export const CommissionQuery = z.strictObject({ ...pageQuery, ...filters });
export type CommissionQueryInput = z.infer<typeof CommissionQuery>;

export const CommissionExportQuery = z.strictObject(filters);
export type CommissionExportInput = z.infer<typeof CommissionExportQuery>;

export const SettleCommission = z
  .strictObject({ paidOn: day.optional(), reference: text(200).optional() })
  .openapi('SettleCommission');
export type SettleCommissionInput = z.infer<typeof SettleCommission>;

const step = z.object({
  part: z.enum(['base', 'override']),
  rate,
  basis: money.openapi({ description: "Collected so far, at most the project's value" }),
  exact: z.string().openapi({ description: 'rate × basis in minor units, before rounding', example: '156250.5' }),
  rounded: signedMoney.openapi({ description: 'Half away from zero, to the minor unit' }),
  alreadyEarned: signedMoney,
  earned: signedMoney,
});

export const CommissionExplanation = z
  .object({
    commissionId: id('commission'),
    inputs: z.object({
      projectValue: money,
      collectedBefore: money,
      collectedAfter: money,
      tier: openEnum(TIERS),
      baseRate: rate,
      baseFrom: z.enum(RATE_ORIGINS),
      overrideRate: rate,
      overrideFrom: z.enum(RATE_ORIGINS),
      planId: id('plan').nullable(),
      planVersion: z.int().nullable(),
      wonOn: day,
    }),
    steps: z.array(step),
    rounding: z.literal('half_away_from_zero'),
    base: signedMoney,
    override: signedMoney,
    total: signedMoney,
    reversals: z.array(z.object({ commissionId: id('commission'), total: signedMoney })),
    replays: z
      .boolean()
      .openapi({ description: 'Whether the calculation, run again over these inputs, gives the same cents' }),
  })
  .openapi('CommissionExplanation');

const amountIn = (currency: Currency) => (amount: number) => ({ amount, currency });

export function toCommission(row: CommissionRow): z.infer<typeof Commission> {
  const amount = amountIn(row.currency);
  return {
    id: row.id,
    partnerId: row.partnerId,
    projectId: row.projectId,
    referralId: row.referralId,
    clientName: row.clientName,
    status: row.status,
    earningEvent: { type: row.earningType, id: row.earningId },
    earnedOn: row.earnedOn,
    payableOn: row.payableOn,
    paidOn: row.paidOn,
    paymentReference: row.paymentReference,
    base: amount(row.base),
    override: amount(row.override),
    total: amount(row.total),
    planId: row.planId,
    planVersion: row.planVersion,
    createdAt: iso(row.createdAt),
    updatedAt: iso(row.updatedAt),
  };
}

/** Runs the calculation again over the stored inputs and shows every step of it. */
export function toExplanation(row: CommissionRow): z.infer<typeof CommissionExplanation> {
  const amount = amountIn(row.currency);
  const { inputs } = row;
  const again = calculateCommission(inputs);
  return {
    commissionId: row.id,
    inputs: {
      projectValue: amount(inputs.projectValue),
      collectedBefore: amount(inputs.collectedBefore),
      collectedAfter: amount(inputs.collectedAfter),
      tier: inputs.tier as (typeof TIERS)[number],
      baseRate: normaliseRate(inputs.baseRate),
      baseFrom: inputs.baseFrom,
      overrideRate: normaliseRate(inputs.overrideRate),
      overrideFrom: inputs.overrideFrom,
      planId: row.planId,
      planVersion: row.planVersion,
      wonOn: inputs.wonOn,
    },
    steps: again.steps.map((taken) => ({
      part: taken.part,
      rate: normaliseRate(taken.rate),
      basis: amount(taken.basis),
      exact: taken.exact,
      rounded: amount(taken.rounded),
      alreadyEarned: amount(taken.alreadyEarned),
      earned: amount(taken.earned),
    })),
    rounding: 'half_away_from_zero',
    base: amount(row.base),
    override: amount(row.override),
    total: amount(row.total),
    reversals: [],
    replays: again.base === row.base && again.override === row.override && again.total === row.total,
  };
}

/** The columns of the CSV file, in its order. Amounts are plain decimals in the currency of their row. */
export const CSV_COLUMNS: Readonly<Record<string, (row: CommissionRow) => Cell>> = {
  commission_id: (row) => ({ plain: row.id }),
  client: (row) => ({ text: row.clientName }),
  status: (row) => ({ plain: row.status }),
  earned_on: (row) => ({ plain: row.earnedOn }),
  payable_on: (row) => ({ plain: row.payableOn }),
  paid_on: (row) => ({ plain: row.paidOn }),
  payment_reference: (row) => ({ text: row.paymentReference }),
  base: (row) => ({ plain: decimalText(row.base) }),
  override: (row) => ({ plain: decimalText(row.override) }),
  total: (row) => ({ plain: decimalText(row.total) }),
  currency: (row) => ({ plain: row.currency }),
  project_id: (row) => ({ plain: row.projectId }),
  referral_id: (row) => ({ plain: row.referralId }),
  plan_version: (row) => ({ plain: row.planVersion }),
};
