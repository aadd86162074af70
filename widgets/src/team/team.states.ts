import type { Invitation, User } from '@siso/partner-sdk';
import { type ElementState, problem } from '../base/states.ts';
import { pageOf, partnerBrand, programmeBrand } from '../list/examples.ts';
import { exampleRoles } from '../rights/examples.ts';

const person = (index: number, name: string, role: User['role'], more: Partial<User> = {}): User => ({
  id: `usr_${index}`,
  partnerId: 'ptr_1',
  email: `${name.split(' ')[0]?.toLowerCase()}@harbourandpine.example`,
  name,
  role,
  permissions: {},
  status: 'active',
  mfaEnabled: index < 3,
  locale: null,
  lastLoginAt: index === 5 ? null : `2026-06-0${9 - (index % 9)}T08:1${index}:00.000Z`,
  createdAt: `2025-0${index}-04T09:00:00.000Z`,
  updatedAt: '2026-06-01T09:00:00.000Z',
  ...more,
});

const owner = person(1, 'Imogen Penrose', 'owner');
const rows: readonly User[] = [
  owner,
  person(2, 'Kofi Mensah', 'admin'),
  person(3, 'Wren Calloway', 'sales', { permissions: { read: ['audit', 'users'] } }),
  person(4, 'Bartholomew Featherstonehaugh-Cholmondeley', 'sales'),
  person(5, 'Leila Farahani', 'viewer'),
  person(6, 'Marcus Adeyemi', 'sales', { status: 'suspended' }),
];

const invitation = (
  index: number,
  email: string,
  role: Invitation['role'],
  status: Invitation['status'],
): Invitation => ({
  id: `inv_${index}`,
  partnerId: 'ptr_1',
  email,
  name: null,
  role,
  permissions: {},
  locale: 'en',
  status,
  invitedBy: { type: 'user', id: owner.id, name: owner.name },
  expiresAt: status === 'pending' ? '2026-06-24T15:30:00.000Z' : '2026-06-10T15:30:00.000Z',
  acceptedAt: null,
  createdAt: '2026-06-17T15:30:00.000Z',
  updatedAt: '2026-06-17T15:30:00.000Z',
});

const replies: ElementState['replies'] = {
  'GET /v1/brand': partnerBrand,
  'GET /v1/users': pageOf(rows),
  'GET /v1/users/usr_1': { body: owner },
  'GET /v1/invitations': pageOf([
    invitation(1, 'grace@harbourandpine.example', 'sales', 'pending'),
    invitation(2, 'tomas@harbourandpine.example', 'viewer', 'expired'),
  ]),
  'GET /v1/roles': { body: { data: exampleRoles } },
};

const as = (sub: string, partner: string | null, ...more: readonly string[]): Pick<ElementState, 'claims'> => ({
  claims: { sub, partner, scopes: ['users:read', 'brand:read', ...more], components: ['team'] },
});
const asOwner = as('usr_1', 'ptr_1', 'users:write');

const staffRows: readonly User[] = [
  person(7, 'Noor Haddad', 'programme_admin', { partnerId: null, email: 'noor@siso.example', mfaEnabled: true }),
  person(8, 'Jonah Whitfield', 'finance', { partnerId: null, email: 'jonah@siso.example', mfaEnabled: true }),
  owner,
  person(9, 'Priya Raman', 'owner', { partnerId: 'ptr_2', email: 'priya@marlow.example' }),
];
const asStaff: Pick<ElementState, 'claims' | 'replies'> = {
  ...as('usr_7', null, 'users:write', 'partners:read'),
  replies: {
    ...replies,
    'GET /v1/brand': programmeBrand,
    'GET /v1/users': pageOf(staffRows),
    'GET /v1/invitations': pageOf([]),
    'GET /v1/partners': pageOf([
      { id: 'ptr_1', companyName: 'Harbour & Pine' },
      { id: 'ptr_2', companyName: 'Marlow Advisers' },
    ]),
  },
};

const invite = { press: '[data-do=invite]' };
const confirm = { press: '.ask .primary' };
const ask = (id: string, action: string) => [
  { press: `[data-menu=${id}]` },
  { press: `[role=menu] [data-action=${action}]` },
];

