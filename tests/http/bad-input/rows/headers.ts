import { type Row, rowsOf, type Sent } from '../row.ts';

const change = { body: { clientName: 'x' } };
const ifMatch = (...values: string[]): Sent => ({
  ...change,
  headers: values.map((value) => ['if-match', value] as const),
});
const versions = rowsOf('secret', 'PATCH /v1/referrals/{referralId}', [
  ['a version that was', ifMatch('"v0"'), '412 version_mismatch'],
  ['a version to come', ifMatch('"v2"'), '412 version_mismatch'],
  ['a version without quotes', ifMatch('v1'), '412 version_mismatch'],
  ['a weak tag', ifMatch('W/"v1"'), '412 version_mismatch'],
  ['a number', ifMatch('1'), '412 version_mismatch'],
  ['a list of tags', ifMatch('"v1", "v2"'), '412 version_mismatch'],
  ['the header twice', ifMatch('"v1"', '"v1"'), '412 version_mismatch'],
  ['an empty tag', ifMatch('""'), '412 version_mismatch'],
  ['nothing', ifMatch(''), '412 version_mismatch'],
  ['a version beyond any', ifMatch('"v99999999999999999999"'), '412 version_mismatch'],
  ['a negative version', ifMatch('"v-1"'), '412 version_mismatch'],
  ['SQL', ifMatch(`"v1' or '1'='1"`), '412 version_mismatch'],
]);
const stale = { headers: [['if-match', '"v77"']] as const };
const everywhere: Row[] = [
  ['stale', 'operator', 'PATCH /v1/programme', { body: { holdDays: 1 }, ...stale }, '412 version_mismatch'],
  ['stale', 'operator', 'PATCH /v1/partners/{partnerId}', { body: { tier: 'gold' }, ...stale }, '412 version_mismatch'],
  ['stale', 'operator', 'PATCH /v1/api-keys/{keyId}', { body: { name: 'x' }, ...stale }, '412 version_mismatch'],
  ['stale', 'operator', 'PATCH /v1/projects/{projectId}', { body: { name: 'x' }, ...stale }, '412 version_mismatch'],
  [
    'stale',
    'operator',
    'PATCH /v1/projects/{projectId}/milestones/{milestoneId}',
    { body: { name: 'x' }, ...stale },
    '412 version_mismatch',
  ],
  ['stale', 'operator', 'DELETE /v1/projects/{projectId}/milestones/{milestoneId}', stale, '412 version_mismatch'],
  ['stale', 'operator', 'POST /v1/referrals/{referralId}/qualify', { body: {}, ...stale }, '412 version_mismatch'],
  ['stale', 'secret', 'POST /v1/referrals/{referralId}/archive', stale, '412 version_mismatch'],
  ['stale', 'operator', 'POST /v1/partners/{partnerId}/archive', stale, '412 version_mismatch'],
  ['stale', 'operator', 'POST /v1/plans/{planId}/archive', stale, '412 version_mismatch'],
];

const key = (...values: string[]): Sent => ({
  body: { clientName: 'Grace' },
  headers: values.map((value) => ['idempotency-key', value] as const),
});
const keys = rowsOf('secret', 'POST /v1/referrals', [
  ['one used for something else', key('given'), '422 idempotency_key_reused'],
  ['an empty one', key(''), '400 invalid_idempotency_key'],
  ['one with a blank', key('a b'), '400 invalid_idempotency_key'],
  ['one of 256 characters', key('k'.repeat(256)), '400 invalid_idempotency_key'],
  ['one in Latin-1', key('schlüssel'), '400 invalid_idempotency_key'],
  ['two of them', key('a', 'b'), '400 invalid_idempotency_key'],
]);
const payment: Row[] = [
  [
    'one used for another amount',
    'operator',
    'POST /v1/projects/{projectId}/payments',
    { body: { amount: { amount: 1, currency: 'USD' } }, headers: [['idempotency-key', 'given']] },
    '422 idempotency_key_reused',
  ],
  ['one used, with a query', 'secret', 'POST /v1/referrals?x=1', key('given'), '422 validation_failed /x'],
];

/** What Node's own parser refuses before there is a request. */
const broken = '400 malformed_request';
const wire: Row[] = [
  ['a control character in a header', 'secret', 'GET /v1/referrals', { headers: [['x-note', 'a\u0001b']] }, broken],
  ['NUL in a header', 'secret', 'GET /v1/referrals', { headers: [['x-note', 'a\u0000b']] }, broken],
  ['a blank in a header’s name', 'secret', 'GET /v1/referrals', { headers: [['x note', 'a']] }, broken],
  ['headers of 40 KB', 'secret', 'GET /v1/referrals', { headers: [['x-note', 'a'.repeat(40_000)]] }, broken],
  ['an address of 40 KB', 'secret', `GET /v1/referrals?externalId=${'a'.repeat(40_000)}`, {}, broken],
  [
    'two lengths',
    'secret',
    'POST /v1/referrals',
    {
      raw: '{"clientName":"Ada"}',
      headers: [
        ['content-length', '20'],
        ['content-length', '21'],
      ],
    },
    broken,
  ],
  [
    'a length and chunks',
    'secret',
    'POST /v1/referrals',
    {
      raw: '0\r\n\r\n',
      headers: [
        ['content-length', '5'],
        ['transfer-encoding', 'chunked'],
      ],
    },
    broken,
  ],
  ['a length that is none', 'secret', 'POST /v1/referrals', { raw: '{}', headers: [['content-length', '-1']] }, broken],
  [
    'a chunk that is none',
    'secret',
    'POST /v1/referrals',
    { raw: 'zz\r\n{}\r\n', headers: [['transfer-encoding', 'chunked']] },
    broken,
  ],
  [
    'an unknown encoding of the transfer',
    'secret',
    'POST /v1/referrals',
    { raw: '{}', headers: [['transfer-encoding', 'gzip']] },
    broken,
  ],
  ['a host that is none', 'secret', 'GET /v1/referrals', { headers: [['host', 'evil example']] }, broken],
  ['an address with a blank', 'secret', 'GET /v1/referrals?a=b c', {}, broken],
  ['no host', 'secret', 'GET /v1/referrals', { headers: [['host', '']] }, broken],
  ['a method that HTTP does not know', 'secret', 'STEAL /v1/referrals', {}, broken],
];

export const HEADERS: readonly Row[] = [...versions, ...everywhere, ...keys, ...payment, ...wire];
