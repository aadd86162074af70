import { type Row, rowsOf } from '../row.ts';

const lead = (fields: object) => ({ body: { clientName: 'Ada', ...fields } });
const wrong = (pointer: string) => `422 validation_failed ${pointer}` as const;

const referral = rowsOf('secret', 'POST /v1/referrals', [
  ['no field at all', { body: {} }, wrong('/clientName')],
  ['a number for a text', { body: { clientName: 7 } }, wrong('/clientName')],
  ['null where nothing may be cleared', { body: { clientName: null } }, wrong('/clientName')],
  ['an object for a text', { body: { clientName: { toString: 'x' } } }, wrong('/clientName')],
  ['a list for a text', { body: { clientName: ['Ada'] } }, wrong('/clientName')],
  ['an empty text', lead({ clientName: '' }), wrong('/clientName')],
  ['a text of blanks', lead({ clientName: ' \n\t ' }), wrong('/clientName')],
  ['a text that is too long', lead({ clientName: 'x'.repeat(201) }), wrong('/clientName')],
  ['a truth value for an address', lead({ clientEmail: true }), wrong('/clientEmail')],
  ['two addresses', lead({ clientEmail: 'a@b.example, c@d.example' }), wrong('/clientEmail')],
  ['a script for a page', lead({ pageUrl: 'javascript:alert(1)' }), wrong('/pageUrl')],
  ['a file for a page', lead({ referrerUrl: 'file:///etc/passwd' }), wrong('/referrerUrl')],
  ['a text for money', lead({ estimatedValue: '100 USD' }), wrong('/estimatedValue')],
  ['money without a currency', lead({ estimatedValue: { amount: 1 } }), wrong('/estimatedValue/currency')],
  ['money without an amount', lead({ estimatedValue: { currency: 'USD' } }), wrong('/estimatedValue/amount')],
  [
    'money of a currency that is not ours',
    lead({ estimatedValue: { amount: 1, currency: 'JPY' } }),
    wrong('/estimatedValue/currency'),
  ],
  [
    'a currency in small letters',
    lead({ estimatedValue: { amount: 1, currency: 'usd' } }),
    wrong('/estimatedValue/currency'),
  ],
  ['money that is owed', lead({ estimatedValue: { amount: -1, currency: 'USD' } }), wrong('/estimatedValue/amount')],
  [
    'more money than there is',
    lead({ estimatedValue: { amount: 1e14 + 1, currency: 'USD' } }),
    wrong('/estimatedValue/amount'),
  ],
  ['an unknown source', lead({ source: 'Website' }), wrong('/source')],
  ['a field that is not known', lead({ status: 'converted' }), wrong('/status')],
  ['a field of the row', lead({ id: '{referralId}' }), wrong('/id')],
  ['a field of the table', lead({ partner_id: '{their partnerId}' }), wrong('/partner_id')],
  ['an unknown part of utm', lead({ utm: { gclid: 'x' } }), wrong('/utm/gclid')],
  ['metadata that is a list', lead({ metadata: ['a'] }), wrong('/metadata')],
  ['metadata of numbers', lead({ metadata: { a: 1 } }), wrong('/metadata/a')],
  ['metadata in metadata', lead({ metadata: { a: { b: 'c' } } }), wrong('/metadata/a')],
  ['a metadata key with a blank', lead({ metadata: { 'a b': 'c' } }), wrong('/metadata/a b')],
  ['an empty metadata key', lead({ metadata: { '': 'c' } }), wrong('/metadata/')],
  [
    'a metadata key that no map keeps',
    { raw: '{"clientName":"Ada","metadata":{"__proto__":"x"}}' },
    wrong('/metadata/__proto__'),
  ],
  ['an external id that is taken', lead({ externalId: 'taken' }), '409 external_id_taken'],
  ['a past date with a partner’s key', lead({ submittedAt: '2026-01-01' }), '403 programme_only'],
]);

const operator = rowsOf('operator', 'POST /v1/referrals', [
  ['no partner named', lead({}), wrong('/partnerId')],
  ['an archived partner named', lead({ partnerId: '{archivedPartner}' }), '409 archived'],
  ['the future', lead({ partnerId: '{partnerId}', submittedAt: '2199-01-01' }), wrong('/submittedAt')],
  [
    'an instant without a zone',
    lead({ partnerId: '{partnerId}', submittedAt: '2026-01-01T00:00:00' }),
    wrong('/submittedAt'),
  ],
  ['a day that is none', lead({ partnerId: '{partnerId}', submittedAt: '2026-02-29' }), wrong('/submittedAt')],
  [
    'an instant of the year 10000',
    lead({ partnerId: '{partnerId}', submittedAt: '9999-12-31T23:59:59-01:00' }),
    wrong('/submittedAt'),
  ],
]);