/** Every state of the team. */
export const teamStates: readonly ElementState[] = [
  {
    name: 'loading',
    about: 'The first people are on their way: grey bars in their places.',
    replies: { ...replies, 'GET /v1/users': 'pending' },
  },
  {
    name: 'full',
    about: 'An owner sees the team, and the invitations that nobody has taken yet.',
    ...asOwner,
    replies,
  },
  {
    name: 'partial',
    about: 'A colleague who may look but not change.',
    ...as('usr_3', 'ptr_1'),
    replies: { ...replies, 'GET /v1/invitations': pageOf([]) },
  },
  {
    name: 'empty',
    about: 'Nobody is here yet, as for a partner that was made just now.',
    ...asOwner,
    replies: { ...replies, 'GET /v1/users': pageOf([]), 'GET /v1/invitations': pageOf([]) },
  },
  {
    name: 'nothing-found',
    about: 'Nobody fits the filters.',
    ...asOwner,
    attributes: { 'of-role': 'viewer', status: 'suspended' },
    replies: { ...replies, 'GET /v1/users': pageOf([]) },
  },
  {
    name: 'detail',
    about: 'Everything on a person, with what they may do.',
    ...asOwner,
    attributes: { selected: 'usr_3' },
    replies,
  },
  {
    name: 'detail-self',
    about: 'One’s own panel offers no change, and says why.',
    ...asOwner,
    attributes: { selected: 'usr_1' },
    replies,
  },
  {
    name: 'detail-owner',
    about: 'An admin cannot change an owner; the panel says why.',
    ...as('usr_2', 'ptr_1', 'users:write'),
    attributes: { selected: 'usr_1' },
    replies,
  },
  {
    name: 'menu',
    about: 'What can be done with a person.',
    ...asOwner,
    replies,
    steps: [{ press: '[data-menu=usr_3]' }],
  },
  {
    name: 'invite',
    about: 'Somebody is invited: address, role, and what each role may do.',
    ...asOwner,
    replies,
    steps: [invite],
  },
  {
    name: 'invite-wrong',
    about: 'The address is not one.',
    ...asOwner,
    replies,
    steps: [invite, { fill: { email: 'grace@' } }, confirm],
  },
  {
    name: 'invite-refused',
    about: 'Somebody with this address is here already.',
    ...asOwner,
    replies: { ...replies, 'POST /v1/invitations': problem(409, 'user_exists', 'This person is here already.') },
    steps: [invite, { fill: { email: 'kofi@harbourandpine.example' } }, confirm],
  },
  {
    name: 'invited',
    about: 'The invitation is on its way.',
    ...asOwner,
    replies: {
      ...replies,
      'POST /v1/invitations': { status: 201, body: invitation(3, 'ada@pine.example', 'sales', 'pending') },
    },
    steps: [invite, { fill: { email: 'ada@pine.example' } }, confirm],
  },
  {
    name: 'role',
    about: 'A role is changed, with more rights than the role has.',
    ...asOwner,
    replies,
    steps: ask('usr_3', 'role'),
  },
  {
    name: 'last-owner',
    about: 'The API refuses to take the last owner’s place.',
    ...as('usr_9', 'ptr_1', 'users:write'),
    replies: {
      ...replies,
      'GET /v1/users/usr_9': { body: person(9, 'Priya Raman', 'owner') },
      'PATCH /v1/users/usr_1': problem(409, 'last_owner', 'This is the last owner.'),
    },
    steps: [...ask('usr_1', 'role'), confirm],
  },
  { name: 'suspend', about: 'Before somebody is suspended.', ...asOwner, replies, steps: ask('usr_3', 'suspend') },
  { name: 'remove', about: 'Before somebody is removed.', ...asOwner, replies, steps: ask('usr_6', 'remove') },
  {
    name: 'withdraw',
    about: 'Before an invitation is withdrawn.',
    ...asOwner,
    replies,
    steps: [{ press: '[data-do=revoke]' }],
  },
  { name: 'staff', about: 'The programme’s own people see everybody, and where each belongs.', ...asStaff },
  {
    name: 'staff-invite',
    about: 'The programme invites somebody of a partner, or of its own.',
    ...asStaff,
    steps: [invite],
  },
  {
    name: 'denied',
    about: 'The session does not grant this element.',
    claims: { sub: 'usr_3', partner: 'ptr_1', scopes: ['brand:read'], components: [] },
    replies,
  },
  {
    name: 'error',
    about: 'The API failed.',
    ...asOwner,
    replies: { ...replies, 'GET /v1/users': problem(500, 'internal', 'Something went wrong on our side.') },
  },
  {
    name: 'unreachable',
    about: 'There is no connection.',
    ...asOwner,
    replies: { ...replies, 'GET /v1/users': 'unreachable' },
  },
];
