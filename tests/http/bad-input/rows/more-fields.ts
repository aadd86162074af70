import { type Row, rowsOf } from '../row.ts';

const wrong = (pointer: string) => `422 validation_failed ${pointer}` as const;

const session = { subject: 'user-1', origin: 'https://partner.example' };
const sessions = rowsOf('secret', 'POST /v1/widget-sessions', [
  ['no origin', { body: { subject: 'x' } }, wrong('/origin')],
  ['no subject', { body: { origin: session.origin } }, wrong('/subject')],
  ['too long a life', { body: { ...session, ttlSeconds: 901 } }, wrong('/ttlSeconds')],
  ['too short a life', { body: { ...session, ttlSeconds: 0 } }, wrong('/ttlSeconds')],
  ['an unknown component', { body: { ...session, components: ['admin'] } }, wrong('/components/0')],
  ['no component', { body: { ...session, components: [] } }, wrong('/components')],
  ['a scope that no component needs', { body: { ...session, scopes: ['partners:write'] } }, wrong('/scopes')],
  ['another partner', { body: { ...session, partnerId: '{their partnerId}' } }, '404 not_found'],
  ['an origin with a user', { body: { ...session, origin: 'https://a@partner.example' } }, wrong('/origin')],
]);

const sessionSteps: Row[] = [
  [
    'to refresh what was revoked',
    'secret',
    'POST /v1/widget-sessions/{revokedSession}/refresh',
    {},
    '409 invalid_transition',
  ],
  ['to refresh a stranger’s', 'foreign secret', 'POST /v1/widget-sessions/{sessionId}/refresh', {}, '404 not_found'],
  ['to revoke a stranger’s', 'foreign secret', 'POST /v1/widget-sessions/{sessionId}/revoke', {}, '404 not_found'],
  ['to get a stranger’s', 'foreign secret', 'GET /v1/widget-sessions/{sessionId}', {}, '404 not_found'],
];

const keys = rowsOf('operator', 'POST /v1/api-keys', [
  ['no kind', { body: { name: 'x' } }, wrong('/kind')],
  [
    'a publishable key of nobody',
    { body: { kind: 'publishable', name: 'x', allowedOrigins: ['https://a.example'] } },
    wrong('/partnerId'),
  ],
  [
    'a publishable key from nowhere',
    { body: { kind: 'publishable', name: 'x', partnerId: '{partnerId}' } },
    wrong('/allowedOrigins'),
  ],
  [
    'an origin with a path',
    { body: { kind: 'publishable', name: 'x', partnerId: '{partnerId}', allowedOrigins: ['https://a.example/'] } },
    wrong('/allowedOrigins/0'),
  ],
  [
    'any origin',
    { body: { kind: 'publishable', name: 'x', partnerId: '{partnerId}', allowedOrigins: ['*'] } },
    wrong('/allowedOrigins/0'),
  ],
  [
    'an origin without TLS',
    { body: { kind: 'publishable', name: 'x', partnerId: '{partnerId}', allowedOrigins: ['http://a.example'] } },
    wrong('/allowedOrigins/0'),
  ],
  [
    'a secret key with origins',
    { body: { kind: 'secret', name: 'x', allowedOrigins: ['https://a.example'] } },
    wrong('/allowedOrigins'),
  ],
  [
    'a partner’s key with all scopes',
    { body: { kind: 'secret', name: 'x', partnerId: '{partnerId}', scopes: ['programme:*'] } },
    wrong('/scopes'),
  ],
  ['an unknown scope', { body: { kind: 'secret', name: 'x', scopes: ['referrals:delete'] } }, wrong('/scopes/0')],
  ['no scope', { body: { kind: 'secret', name: 'x', scopes: [] } }, wrong('/scopes')],
  [
    'an end in the past',
    { body: { kind: 'secret', name: 'x', expiresAt: '2020-01-01T00:00:00Z' } },
    wrong('/expiresAt'),
  ],
  ['an end that is a day', { body: { kind: 'secret', name: 'x', expiresAt: '2031-01-01' } }, wrong('/expiresAt')],
  [
    'a partner that is archived',
    { body: { kind: 'secret', name: 'x', partnerId: '{archivedPartner}' } },
    '409 archived',
  ],
  ['a hash of its own', { body: { kind: 'secret', name: 'x', hash: 'x' } }, wrong('/hash')],
]);

