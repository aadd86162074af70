import type { ClientPayment, Commission, Milestone, Project } from '@siso/partner-sdk';
import { type ElementState, problem } from '../base/states.ts';
import { pageOf, partnerBrand, programmeBrand } from '../list/examples.ts';

const AT = '2026-03-18T12:00:00.000Z';
const usd = (amount: number) => ({ amount, currency: 'USD' as const });

const project = (
  index: number,
  name: string,
  clientName: string,
  status: Project['status'],
  value: number,
  collected: number,
  [milestonesCompleted, milestonesTotal]: readonly [number, number],
  wonOn: string,
): Project => ({
  id: `prj_${index}`,
  partnerId: index % 3 ? 'ptr_1' : 'ptr_2',
  referralId: `ref_${index}`,
  name,
  clientName,
  value: usd(value),
  status,
  wonOn,
  collected: usd(collected),
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
  milestonesCompleted,
  milestonesTotal,
  metadata: {},
  createdAt: AT,
  updatedAt: AT,
});

const rows: readonly Project[] = [
  project(
    1,
    'Tenant portal',
    'Kestrel & Sons Property Management',
    'active',
    4_890_000,
    2_000_000,
    [2, 4],
    '2026-03-18',
  ),
  project(
    2,
    'Driver portal, first release and migration of the old one',
    'Northwind Logistics',
    'active',
    2_450_000,
    0,
    [0, 3],
    '2026-03-02',
  ),
  project(3, 'Booking system', 'Sable Dental', 'on_hold', 1_200_000, 300_000, [1, 2], '2026-02-11'),
  project(4, 'Online shop', 'Bluebird Bakeries', 'completed', 1_800_000, 1_800_000, [3, 3], '2025-11-20'),
  project(5, 'Warehouse app', 'Ostrava Fittings', 'cancelled', 900_000, 0, [0, 0], '2025-10-04'),
];

const milestone = (
  position: number,
  name: string,
  dueOn: string | null,
  completedAt: string | null = null,
): Milestone => ({
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

const milestones = pageOf([
  milestone(1, 'Interviews with tenants and caretakers', '2026-04-10', '2026-04-09T12:00:00.000Z'),
  milestone(2, 'First release for two houses', '2026-05-01', '2026-05-14T12:00:00.000Z'),
  milestone(3, 'All houses', '2026-06-01'),
  milestone(4, 'Handover', '2199-01-31'),
]);

const payment = (index: number, amount: number, paidOn: string, reference: string | null): ClientPayment => ({
  id: `pmt_${index}`,
  projectId: 'prj_1',
  partnerId: 'ptr_1',
  amount: usd(amount),
  paidOn,
  reference,
  externalId: null,
  commissionId: `com_${index}`,
  createdAt: AT,
});

const commission = (index: number, status: Commission['status'], amount: number, earnedOn: string): Commission => ({
  id: `com_${index}`,
  partnerId: 'ptr_1',
  projectId: 'prj_1',
  referralId: 'ref_1',
  clientName: 'Kestrel & Sons Property Management',
  status,
  earningEvent: { type: 'client_payment_collected', id: `pmt_${index}` },
  earnedOn,
  payableOn: '2026-07-15',
  paidOn: status === 'paid' ? '2026-05-10' : null,
  paymentReference: null,
  base: usd(amount),
  override: usd(0),
  total: usd(amount),
  planId: 'pln_1',
  planVersion: 3,
  createdAt: AT,
  updatedAt: AT,
});

const replies: ElementState['replies'] = {
  'GET /v1/brand': partnerBrand,
  'GET /v1/projects': pageOf(rows, 'more'),
  'GET /v1/projects/prj_1/milestones': milestones,
  'GET /v1/projects/prj_1/payments': pageOf([
    payment(3, 600_000, '2026-06-15', 'INV-0061'),
    payment(2, 700_000, '2026-05-02', 'INV-0055'),
    payment(1, 700_000, '2026-04-01', null),
  ]),
  'GET /v1/commissions': pageOf([
    commission(3, 'pending', 81_000, '2026-06-15'),
    commission(2, 'payable', 94_500, '2026-05-02'),
    commission(1, 'paid', 94_500, '2026-04-01'),
  ]),
};

/** A session of the programme's own people, who may do all with projects. */
const staff = {
  claims: {
    sub: 'usr_1',
    partner: null,
    scopes: ['projects:read', 'projects:write', 'commissions:read', 'commissions:write', 'brand:read', 'partners:read'],
    components: ['project-list'],
  },
  replies: {
    ...replies,
    'GET /v1/brand': programmeBrand,
    'GET /v1/partners': pageOf([
      { id: 'ptr_1', companyName: 'Harbour & Pine' },
      { id: 'ptr_2', companyName: 'Marlow Advisers' },
    ]),
  },
};

const openFirst = { press: '[data-row=prj_1]' };
const openMenu = { press: '[data-menu=prj_1]' };
const ask = (action: string) => [openMenu, { press: `[role=menu] [data-action=${action}]` }];

/** Every state of the list of projects. */
export const projectListStates: readonly ElementState[] = [
  {
    name: 'loading',
    about: 'The first rows are on their way: grey bars in their places.',
    replies: { ...replies, 'GET /v1/projects': 'pending' },
  },
  { name: 'full', about: 'Projects of a busy partner; there are more than are shown.', replies },
  {
    name: 'empty',
    about: 'No referral was won yet.',
    replies: { ...replies, 'GET /v1/projects': pageOf([]) },
  },
  {
    name: 'nothing-found',
    about: 'No project matches the filters.',
    attributes: { status: 'on_hold' },
    replies: { ...replies, 'GET /v1/projects': pageOf([]) },
  },
  { name: 'detail', about: 'Everything on one project.', replies, steps: [openFirst] },
  {
    name: 'partial',
    about: 'A project of which a part could not be loaded.',
    replies: { ...replies, 'GET /v1/projects/prj_1/payments': problem(500, 'internal', 'Something went wrong.') },
    steps: [openFirst],
  },
  { name: 'staff', about: 'The programme’s own people see whose project each is.', ...staff },
  {
    name: 'staff-detail',
    about: 'A project whose milestones, payments and commissions are kept.',
    ...staff,
    steps: [openFirst],
  },
  { name: 'staff-menu', about: 'What can be done with a project.', ...staff, steps: [openMenu] },
  { name: 'staff-payment', about: 'A client’s payment is recorded.', ...staff, steps: ask('pay') },
  {
    name: 'staff-payment-wrong',
    about: 'A payment whose amount cannot be read.',
    ...staff,
    steps: [...ask('pay'), { fill: { amount: 'plenty' } }, { press: '.ask .primary' }],
  },
  {
    name: 'staff-settle',
    about: 'Before a commission is marked as paid.',
    ...staff,
    steps: [openFirst, { press: '[data-act=settle]' }],
  },
  { name: 'staff-cancel', about: 'Before a project is cancelled.', ...staff, steps: ask('cancelled') },
  {
    name: 'denied',
    about: 'The session does not grant this element.',
    claims: { sub: 'usr_2', partner: 'ptr_1', scopes: ['brand:read'], components: [] },
    replies,
  },
  {
    name: 'error',
    about: 'The API failed.',
    replies: { ...replies, 'GET /v1/projects': problem(500, 'internal', 'Something went wrong on our side.') },
  },
  {
    name: 'disabled',
    about: 'The partner is suspended.',
    replies: { ...replies, 'GET /v1/projects': problem(403, 'partner_suspended', 'The partner is suspended.') },
  },
];
