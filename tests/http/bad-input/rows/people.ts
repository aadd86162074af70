import type { CallerName } from '../given.ts';
import { type Row, rowsOf, type Sent } from '../row.ts';

const none: Sent = {};
const gone = '404 not_found';
const beyond = '403 beyond_own_rights';
const wrong = (pointer: string) => `422 validation_failed ${pointer}` as const;
const stale: Sent = { headers: [['if-match', '"v999"']] };

const changes = rowsOf('owner', 'PATCH /v1/users/{userId}', [
  ['an unknown role', { body: { role: 'boss' } }, wrong('/role')],
  ['a role of SISO’s', { body: { role: 'support' } }, wrong('/role')],
  ['an unknown action', { body: { permissions: { delete: ['referrals'] } } }, wrong('/permissions/delete')],
  ['an unknown resource', { body: { permissions: { read: ['everything'] } } }, wrong('/permissions/read/0')],
  ['what no partner has', { body: { permissions: { write: ['audit', 'plans'] } } }, '422 validation_failed *'],
  ['permissions that are a list', { body: { permissions: ['*'] } }, wrong('/permissions')],
  ['permissions that inherit', { raw: '{"permissions":{"__proto__":["*"]}}' }, '422 validation_failed *'],
  ['a name of nothing', { body: { name: ' ' } }, wrong('/name')],
  ['a name of 101 characters', { body: { name: 'x'.repeat(101) } }, wrong('/name')],
  ['another address', { body: { email: 'me@a.example' } }, wrong('/email')],
  ['a status', { body: { status: 'suspended' } }, wrong('/status')],
  ['another partner', { body: { partnerId: '{their partnerId}' } }, wrong('/partnerId')],
  ['a version that is past', { body: { name: 'x' }, ...stale }, '412 version_mismatch'],
]);

const steps: Row[] = [
  ['their own role', 'owner', 'PATCH /v1/users/{ownerId}', { body: { role: 'admin' } }, beyond],
  ['themselves', 'owner', 'POST /v1/users/{ownerId}/suspend', none, beyond],
  ['themselves', 'owner', 'DELETE /v1/users/{ownerId}', none, beyond],
  ['the last owner', 'operator', 'POST /v1/users/{ownerId}/suspend', none, '409 last_owner'],
  ['the last owner', 'operator', 'DELETE /v1/users/{ownerId}', none, '409 last_owner'],
  ['the last owner', 'operator', 'PATCH /v1/users/{ownerId}', { body: { role: 'viewer' } }, '409 last_owner'],
  ['an owner', 'admin', 'POST /v1/users/{ownerId}/suspend', none, beyond],
  ['an owner', 'admin', 'POST /v1/users/{ownerId}/reactivate', none, beyond],
  ['an owner', 'admin', 'PATCH /v1/users/{userId}', { body: { role: 'owner' } }, beyond],
  [
    'a role without a proof',
    'stale owner',
    'PATCH /v1/users/{userId}',
    { body: { role: 'viewer' } },
    '403 step_up_required',
  ],
  ['a stranger', 'owner', 'GET /v1/users/{their userId}', none, gone],
  ['a stranger', 'owner', 'PATCH /v1/users/{their userId}', { body: { name: 'x' } }, gone],
  ['a stranger', 'owner', 'POST /v1/users/{their userId}/suspend', none, gone],
  ['a stranger', 'owner', 'POST /v1/users/{their userId}/reactivate', none, gone],
  ['a stranger', 'owner', 'DELETE /v1/users/{their userId}', none, gone],
  ['another kind', 'owner', 'GET /v1/users/{partnerId}', none, gone],
  ['a version that is past', 'owner', 'POST /v1/users/{userId}/suspend', stale, '412 version_mismatch'],
  ['an unknown status', 'owner', 'GET /v1/users?status=gone', none, wrong('/status')],
  ['an unknown role', 'owner', 'GET /v1/users?role=boss', none, wrong('/role')],
  ['a partner that is none', 'owner', 'GET /v1/users?partnerId=all', none, wrong('/partnerId')],
  ['a query where none is', 'owner', 'GET /v1/roles?of=partner', none, wrong('/of')],
];

const guest = { email: 'new@people.example', role: 'viewer' };
const invitations = rowsOf('owner', 'POST /v1/invitations', [
  ['no address', { body: { role: 'viewer' } }, wrong('/email')],
  ['no role', { body: { email: guest.email } }, wrong('/role')],
  ['an address without a domain', { body: { ...guest, email: 'x@' } }, wrong('/email')],
  ['two addresses', { body: { ...guest, email: 'a@b.example,c@d.example' } }, wrong('/email')],
  ['an address with a line break', { body: { ...guest, email: 'a@b.example\r\nBcc: c@d.example' } }, wrong('/email')],
  ['a name with a line break and more', { body: { ...guest, name: 'x\u0000' } }, wrong('/name')],
  ['a role of SISO’s', { body: { ...guest, role: 'programme_admin' } }, wrong('/role')],
  ['an unknown language', { body: { ...guest, locale: 'xx' } }, wrong('/locale')],
  ['a token of its own', { body: { ...guest, token: 'x' } }, wrong('/token')],
  ['another partner', { body: { ...guest, partnerId: '{their partnerId}' } }, gone],
  ['who is here already', { body: { ...guest, email: '{userEmail}' } }, '409 user_exists'],
  ['who is invited already', { body: { ...guest, email: '{guestEmail}' } }, '409 conflict'],
]);