const keyChanges: Row[] = [
  [
    'origins for a secret key',
    'operator',
    'PATCH /v1/api-keys/{secretKeyId}',
    { body: { allowedOrigins: ['https://a.example'] } },
    wrong('/allowedOrigins'),
  ],
  [
    'no origin left',
    'operator',
    'PATCH /v1/api-keys/{keyId}',
    { body: { allowedOrigins: [] } },
    wrong('/allowedOrigins'),
  ],
  [
    'wider scopes',
    'operator',
    'PATCH /v1/api-keys/{keyId}',
    { body: { scopes: ['referrals:read'] } },
    wrong('/scopes'),
  ],
  [
    'a name of 101 characters',
    'operator',
    'PATCH /v1/api-keys/{keyId}',
    { body: { name: 'x'.repeat(101) } },
    wrong('/name'),
  ],
];

const projects = rowsOf('operator', 'PATCH /v1/projects/{projectId}', [
  ['another value', { body: { value: { amount: 1, currency: 'USD' } } }, wrong('/value')],
  ['other rates', { body: { rates: { base: '1' } } }, wrong('/rates')],
  ['an unknown status', { body: { status: 'done' } }, wrong('/status')],
  ['a name cleared', { body: { name: null } }, wrong('/name')],
]);

const milestones = rowsOf('operator', 'POST /v1/projects/{projectId}/milestones', [
  ['no name', { body: {} }, wrong('/name')],
  ['a place before the first', { body: { name: 'x', position: -1 } }, wrong('/position')],
  ['a place beyond the last', { body: { name: 'x', position: 10_001 } }, wrong('/position')],
  ['a due day that is none', { body: { name: 'x', dueOn: '2026-13-01' } }, wrong('/dueOn')],
  ['a completed one', { body: { name: 'x', completedAt: '2026-01-01' } }, wrong('/completedAt')],
]);

const milestoneChanges = rowsOf('operator', 'PATCH /v1/projects/{projectId}/milestones/{milestoneId}', [
  ['done in the future', { body: { completedAt: '2199-01-01T00:00:00Z' } }, wrong('/completedAt')],
  ['a name cleared', { body: { name: null } }, wrong('/name')],
  ['another project', { body: { projectId: '{projectId}' } }, wrong('/projectId')],
]);

const paid = { amount: { amount: 100, currency: 'USD' } };
const pay = (body: unknown, key = 'row') => ({ body, headers: [['idempotency-key', key]] as const });
const payments = rowsOf('operator', 'POST /v1/projects/{projectId}/payments', [
  ['no key', { body: paid }, '400 idempotency_key_required'],
  ['no amount', pay({}), wrong('/amount')],
  ['nothing paid', pay({ amount: { amount: 0, currency: 'USD' } }), wrong('/amount/amount')],
  ['another currency', pay({ amount: { amount: 1, currency: 'EUR' } }), '422 currency_mismatch /amount/currency'],
  ['paid tomorrow', pay({ ...paid, paidOn: '2199-01-01' }), wrong('/paidOn')],
  ['paid at an instant', pay({ ...paid, paidOn: '2026-01-01T00:00:00Z' }), wrong('/paidOn')],
  ['an external id that is taken', pay({ ...paid, externalId: 'paid' }), '409 external_id_taken'],
  ['a commission of its own', pay({ ...paid, commissionId: '{commissionId}' }), wrong('/commissionId')],
]);

const settlement = rowsOf('operator', 'POST /v1/commissions/{commissionId}/settle', [
  ['no key', { body: {} }, '400 idempotency_key_required'],
  ['before it is payable', pay({}), '409 invalid_transition'],
  ['another amount', pay({ total: { amount: 1, currency: 'USD' } }), wrong('/total')],
  ['a day that is none', pay({ paidOn: 'today' }), wrong('/paidOn')],
]);

const plans: Row[] = [
  ['a plan that is in force', 'operator', 'POST /v1/plans/{planId}/archive', {}, '409 plan_in_force'],
];

export const MORE_FIELDS: readonly Row[] = [
  ...sessions,
  ...sessionSteps,
  ...keys,
  ...keyChanges,
  ...projects,
  ...milestones,
  ...milestoneChanges,
  ...payments,
  ...settlement,
  ...plans,
];
