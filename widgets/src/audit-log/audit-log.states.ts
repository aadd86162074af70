import type { AuditEntry, SignIn } from '@siso/partner-sdk';
import { type ElementState, problem } from '../base/states.ts';
import { pageOf, partnerBrand, programmeBrand } from '../list/examples.ts';

const signIn = (
  index: number,
  email: string,
  outcome: SignIn['outcome'],
  factor: SignIn['factor'],
  more: Partial<SignIn> = {},
): SignIn => ({
  id: `sin_${index}`,
  userId: `usr_${index}`,
  partnerId: 'ptr_1',
  email: `${email}@harbourandpine.example`,
  outcome,
  factor,
  reason: null,
  browser: 'Firefox',
  os: 'Windows',
  newDevice: false,
  address: '203.0.113.7',
  occurredAt: `2026-06-${18 - index}T0${index}:1${index}:00.000Z`,
  ...more,
});

const signIns: readonly SignIn[] = [
  signIn(1, 'imogen', 'success', 'passkey'),
  signIn(2, 'kofi', 'success', 'totp', { newDevice: true, browser: 'Safari', os: 'iOS' }),
  signIn(3, 'kofi', 'challenge', 'password', { browser: 'Safari', os: 'iOS' }),
  signIn(4, 'wren', 'failure', 'password', { reason: 'wrong_password', address: '198.51.100.24' }),
  signIn(5, 'leila', 'success', 'invitation', { newDevice: true, browser: 'Chrome', os: 'Android' }),
  signIn(6, 'marcus', 'failure', 'password', { reason: 'suspended', browser: null, os: null }),
];

const change = (
  index: number,
  action: string,
  actor: AuditEntry['actor'],
  changes: AuditEntry['changes'],
): AuditEntry => ({
  id: `aud_${index}`,
  partnerId: index === 6 ? null : 'ptr_1',
  actor,
  action,
  subject: { type: action.split('.')[0] ?? '', id: `${action.slice(0, 3)}_01k9zq3m7xw5v8h2t6r4d1e0cb` },
  changes,
  requestId: `req_01k9zq3m7xw5v8h2t6r4d1e0c${index}`,
  createdAt: `2026-06-${18 - index}T1${index}:24:00.000Z`,
});

const imogen = { type: 'user', id: 'usr_1', name: 'Imogen Penrose' };
const changes: readonly AuditEntry[] = [
  change(1, 'user.update', imogen, {
    role: { from: 'viewer', to: 'sales' },
    permissions: { read: ['audit', 'users'] },
  }),
  change(2, 'api_key.create', imogen, {
    kind: 'publishable',
    name: 'Website form',
    scopes: ['brand:read', 'referrals:submit'],
    allowedOrigins: ['https://www.harbourandpine.example'],
  }),
  change(
    3,
    'commission.accrue',
    { type: 'operator_key', id: 'key_9', name: null },
    { total: { amount: 306_250, currency: 'USD' } },
  ),
  change(
    4,
    'referral.create',
    { type: 'widget_session', id: 'visitor-7', name: null },
    { source: 'website', externalId: null },
  ),
  change(5, 'user.passkey_added', { type: 'user', id: 'usr_2', name: 'Kofi Mensah' }, {}),
  change(
    6,
    'plan.create',
    { type: 'system', id: null, name: null },
    { tier: 'gold', baseRate: '0.1', validFrom: '2026-07-01' },
  ),
];

const replies: ElementState['replies'] = {
  'GET /v1/brand': partnerBrand,
  'GET /v1/sign-ins': pageOf(signIns, 'more'),
  'GET /v1/audit-log': pageOf(changes, 'more'),
  'GET /v1/users': pageOf([
    { id: 'usr_1', name: 'Imogen Penrose' },
    { id: 'usr_2', name: 'Kofi Mensah' },
  ]),
};

const as = (partner: string | null, ...more: readonly string[]): Pick<ElementState, 'claims'> => ({
  claims: { sub: 'usr_1', partner, scopes: ['sign-ins:read', 'brand:read', ...more], components: ['audit-log'] },
});
const asAdmin = as('ptr_1', 'audit:read', 'users:read');
const asStaff: Pick<ElementState, 'claims' | 'replies'> = {
  ...as(null, 'audit:read', 'users:read', 'partners:read'),
  replies: {
    ...replies,
    'GET /v1/brand': programmeBrand,
    'GET /v1/partners': pageOf([
      { id: 'ptr_1', companyName: 'Harbour & Pine' },
      { id: 'ptr_2', companyName: 'Marlow Advisers' },
    ]),
  },
};
const inChanges = { view: 'changes' };

/** Every state of the log. */
export const auditLogStates: readonly ElementState[] = [
  {
    name: 'loading',
    about: 'The first lines are on their way: grey bars in their places.',
    replies: { ...replies, 'GET /v1/sign-ins': 'pending' },
  },
  { name: 'full', about: 'An admin sees who signed in; there are more lines than are shown.', ...asAdmin, replies },
  {
    name: 'changes',
    about: 'An admin sees what was changed, and by whom.',
    ...asAdmin,
    attributes: inChanges,
    replies,
  },
  {
    name: 'partial',
    about: 'Somebody who may not see changes sees their own sign-ins.',
    ...as('ptr_1'),
    replies: { ...replies, 'GET /v1/sign-ins': pageOf(signIns.slice(0, 1)) },
  },
  {
    name: 'empty',
    about: 'Nobody has signed in yet.',
    ...asAdmin,
    replies: { ...replies, 'GET /v1/sign-ins': pageOf([]) },
  },
  {
    name: 'empty-changes',
    about: 'Nothing was changed yet.',
    ...asAdmin,
    attributes: inChanges,
    replies: { ...replies, 'GET /v1/audit-log': pageOf([]) },
  },
  {
    name: 'nothing-found',
    about: 'Nothing fits the filters.',
    ...asAdmin,
    attributes: { outcome: 'failure', person: 'usr_1', from: '2026-06-01', to: '2026-06-02' },
    replies: { ...replies, 'GET /v1/sign-ins': pageOf([]) },
  },
  { name: 'detail', about: 'Everything on a refused sign-in.', ...asAdmin, attributes: { selected: 'sin_4' }, replies },
  {
    name: 'detail-change',
    about: 'Everything on a change, thing by thing.',
    ...asAdmin,
    attributes: { ...inChanges, selected: 'aud_2' },
    replies,
  },
  {
    name: 'detail-nothing',
    about: 'A change with which no values were noted.',
    ...asAdmin,
    attributes: { ...inChanges, selected: 'aud_5' },
    replies,
  },
  { name: 'staff', about: 'The programme’s own people see the sign-ins of all partners.', ...asStaff },
  { name: 'staff-changes', about: 'The programme’s own people see all changes.', ...asStaff, attributes: inChanges },
  {
    name: 'denied',
    about: 'The session does not grant this element.',
    claims: { sub: 'usr_1', partner: 'ptr_1', scopes: ['brand:read'], components: [] },
    replies,
  },
  {
    name: 'error',
    about: 'The API failed.',
    ...asAdmin,
    replies: { ...replies, 'GET /v1/sign-ins': problem(500, 'internal', 'Something went wrong on our side.') },
  },
  {
    name: 'unreachable',
    about: 'There is no connection.',
    ...asAdmin,
    replies: { ...replies, 'GET /v1/sign-ins': 'unreachable' },
  },
];