const moves: Row[] = [
  [
    'to qualify what is won',
    'operator',
    'POST /v1/referrals/{wonReferral}/qualify',
    { body: {} },
    '409 invalid_transition',
  ],
  [
    'to qualify in the future',
    'operator',
    'POST /v1/referrals/{referralId}/qualify',
    { body: { qualifiedAt: '2199-01-01' } },
    wrong('/qualifiedAt'),
  ],
  ['to convert for nothing said', 'operator', 'POST /v1/referrals/{referralId}/convert', { body: {} }, wrong('/value')],
  [
    'to convert what is won',
    'operator',
    'POST /v1/referrals/{wonReferral}/convert',
    { body: { value: { amount: 1, currency: 'USD' } } },
    '409 invalid_transition',
  ],
  [
    'to convert before any plan',
    'operator',
    'POST /v1/referrals/{referralId}/convert',
    { body: { value: { amount: 1, currency: 'USD' }, convertedAt: '1990-01-01' } },
    '409 no_plan_in_force',
  ],
  [
    'to lose what is lost',
    'operator',
    'POST /v1/referrals/{lostReferral}/lose',
    { body: {} },
    '409 invalid_transition',
  ],
  [
    'to lose for too long a reason',
    'operator',
    'POST /v1/referrals/{referralId}/lose',
    { body: { reason: 'x'.repeat(501) } },
    wrong('/reason'),
  ],
  ['to reopen what is open', 'operator', 'POST /v1/referrals/{referralId}/reopen', {}, '409 invalid_transition'],
  [
    'to move what is archived',
    'operator',
    'POST /v1/referrals/{archivedReferral}/qualify',
    { body: {} },
    '409 archived',
  ],
  [
    'to change what is archived',
    'operator',
    'PATCH /v1/referrals/{archivedReferral}',
    { body: { clientName: 'x' } },
    '409 archived',
  ],
  [
    'to clear a name',
    'secret',
    'PATCH /v1/referrals/{referralId}',
    { body: { clientName: null } },
    wrong('/clientName'),
  ],
  ['to set a status', 'secret', 'PATCH /v1/referrals/{referralId}', { body: { status: 'lost' } }, wrong('/status')],
];

const programme = rowsOf('operator', 'PATCH /v1/programme', [
  ['a zone that is none', { body: { timeZone: 'Mars/Olympus' } }, wrong('/timeZone')],
  ['an offset for a zone', { body: { timeZone: '+01:00' } }, wrong('/timeZone')],
  ['another zone once there are referrals', { body: { timeZone: 'Asia/Tokyo' } }, '409 programme_in_use'],
  ['a hold of part of a day', { body: { holdDays: 0.5 } }, wrong('/holdDays')],
  ['a hold of more than a year', { body: { holdDays: 366 } }, wrong('/holdDays')],
  ['another accrual', { body: { accrualEvent: 'never' } }, wrong('/accrualEvent')],
  ['an id', { body: { id: 'prg_01k9zq3m7xw5v8h2t6r4d1e0cb' } }, wrong('/id')],
]);

const plan = { tier: 'gold', baseRate: '0.1', overrideRate: '0', validFrom: '2031-01-01' };
const plans = rowsOf('operator', 'POST /v1/plans', [
  ['a rate above one', { body: { ...plan, baseRate: '1.01' } }, wrong('/baseRate')],
  ['a rate with a comma', { body: { ...plan, baseRate: '0,1' } }, wrong('/baseRate')],
  ['a rate in scientific spelling', { body: { ...plan, baseRate: '1e-1' } }, wrong('/baseRate')],
  ['a rate of seven places', { body: { ...plan, overrideRate: '0.1234567' } }, wrong('/overrideRate')],
  ['a rate that is a number', { body: { ...plan, overrideRate: 0.1 } }, wrong('/overrideRate')],
  ['a rate below nothing', { body: { ...plan, overrideRate: '-0.1' } }, wrong('/overrideRate')],
  ['an unknown tier', { body: { ...plan, tier: 'platinum' } }, wrong('/tier')],
  ['a start that is an instant', { body: { ...plan, validFrom: '2031-01-01T00:00:00Z' } }, wrong('/validFrom')],
  ['a start that is taken', { body: { ...plan, validFrom: '2020-01-01' } }, '409 plan_version_taken'],
  ['a version of its own', { body: { ...plan, version: 9 } }, wrong('/version')],
]);

const partner = rowsOf('operator', 'POST /v1/partners', [
  ['no name', { body: {} }, wrong('/companyName')],
  ['a colour by name', { body: { companyName: 'x', brand: { color: 'red' } } }, wrong('/brand/color')],
  [
    'a colour that ends a declaration',
    { body: { companyName: 'x', brand: { color: '#000000;}' } } },
    wrong('/brand/color'),
  ],
  [
    'a font that calls url()',
    { body: { companyName: 'x', brand: { font: 'url(https://evil.example)' } } },
    wrong('/brand/font'),
  ],
  [
    'a logo with a password in it',
    { body: { companyName: 'x', brand: { logoUrl: 'https://a:b@c.example/' } } },
    wrong('/brand/logoUrl'),
  ],
  [
    'a logo that is data',
    { body: { companyName: 'x', brand: { logoUrl: 'data:image/svg+xml,<svg/>' } } },
    wrong('/brand/logoUrl'),
  ],
  ['a radius too round', { body: { companyName: 'x', brand: { radius: 25 } } }, wrong('/brand/radius')],
  ['a status that is not ours', { body: { companyName: 'x', status: 'archived' } }, wrong('/status')],
  ['a phone number of words', { body: { companyName: 'x', contactPhone: 'call me' } }, wrong('/contactPhone')],
]);

const partnerChanges: Row[] = [
  [
    'a tier of its own choice',
    'secret',
    'PATCH /v1/partners/{partnerId}',
    { body: { tier: 'gold' } },
    '403 programme_only',
  ],
  [
    'a rate of its own choice',
    'secret',
    'PATCH /v1/partners/{partnerId}',
    { body: { commissionRate: '1' } },
    '403 programme_only',
  ],
  [
    'a change to what is archived',
    'operator',
    'PATCH /v1/partners/{archivedPartner}',
    { body: { tier: 'gold' } },
    '409 archived',
  ],
  [
    'a name cleared',
    'operator',
    'PATCH /v1/partners/{partnerId}',
    { body: { companyName: null } },
    wrong('/companyName'),
  ],
];

export const FIELDS: readonly Row[] = [
  ...referral,
  ...operator,
  ...moves,
  ...programme,
  ...plans,
  ...partner,
  ...partnerChanges,
];
