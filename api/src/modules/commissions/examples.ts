/** Examples of the document. */
const usd = (amount: number) => ({ amount, currency: 'USD' });
const earned = { base: usd(156250), override: usd(0), total: usd(156250) };
const plan = { planId: 'pln_01k9zq3m7xw5v8h2t6r4d1e0cb', planVersion: 3 };

export const EXAMPLE_COMMISSION = {
  id: 'com_01k9zq3m7xw5v8h2t6r4d1e0cb',
  partnerId: 'ptr_01k9zq3m7xw5v8h2t6r4d1e0cb',
  projectId: 'prj_01k9zq3m7xw5v8h2t6r4d1e0cb',
  referralId: 'ref_01k9zq3m7xw5v8h2t6r4d1e0cb',
  clientName: 'Ada Byron',
  status: 'pending',
  earningEvent: { type: 'client_payment_collected', id: 'pmt_01k9zq3m7xw5v8h2t6r4d1e0cb' },
  earnedOn: '2026-03-31',
  payableOn: '2026-04-30',
  paidOn: null,
  paymentReference: null,
  ...earned,
  ...plan,
  createdAt: '2026-03-31T14:05:09.120Z',
  updatedAt: '2026-03-31T14:05:09.120Z',
};

export const EXAMPLE_COMMISSION_LIST = {
  data: [EXAMPLE_COMMISSION],
  pagination: { nextCursor: null, hasMore: false },
};

export const EXAMPLE_COMMISSION_FILE =
  'commission_id,client,status,earned_on,payable_on,paid_on,payment_reference,base,override,total,currency,project_id,referral_id,plan_version\r\n' +
  'com_01k9zq3m7xw5v8h2t6r4d1e0cb,Ada Byron,pending,2026-03-31,2026-04-30,,,1562.50,0.00,1562.50,USD,' +
  'prj_01k9zq3m7xw5v8h2t6r4d1e0cb,ref_01k9zq3m7xw5v8h2t6r4d1e0cb,3\r\n';

export const EXAMPLE_SETTLEMENT = { paidOn: '2026-05-04', reference: 'WIRE-2026-0504' };

export const EXAMPLE_PAID_COMMISSION = {
  ...EXAMPLE_COMMISSION,
  status: 'paid',
  paidOn: EXAMPLE_SETTLEMENT.paidOn,
  paymentReference: EXAMPLE_SETTLEMENT.reference,
  updatedAt: '2026-05-04T10:00:00.000Z',
};

export const EXAMPLE_EXPLANATION = {
  commissionId: EXAMPLE_COMMISSION.id,
  inputs: {
    projectValue: usd(1250000),
    collectedBefore: usd(0),
    collectedAfter: usd(1250000),
    tier: 'silver',
    baseRate: '0.125',
    baseFrom: 'plan',
    overrideRate: '0',
    overrideFrom: 'plan',
    ...plan,
    wonOn: '2026-03-18',
  },
  steps: [
    {
      part: 'base',
      rate: '0.125',
      basis: usd(1250000),
      exact: '156250',
      rounded: usd(156250),
      alreadyEarned: usd(0),
      earned: usd(156250),
    },
    {
      part: 'override',
      rate: '0',
      basis: usd(1250000),
      exact: '0',
      rounded: usd(0),
      alreadyEarned: usd(0),
      earned: usd(0),
    },
  ],
  rounding: 'half_away_from_zero',
  ...earned,
  reversals: [],
  replays: true,
};
