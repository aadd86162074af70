import type { Project, Referral, StatusChange } from '@siso/partner-sdk';
import { type ElementState, problem } from '../base/states.ts';
import { pageOf, partnerBrand, programmeBrand } from '../list/examples.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' as const });

const referral = (
  index: number,
  clientName: string,
  clientCompany: string | null,
  status: Referral['status'],
  source: Referral['source'],
  estimate: number | null,
  submittedAt: string,
): Referral => ({
  id: `ref_${index}`,
  partnerId: index % 3 ? 'ptr_1' : 'ptr_2',
  status,
  clientName,
  clientEmail: `${clientName.split(' ')[0]?.toLowerCase()}@example.com`,
  clientPhone: '+1 555 010 0199',
  clientCompany,
  projectDescription: 'A portal in which tenants report what is broken, and see when somebody will come.',
  estimatedValue: estimate === null ? null : usd(estimate),
  source,
  externalId: index === 1 ? 'crm-4711' : null,
  utm: index === 1 ? { source: 'newsletter', medium: 'email', campaign: 'spring', term: null, content: null } : null,
  pageUrl: source === 'website' ? 'https://harbourandpine.example/refer' : null,
  referrerUrl: null,
  lostReason: status === 'lost' ? 'Chose another supplier' : null,
  projectId: status === 'converted' ? 'prj_1' : null,
  submittedAt,
  qualifiedAt: status === 'new' ? null : submittedAt,
  convertedAt: status === 'converted' ? submittedAt : null,
  lostAt: status === 'lost' ? submittedAt : null,
  archivedAt: null,
  metadata: {},
  createdAt: submittedAt,
  updatedAt: submittedAt,
});

const rows: readonly Referral[] = [
  referral(1, 'Amara Okafor', 'Northwind Logistics', 'new', 'website', 2_450_000, '2026-03-18T09:30:00.000Z'),
  referral(2, 'Jonah Whitfield', 'Bluebird Bakeries', 'qualified', 'event', 1_800_000, '2026-03-16T14:05:00.000Z'),
  referral(
    3,
    'Priya Raman',
    'Kestrel & Sons Property Management',
    'converted',
    'email',
    4_890_000,
    '2026-03-11T08:00:00.000Z',
  ),
  referral(4, 'Elliot Ashdown', null, 'new', 'call', null, '2026-03-09T16:20:00.000Z'),
  referral(5, 'Noor Haddad', 'Sable Dental', 'lost', 'social', 640_000, '2026-03-02T10:45:00.000Z'),
  referral(
    6,
    'Bartholomew Featherstonehaugh-Cholmondeley',
    'Fernhill Schools',
    'qualified',
    'website',
    12_000_000,
    '2026-02-26T12:00:00.000Z',
  ),
];

const change = (
  index: number,
  fromStatus: StatusChange['fromStatus'],
  toStatus: StatusChange['toStatus'],
  occurredAt: string,
  reason: string | null = null,
): StatusChange => ({
  id: `chg_${index}`,
  referralId: 'ref_3',
  fromStatus,
  toStatus,
  reason,
  actorType: 'operator',
  occurredAt,
  createdAt: occurredAt,
});

const history = pageOf([
  change(5, 'qualified', 'converted', '2026-03-18T12:00:00.000Z'),
  change(4, 'lost', 'qualified', '2026-03-15T09:00:00.000Z'),
  change(3, 'qualified', 'lost', '2026-03-14T15:30:00.000Z', 'No reply'),
  change(2, 'new', 'qualified', '2026-03-12T11:10:00.000Z'),
  change(1, null, 'new', '2026-03-11T08:00:00.000Z'),
]);

const project: Project = {
  id: 'prj_1',
  partnerId: 'ptr_2',
  referralId: 'ref_3',
  name: 'Tenant portal',
  clientName: 'Priya Raman',
  value: usd(4_890_000),
  status: 'active',
  wonOn: '2026-03-18',
  collected: usd(2_000_000),
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
  milestonesCompleted: 1,
  milestonesTotal: 4,
  metadata: {},
  createdAt: '2026-03-18T12:00:00.000Z',
  updatedAt: '2026-03-18T12:00:00.000Z',
};

const replies: ElementState['replies'] = {
  'GET /v1/brand': partnerBrand,
  'GET /v1/referrals': pageOf(rows, 'more'),
  'GET /v1/referrals/ref_1': { body: rows[0] },
  'GET /v1/referrals/ref_1/status-changes': pageOf([change(1, null, 'new', '2026-03-18T09:30:00.000Z')]),
  'GET /v1/referrals/ref_3/status-changes': history,
  'GET /v1/projects': pageOf([project]),
};

