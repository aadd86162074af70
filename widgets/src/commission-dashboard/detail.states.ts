import type { ClientPayment, Commission, CommissionExplanation, Milestone, Project, Referral } from '@siso/partner-sdk';
import type { ElementState } from '../base/states.ts';

const AT = '2026-03-18T09:30:00.000Z';
const usd = (amount: number) => ({ amount, currency: 'USD' as const });
const page = (data: readonly unknown[], nextCursor: string | null = null) => ({
  data,
  pagination: { nextCursor, hasMore: nextCursor !== null },
});

/** A list without a row. */
export const noRows = page([]);

const commission = (
  index: number,
  clientName: string,
  earnedOn: string,
  status: Commission['status'],
  base: number,
  override: number,
): Commission => ({
  id: `com_${index}`,
  partnerId: 'ptr_1',
  projectId: 'prj_1',
  referralId: 'ref_1',
  clientName,
  status,
  earningEvent: { type: 'client_payment_collected', id: 'pmt_1' },
  earnedOn,
  payableOn: earnedOn,
  paidOn: status === 'paid' ? earnedOn : null,
  paymentReference: status === 'paid' ? 'WIRE-2026-0504' : null,
  base: usd(base),
  override: usd(override),
  total: usd(base + override),
  planId: 'pln_1',
  planVersion: 3,
  createdAt: AT,
  updatedAt: AT,
});

/** Four commissions that sum to the 44,058.75 which the full state shows as earned. */
export const commissions: readonly Commission[] = [
  commission(1, 'Kestrel & Sons Property Management', '2026-11-18', 'pending', 283_565, 22_685),
  commission(2, 'Northwind Logistics', '2026-08-04', 'payable', 1_410_000, 111_000),
  commission(3, 'Bluebird Bakeries', '2026-05-21', 'in_payout', 980_000, 78_625),
  commission(4, 'Sable Dental', '2026-01-09', 'paid', 1_400_000, 120_000),
];

const explanation: CommissionExplanation = {
  commissionId: 'com_1',
  inputs: {
    projectValue: usd(4_890_000),
    collectedBefore: usd(2_000_000),
    collectedAfter: usd(4_268_525),
    tier: 'silver',
    baseRate: '0.125',
    baseFrom: 'plan',
    overrideRate: '0.01',
    overrideFrom: 'partner',
    planId: 'pln_1',
    planVersion: 3,
    wonOn: '2026-03-18',
  },
  steps: [
    {
      part: 'base',
      rate: '0.125',
      basis: usd(4_268_525),
      exact: '533565.625',
      rounded: usd(533_566),
      alreadyEarned: usd(250_001),
      earned: usd(283_565),
    },
    {
      part: 'override',
      rate: '0.01',
      basis: usd(4_268_525),
      exact: '42685.25',
      rounded: usd(42_685),
      alreadyEarned: usd(20_000),
      earned: usd(22_685),
    },
  ],
  rounding: 'half_away_from_zero',
  base: usd(283_565),
  override: usd(22_685),
  total: usd(306_250),
  reversals: [],
  replays: true,
};

const payment: ClientPayment = {
  id: 'pmt_1',
  projectId: 'prj_1',
  partnerId: 'ptr_1',
  amount: usd(2_268_525),
  paidOn: '2026-11-18',
  reference: 'INV-0042',
  externalId: null,
  commissionId: 'com_1',
  createdAt: AT,
};

const referral = (
  index: number,
  clientName: string,
  status: Referral['status'],
  source: Referral['source'],
): Referral => ({
  id: `ref_${index}`,
  partnerId: 'ptr_1',
  status,
  clientName,
  clientEmail: null,
  clientPhone: null,
  clientCompany: clientName,
  projectDescription: 'A portal in which tenants report what is broken, and see when somebody will come.',
  estimatedValue: index % 2 ? usd(4_500_000) : null,
  source,
  externalId: null,
  utm: null,
  pageUrl: null,
  referrerUrl: null,
  lostReason: null,
  projectId: status === 'converted' ? 'prj_1' : null,
  submittedAt: AT,
  qualifiedAt: AT,
  convertedAt: status === 'converted' ? AT : null,
  lostAt: null,
  archivedAt: null,
  metadata: {},
  createdAt: AT,
  updatedAt: AT,
});

const referrals: readonly Referral[] = [
  referral(1, 'Kestrel & Sons Property Management', 'converted', 'event'),
  referral(2, 'Northwind Logistics', 'converted', 'website'),
  referral(3, 'Bluebird Bakeries', 'converted', 'email'),
];

const project: Project = {
  id: 'prj_1',
  partnerId: 'ptr_1',
  referralId: 'ref_1',
  name: 'Tenant portal',
  clientName: 'Kestrel & Sons Property Management',
  value: usd(4_890_000),
  status: 'active',
  wonOn: '2026-03-18',
  collected: usd(4_268_525),
  accrualEvent: 'client_payment_collected',
  rates: {
    base: '0.125',
    override: '0.01',
    baseFrom: 'plan',
    overrideFrom: 'partner',
    tier: 'silver',
    planId: 'pln_1',
    planVersion: 3,
  },
  milestonesCompleted: 2,
  milestonesTotal: 4,
  metadata: {},
  createdAt: AT,
  updatedAt: AT,
};

const milestone = (position: number, name: string, dueOn: string | null, completedAt: string | null): Milestone => ({
  id: `mil_${position}`,
  projectId: 'prj_1',
  partnerId: 'ptr_1',
  name,
  position,
  dueOn,
  completedAt,
  createdAt: AT,
  updatedAt: AT,
});

const milestones: readonly Milestone[] = [
  milestone(1, 'Interviews with tenants and caretakers', '2026-04-10', '2026-04-09T12:00:00.000Z'),
  milestone(2, 'First release for two houses', '2026-07-01', '2026-07-14T12:00:00.000Z'),
  milestone(3, 'All houses', '2026-10-30', null),
  milestone(4, 'Handover', '2199-01-31', null),
];

/** What the lists and pages behind the numbers ask for. */
export const detailReplies: ElementState['replies'] = {
  'GET /v1/commissions': { body: page(commissions) },
  'GET /v1/commissions/com_1': { body: commissions[0] },
  'GET /v1/commissions/com_1/explain': { body: explanation },
  'GET /v1/projects/prj_1/payments/pmt_1': { body: payment },
  'GET /v1/referrals': { body: page(referrals) },
  'GET /v1/referrals/ref_1': { body: referrals[0] },
  'GET /v1/projects/prj_1': { body: project },
  'GET /v1/projects/prj_1/milestones': { body: page([...milestones].reverse()) },
};
