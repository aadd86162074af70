import type { Partner } from '@siso/partner-sdk';
import { type ElementState, problem } from '../base/states.ts';
import { pageOf, programmeBrand } from '../list/examples.ts';

const partner = (
  index: number,
  companyName: string,
  tier: Partner['tier'],
  status: Partner['status'],
  more: Partial<Partner> = {},
): Partner => ({
  id: `ptr_${index}`,
  companyName,
  contactEmail: `hello@partner-${index}.example`,
  contactPhone: '+1 555 010 0199',
  currency: 'USD',
  tier,
  status,
  commissionRate: null,
  overrideRate: null,
  brand: { logoUrl: null, color: '#0f766e', radius: 8, font: null },
  externalId: null,
  metadata: {},
  archivedAt: null,
  createdAt: '2025-09-04T09:00:00.000Z',
  updatedAt: '2026-03-01T09:00:00.000Z',
  ...more,
});

const rows: readonly Partner[] = [
  partner(1, 'Harbour & Pine', 'gold', 'active', { commissionRate: '0.15', externalId: 'crm-17' }),
  partner(2, 'Marlow Advisers', 'silver', 'active', { currency: 'GBP' }),
  partner(3, 'Kestrel & Sons Property Management Consultancy', 'bronze', 'inactive', { contactEmail: null }),
  partner(4, 'Studio Ostrava', 'bronze', 'suspended', { currency: 'EUR' }),
];

const person = (index: number, name: string, role: string, status = 'active') => ({
  id: `usr_${index}`,
  partnerId: 'ptr_1',
  name,
  email: `${name.split(' ')[0]?.toLowerCase()}@harbourandpine.example`,
  role,
  status,
});

const replies: ElementState['replies'] = {
  'GET /v1/brand': programmeBrand,
  'GET /v1/partners': pageOf(rows, 'more'),
  'GET /v1/users': pageOf([person(1, 'Grace Hopper', 'owner'), person(2, 'Alan Turing', 'sales', 'suspended')]),
  'GET /v1/invitations': pageOf([
    { id: 'inv_1', email: 'ada@harbourandpine.example', name: null, role: 'viewer', status: 'pending' },
  ]),
};

/** A session of SISO's own people, with these rights beside the brand. */
const claims = (...scopes: readonly string[]) => ({
  sub: 'usr_9',
  partner: null,
  scopes: ['brand:read', ...scopes],
  components: ['partner-list'],
});
const manager = claims('partners:read', 'partners:write', 'plans:read', 'users:read', 'users:write');

const ask = (action: string, id = 'ptr_1') => [
  { press: `[data-menu=${id}]` },
  { press: `[role=menu] [data-action=${action}]` },
];

/** Every state of the list of partners. */
export const partnerListStates: readonly ElementState[] = [
  {
    name: 'loading',
    about: 'The first rows are on their way.',
    claims: manager,
    replies: { ...replies, 'GET /v1/partners': 'pending' },
  },
  { name: 'full', about: 'The programme’s partners, for who manages them.', claims: manager, replies },
  {
    name: 'partial',
    about: 'Somebody of the support, who may look but not change.',
    claims: claims('partners:read', 'plans:read'),
    replies: { ...replies, 'GET /v1/partners': pageOf(rows.slice(0, 2)) },
  },
  {
    name: 'empty',
    about: 'The programme has no partner yet.',
    claims: manager,
    replies: { ...replies, 'GET /v1/partners': pageOf([]) },
  },
  {
    name: 'nothing-found',
    about: 'No partner matches the filters.',
    claims: manager,
    attributes: { tier: 'gold', status: 'suspended' },
    replies: { ...replies, 'GET /v1/partners': pageOf([]) },
  },
  {
    name: 'detail',
    about: 'Everything on one partner, and its people.',
    claims: manager,
    attributes: { selected: 'ptr_1', lookable: '' },
    replies,
  },
  {
    name: 'menu',
    about: 'What can be done with a partner.',
    claims: manager,
    attributes: { lookable: '' },
    replies,
    steps: [{ press: '[data-menu=ptr_1]' }],
  },
  {
    name: 'create',
    about: 'A new partner is taken in.',
    claims: manager,
    replies,
    steps: [{ press: '.acts .primary' }],
  },
  {
    name: 'create-wrong',
    about: 'The new partner has mistakes, beside their fields.',
    claims: manager,
    replies,
    steps: [{ press: '.acts .primary' }, { fill: { contactEmail: 'hello@' } }, { press: '.ask .primary' }],
  },
  { name: 'terms', about: 'Tier and rates of a partner.', claims: manager, replies, steps: ask('terms') },
  { name: 'invite', about: 'Somebody of the partner’s is invited.', claims: manager, replies, steps: ask('invite') },
  { name: 'suspend', about: 'Before a partner is suspended.', claims: manager, replies, steps: ask('suspend') },
  {
    name: 'suspend-refused',
    about: 'The API did not suspend: the row is back, with the reason.',
    claims: manager,
    replies: { ...replies, 'PATCH /v1/partners/ptr_1': problem(409, 'archived', 'The partner is archived.') },
    steps: [...ask('suspend'), { press: '.ask .primary' }],
  },
  {
    name: 'denied',
    about: 'The session does not grant this element.',
    claims: { ...claims(), components: [] },
    replies,
  },
  {
    name: 'error',
    about: 'The API failed.',
    claims: manager,
    replies: { ...replies, 'GET /v1/partners': problem(500, 'internal', 'Something went wrong on our side.') },
  },
  {
    name: 'disabled',
    about: 'The account was suspended.',
    claims: manager,
    replies: { ...replies, 'GET /v1/partners': problem(403, 'missing_scope', 'This needs the scope partners:read.') },
  },
];