const partners = pageOf([
  { id: 'ptr_1', companyName: 'Harbour & Pine' },
  { id: 'ptr_2', companyName: 'Marlow Advisers' },
]);

/** A session of the programme's own people, who may do all with referrals. */
const staff = {
  claims: {
    sub: 'usr_1',
    partner: null,
    scopes: ['referrals:read', 'referrals:write', 'brand:read', 'projects:read', 'partners:read'],
    components: ['referral-list'],
  },
  replies: { ...replies, 'GET /v1/brand': programmeBrand, 'GET /v1/partners': partners },
};

const openFirst = { press: '[data-row=ref_1]' };
const openMenu = { press: '[data-menu=ref_1]' };
const ask = (action: string) => [openMenu, { press: `[role=menu] [data-action=${action}]` }];

/** Every state of the list of referrals. */
export const referralListStates: readonly ElementState[] = [
  {
    name: 'loading',
    about: 'The first rows are on their way: grey bars in their places.',
    replies: { ...replies, 'GET /v1/referrals': 'pending' },
  },
  { name: 'full', about: 'Referrals of a busy partner; there are more than are shown.', replies },
  {
    name: 'partial',
    about: 'A colleague who may look but not change, on the last page.',
    claims: { sub: 'usr_2', partner: 'ptr_1', scopes: ['referrals:read', 'brand:read'], components: ['referral-list'] },
    replies: { ...replies, 'GET /v1/referrals': pageOf(rows.slice(0, 3)) },
  },
  { name: 'empty', about: 'Nobody was referred yet.', replies: { ...replies, 'GET /v1/referrals': pageOf([]) } },
  {
    name: 'nothing-found',
    about: 'No referral matches the filters.',
    attributes: { status: 'lost', source: 'event' },
    replies: { ...replies, 'GET /v1/referrals': pageOf([]) },
  },
  {
    name: 'detail',
    about: 'Everything on a won referral: contact, project, history.',
    attributes: { selected: 'ref_3', 'project-href': '/projects/{id}' },
    replies,
  },
  { name: 'menu', about: 'What can be done with a referral.', replies, steps: [openMenu] },
  { name: 'edit', about: 'The contact is mended.', replies, steps: ask('edit') },
  {
    name: 'edit-wrong',
    about: 'The mended contact has mistakes: of ours to find, beside their fields.',
    replies,
    steps: [...ask('edit'), { fill: { clientName: '', clientEmail: 'amara@' } }, { press: '.ask .primary' }],
  },
  {
    name: 'archive',
    about: 'Before a referral is archived.',
    replies,
    steps: ask('archive'),
  },
  {
    name: 'archive-refused',
    about: 'The API refused to archive: the row is back, with the reason.',
    replies: {
      ...replies,
      'POST /v1/referrals/ref_1/archive': problem(409, 'conflict', 'The change conflicts with another one.'),
    },
    steps: [...ask('archive'), { press: '.ask .primary' }],
  },
  { name: 'staff', about: 'The programme’s own people see whose referral each is.', ...staff },
  {
    name: 'staff-detail',
    about: 'A new referral and its steps.',
    ...staff,
    replies: { ...staff.replies, 'GET /v1/projects': pageOf([]) },
    steps: [openFirst],
  },
  { name: 'staff-win', about: 'A referral is won: value, name, day.', ...staff, steps: ask('win') },
  {
    name: 'staff-win-refused',
    about: 'No plan is in force on that day: said in words that say what to do.',
    ...staff,
    replies: {
      ...staff.replies,
      'POST /v1/referrals/ref_1/convert': problem(409, 'no_plan_in_force', 'No silver plan is in force.'),
    },
    steps: [...ask('win'), { press: '.ask .primary' }],
  },
  { name: 'staff-lose', about: 'A referral is lost, with the reason.', ...staff, steps: ask('lose') },
  {
    name: 'denied',
    about: 'The session does not grant this element.',
    claims: { sub: 'usr_2', partner: 'ptr_1', scopes: ['brand:read'], components: [] },
    replies,
  },
  {
    name: 'error',
    about: 'The API failed.',
    replies: { ...replies, 'GET /v1/referrals': problem(500, 'internal', 'Something went wrong on our side.') },
  },
  {
    name: 'unreachable',
    about: 'There is no connection.',
    replies: { ...replies, 'GET /v1/referrals': 'unreachable' },
  },
  {
    name: 'disabled',
    about: 'The partner is suspended.',
    replies: { ...replies, 'GET /v1/referrals': problem(403, 'partner_suspended', 'The partner is suspended.') },
  },
];
