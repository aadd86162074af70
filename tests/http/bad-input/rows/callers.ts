import type { CallerName } from '../given.ts';
import type { Refusal, Row, Sent } from '../row.ts';

const LEAD: Sent = { body: { clientName: 'Ada' } };
const none: Sent = {};

/** Who may not, whatever it is. */
const ENDED: readonly [CallerName, Refusal][] = [
  ['nobody', '401 unauthenticated'],
  ['expired key', '401 unauthenticated'],
  ['revoked key', '401 unauthenticated'],
  ['archived partner', '401 unauthenticated'],
  ['suspended', '403 partner_suspended'],
];
const ended: Row[] = ENDED.flatMap(([as, refusal]) => [
  ['a read', as, 'GET /v1/referrals', none, refusal] as const,
  ['a write', as, 'POST /v1/referrals', LEAD, refusal] as const,
  ['a dashboard', as, 'GET /v1/dashboard', none, refusal] as const,
  ['a stream', as, 'GET /v1/events/stream', none, refusal] as const,
]);

/** Who asks is judged before what is asked. */
const misplaced: Row[] = [
  ['where only operators ask', 'expired session', 'GET /v1/partners', none, '401 token_expired'],
  ['where only operators write', 'expired session', 'POST /v1/plans', { body: {} }, '401 token_expired'],
];

const SESSIONS: readonly [CallerName, Refusal][] = [
  ['expired session', '401 token_expired'],
  ['revoked session', '401 unauthenticated'],
  ['session of a revoked key', '401 unauthenticated'],
];
const sessions: Row[] = SESSIONS.flatMap(([as, refusal]) => [
  ['a dashboard', as, 'GET /v1/dashboard', none, refusal] as const,
  ['a lead', as, 'POST /v1/referrals', LEAD, refusal] as const,
  ['a stream', as, 'GET /v1/events/stream', none, refusal] as const,
]);

const bearer = (value: string, ...more: (readonly [string, string])[]): Sent => ({
  headers: [['authorization', value], ...more],
});
const UNSIGNED = `${btoa('{"alg":"none"}')}.${btoa('{"sub":"x"}')}.`.replaceAll('=', '');
const HMAC = `${btoa('{"alg":"HS256","kid":"x"}')}.${btoa('{"sub":"x"}')}.AAAA`.replaceAll('=', '');

const CREDENTIALS: readonly [string, Sent][] = [
  ['no scheme', bearer('{secret key}')],
  ['Basic', bearer('Basic {secret key}')],
  ['an empty bearer', bearer('Bearer ')],
  ['a key with a space in it', bearer('Bearer {secret key} x')],
  ['a key with a character too many', bearer('Bearer {secret key}x')],
  ['two keys in one header', bearer('Bearer {secret key}, Bearer {secret key}')],
  ['the header twice', bearer('Bearer sk_test_aaaaaaaaaaaaaaaaaaaa', ['authorization', 'Bearer {secret key}'])],
  ['a tab for a blank', bearer('Bearer\t{secret key}')],
  ['a key in Latin-1', bearer('Bearer sk_test_äöüäöüäöü')],
  ['SQL for a key', bearer(`Bearer sk_test_'or'1'='1';--`)],
  ['a key of 4,000 characters', bearer(`Bearer sk_test_${'a'.repeat(4_000)}`)],
  ['a token that is not signed', bearer(`Bearer ${UNSIGNED}x`)],
  ['a token signed by a secret', bearer(`Bearer ${HMAC}`)],
  ['a token with its signature cut', bearer('Bearer {cut token}')],
  ['a token with another’s claims', bearer('Bearer {mixed token}')],
];
const credentials: Row[] = CREDENTIALS.map(([name, sent]) => [
  name,
  'nobody',
  'GET /v1/referrals',
  sent,
  '401 unauthenticated',
]);

const ORIGINS: readonly string[] = [
  'https://other.example',
  'http://partner.example',
  'https://partner.example:444',
  'https://partner.example.other.example',
  'https://xpartner.example',
  'null',
  '',
  '*',
  'https://partner.example, https://other.example',
  'https://PARTNER.example',
  'https://partner.example/',
  'file://',
];
const origins: Row[] = ORIGINS.flatMap((origin) => {
  const from = { headers: [['origin', origin]] as const };
  return [
    [
      `from ${origin || 'an empty origin'}`,
      'publishable',
      'POST /v1/referrals',
      { ...LEAD, ...from },
      '403 origin_not_allowed',
    ] as const,
    [`from ${origin || 'an empty origin'}`, 'session', 'GET /v1/dashboard', from, '403 origin_not_allowed'] as const,
  ];
});