const invitationSteps: Row[] = [
  ['an owner', 'admin', 'POST /v1/invitations', { body: { ...guest, role: 'owner' } }, beyond],
  [
    'an admin without a proof',
    'stale owner',
    'POST /v1/invitations',
    { body: { ...guest, role: 'admin' } },
    '403 step_up_required',
  ],
  [
    'a partner that is archived',
    'operator',
    'POST /v1/invitations',
    { body: { ...guest, partnerId: '{archivedPartner}' } },
    '409 archived',
  ],
  ['a stranger’s', 'owner', 'GET /v1/invitations/{their invitationId}', none, gone],
  ['a stranger’s', 'owner', 'POST /v1/invitations/{their invitationId}/resend', none, gone],
  ['a stranger’s', 'owner', 'POST /v1/invitations/{their invitationId}/revoke', none, gone],
  ['one taken back', 'owner', 'POST /v1/invitations/{revokedInvitation}/resend', none, '409 invalid_transition'],
  ['an owner’s', 'admin', 'POST /v1/invitations/{ownerInvitation}/revoke', none, beyond],
  ['an owner’s', 'admin', 'POST /v1/invitations/{ownerInvitation}/resend', none, beyond],
  ['an unknown status', 'owner', 'GET /v1/invitations?status=sent', none, wrong('/status')],
];

const keys: Row[] = [
  ['a stranger’s', 'owner', 'GET /v1/api-keys/{their keyId}', none, gone],
  ['a stranger’s', 'owner', 'POST /v1/api-keys/{their keyId}/rotate', none, gone],
  ['a stranger’s', 'owner', 'POST /v1/api-keys/{their keyId}/revoke', none, gone],
  [
    'too long an overlap',
    'owner',
    'POST /v1/api-keys/{keyId}/rotate',
    { body: { overlapHours: 169 } },
    wrong('/overlapHours'),
  ],
  [
    'an overlap that is a text',
    'owner',
    'POST /v1/api-keys/{keyId}/rotate',
    { body: { overlapHours: '1' } },
    wrong('/overlapHours'),
  ],
  ['one that has ended', 'operator', 'POST /v1/api-keys/{revokedKey}/rotate', none, '409 invalid_transition'],
  ['without a proof', 'stale owner', 'POST /v1/api-keys/{keyId}/rotate', none, '403 step_up_required'],
  [
    'without a proof',
    'stale owner',
    'POST /v1/api-keys',
    { body: { kind: 'secret', name: 'x' } },
    '403 step_up_required',
  ],
  [
    'what a key cannot hold',
    'owner',
    'POST /v1/api-keys',
    { body: { kind: 'secret', name: 'x', scopes: ['users:read'] } },
    wrong('/scopes'),
  ],
  [
    'a session of their own',
    'owner',
    'POST /v1/widget-sessions',
    { body: { subject: 'x', origin: 'https://a.example' } },
    '403 missing_scope',
  ],
];

const OUT: readonly CallerName[] = [
  'suspended person',
  'signed-out person',
  'person of other rights',
  'removed person',
];
const out = OUT.flatMap((as): Row[] => [
  ['a read', as, 'GET /v1/referrals', none, '401 unauthenticated'],
  ['a write', as, 'POST /v1/referrals', { body: { clientName: 'Ada' } }, '401 unauthenticated'],
  ['a stream', as, 'GET /v1/events/stream', none, '401 unauthenticated'],
]);

const rights: Row[] = [
  ['to see the people', 'sales', 'GET /v1/users', none, '403 missing_scope'],
  ['to see the roles', 'sales', 'GET /v1/roles', none, '403 missing_scope'],
  ['to invite', 'sales', 'POST /v1/invitations', { body: guest }, '403 missing_scope'],
  ['to make a plan', 'owner', 'POST /v1/plans', { body: {} }, '403 programme_only'],
  ['to see the people by a key', 'secret', 'GET /v1/users', none, '403 missing_scope'],
  ['of a suspended partner', 'person of a suspended partner', 'GET /v1/referrals', none, '403 partner_suspended'],
];

export const PEOPLE: readonly Row[] = [
  ...changes,
  ...steps,
  ...invitations,
  ...invitationSteps,
  ...keys,
  ...out,
  ...rights,
];
