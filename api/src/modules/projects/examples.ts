/** Examples of the document. */
const oneOf = <T>(item: T) => ({ data: [item], pagination: { nextCursor: null, hasMore: false } });

export const EXAMPLE_PROJECT = {
  id: 'prj_01k9zq3m7xw5v8h2t6r4d1e0cb',
  partnerId: 'ptr_01k9zq3m7xw5v8h2t6r4d1e0cb',
  referralId: 'ref_01k9zq3m7xw5v8h2t6r4d1e0cb',
  name: 'Project for Analytical Engines Ltd',
  clientName: 'Ada Byron',
  value: { amount: 1250000, currency: 'USD' },
  status: 'active',
  wonOn: '2026-03-18',
  collected: { amount: 0, currency: 'USD' },
  accrualEvent: 'client_payment_collected',
  rates: {
    base: '0.125',
    override: '0',
    baseFrom: 'plan',
    overrideFrom: 'plan',
    tier: 'silver',
    planId: 'pln_01k9zq3m7xw5v8h2t6r4d1e0cb',
    planVersion: 3,
  },
  milestonesCompleted: 0,
  milestonesTotal: 0,
  metadata: {},
  createdAt: '2026-03-18T16:45:00.000Z',
  updatedAt: '2026-03-18T16:45:00.000Z',
};
export const EXAMPLE_PROJECT_LIST = oneOf(EXAMPLE_PROJECT);

export const EXAMPLE_MILESTONE = {
  id: 'mil_01k9zq3m7xw5v8h2t6r4d1e0cb',
  projectId: EXAMPLE_PROJECT.id,
  partnerId: EXAMPLE_PROJECT.partnerId,
  name: 'Design approved',
  position: 1,
  dueOn: '2026-03-31',
  completedAt: null,
  createdAt: '2026-03-19T09:00:00.000Z',
  updatedAt: '2026-03-19T09:00:00.000Z',
};
export const EXAMPLE_MILESTONE_LIST = oneOf(EXAMPLE_MILESTONE);

export const EXAMPLE_PAYMENT = {
  id: 'pmt_01k9zq3m7xw5v8h2t6r4d1e0cb',
  projectId: EXAMPLE_PROJECT.id,
  partnerId: EXAMPLE_PROJECT.partnerId,
  amount: { amount: 1250000, currency: 'USD' },
  paidOn: '2026-03-31',
  reference: 'INV-1042',
  externalId: null,
  commissionId: 'com_01k9zq3m7xw5v8h2t6r4d1e0cb',
  createdAt: '2026-03-31T14:05:09.120Z',
};
export const EXAMPLE_PAYMENT_LIST = oneOf(EXAMPLE_PAYMENT);