/** Known, and not allowed this. */
const scopes: Row[] = [
  ['to write', 'narrow operator', 'POST /v1/partners', { body: { companyName: 'x' } }, '403 missing_scope'],
  ['to read keys', 'narrow operator', 'GET /v1/api-keys', none, '403 missing_scope'],
  [
    'to make a wider key',
    'narrow operator',
    'POST /v1/api-keys',
    { body: { kind: 'secret', name: 'x' } },
    '403 missing_scope',
  ],
  ['to submit', 'narrow secret', 'POST /v1/referrals', LEAD, '403 missing_scope'],
  ['to mint', 'narrow secret', 'POST /v1/widget-sessions', { body: {} }, '403 missing_scope'],
  ['to rotate the signing keys', 'secret', 'POST /v1/signing-keys', none, '403 programme_only'],
  ['to list the signing keys', 'secret', 'GET /v1/signing-keys', none, '403 programme_only'],
  ['to list keys', 'secret', 'GET /v1/api-keys', none, '403 missing_scope'],
  ['to get a key', 'secret', 'GET /v1/api-keys/{keyId}', none, '403 missing_scope'],
  ['to revoke its own key', 'secret', 'POST /v1/api-keys/{secretKeyId}/revoke', none, '403 missing_scope'],
  ['to list plans', 'secret', 'GET /v1/plans', none, '403 programme_only'],
  ['to get a plan', 'secret', 'GET /v1/plans/{planId}', none, '403 programme_only'],
  ['to archive a plan', 'secret', 'POST /v1/plans/{planId}/archive', none, '403 programme_only'],
  ['to archive itself', 'secret', 'POST /v1/partners/{partnerId}/archive', none, '403 programme_only'],
  ['to change the programme', 'secret', 'PATCH /v1/programme', { body: {} }, '403 programme_only'],
  ['to rename its project', 'secret', 'PATCH /v1/projects/{projectId}', { body: { name: 'x' } }, '403 programme_only'],
  ['to collect money', 'secret', 'POST /v1/projects/{projectId}/payments', { body: {} }, '403 programme_only'],
  ['to pay itself', 'secret', 'POST /v1/commissions/{commissionId}/settle', { body: {} }, '403 programme_only'],
  ['to qualify its own lead', 'secret', 'POST /v1/referrals/{referralId}/qualify', { body: {} }, '403 programme_only'],
  ['to convert its own lead', 'secret', 'POST /v1/referrals/{referralId}/convert', { body: {} }, '403 programme_only'],
  [
    'to take a milestone away',
    'secret',
    'DELETE /v1/projects/{projectId}/milestones/{milestoneId}',
    none,
    '403 programme_only',
  ],
  [
    'to complete a milestone',
    'secret',
    'PATCH /v1/projects/{projectId}/milestones/{milestoneId}',
    { body: {} },
    '403 programme_only',
  ],
  ['to read a list', 'publishable', 'GET /v1/referrals', none, '403 missing_scope'],
  ['to hear events', 'publishable', 'GET /v1/events/stream', none, '403 missing_scope'],
  ['to mint a session', 'session', 'POST /v1/widget-sessions', { body: {} }, '403 missing_scope'],
  ['to change a lead', 'session', 'PATCH /v1/referrals/{referralId}', { body: {} }, '403 missing_scope'],
  ['to export commissions', 'publishable', 'GET /v1/commissions/export', none, '403 missing_scope'],
  ['to export referrals', 'publishable', 'GET /v1/referrals/export', none, '403 missing_scope'],
  [
    'to set metadata',
    'publishable',
    'POST /v1/referrals',
    { body: { clientName: 'Ada', metadata: {} } },
    '422 validation_failed /metadata',
  ],
  [
    'to set an external id',
    'session',
    'POST /v1/referrals',
    { body: { clientName: 'Ada', externalId: 'x' } },
    '422 validation_failed /externalId',
  ],
  ['a brand of nobody', 'operator', 'GET /v1/brand', none, '404 not_found'],
  ['a lead while inactive', 'inactive', 'POST /v1/referrals', LEAD, '403 partner_inactive'],
];

export const WHO: readonly Row[] = [...misplaced, ...ended, ...sessions, ...credentials, ...origins, ...scopes];
